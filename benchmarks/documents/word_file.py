"""A Word document written part by part, for what python-docx cannot make: notes, sections, numbers of lines."""

from __future__ import annotations

import io
import zipfile


def packed(body: str, notes: str, header: str) -> bytes:
    """A Word document with that body, its footnotes, a running header and page numbers, in the parts that Word writes."""
    spaces = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    plain = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    kinds = {"document": "document.main", "styles": "styles", "footnotes": "footnotes", "numbering": "numbering",
             "header1": "header", "footer1": "footer"}  # fmt: skip
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{plain}.{kind}+xml"/>' for name, kind in kinds.items()
    )
    begun, ended = (f'<w:r><w:fldChar w:fldCharType="{what}"/></w:r>' for what in ("begin", "end"))
    field = f"{begun}<w:r><w:instrText>PAGE</w:instrText></w:r>{ended}"
    listed = "application/vnd.openxmlformats-package.relationships+xml"
    defaults = (
        f'<Default Extension="rels" ContentType="{listed}"/><Default Extension="xml" ContentType="application/xml"/>'
    )
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    spaced = '<w:spacing w:after="140" w:line="280" w:lineRule="auto"/>'
    styles = f"""<w:styles {spaces}><w:docDefaults><w:rPrDefault><w:rPr>
    <w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif"/>
    <w:sz w:val="22"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>{spaced}</w:pPr></w:pPrDefault></w:docDefaults>
    <w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>
    <w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/>
    <w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>"""
    numbering = f"""<w:numbering {spaces}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">
    <w:start w:val="1"/><w:numFmt w:val="decimal"/>
    <w:lvlText w:val="%1."/><w:pPr><w:ind w:left="700" w:hanging="700"/></w:pPr></w:lvl></w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{office}/{kind}" Target="{target}.xml"/>'
        for n, kind, target in [(5, "styles", "styles"), (6, "footnotes", "footnotes"), (7, "numbering", "numbering"),
                                (8, "header", "header1"), (9, "footer", "footer1")]
    )  # fmt: skip
    rels = "http://schemas.openxmlformats.org/package/2006/relationships"
    main = f'<Relationship Id="rId1" Type="{office}/officeDocument" Target="word/document.xml"/>'
    holds = {
        "[Content_Types].xml": f'<Types xmlns="{types}">{defaults}{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{rels}">{main}</Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{rels}">{links}</Relationships>',
        "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": styles,
        "word/numbering.xml": numbering,
        "word/footnotes.xml": f"<w:footnotes {spaces}>{notes}</w:footnotes>",
        "word/header1.xml": f"<w:hdr {spaces}><w:p><w:r><w:t>{header}</w:t></w:r></w:p></w:hdr>",
        "word/footer1.xml": f'<w:ftr {spaces}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{field}</w:p></w:ftr>',
    }
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in holds.items():
            package.writestr(name, content)
    return held.getvalue()
