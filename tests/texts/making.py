"""Real files, made by the tests that need them."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from xml.sax.saxutils import escape

from alongside.texts import BroughtText, read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_SPACES = (
    f'xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)
ODF_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for short, long in [
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("draw", "drawing"),
        ("style", "style"),
        ("manifest", "manifest"),
        ("form", "form"),
    ]
)
STYLES = f"""<w:styles {WORD_SPACES}>
<w:style w:type="paragraph" w:styleId="Ueberschrift2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Our heading"/><w:basedOn w:val="Ueberschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Cap"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>
</w:styles>"""


def zipped(parts: dict[str, bytes | str], *, first_stored: bool = False) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for number, (name, content) in enumerate(parts.items()):
            stored = zipfile.ZIP_STORED if first_stored and number == 0 else None
            package.writestr(name, content, compress_type=stored)
    return held.getvalue()


def unpacked(data: bytes) -> dict[str, bytes | str]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def docx(body: str, **parts: str | bytes) -> bytes:
    """A Word document.  `parts`: further parts of `word/`, by name without ".xml"."""
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {WORD_SPACES}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": STYLES,
            **{f"word/{name}.xml": content for name, content in parts.items()},
        }
    )


def p(words: str, properties: str = "") -> str:
    return f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'


def odt(body: str, styles: str = "", manifest: str = "") -> bytes:
    content = (
        f"<office:document-content {ODF_SPACES}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    parts: dict[str, bytes | str] = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    if manifest:
        parts["META-INF/manifest.xml"] = f"<manifest:manifest {ODF_SPACES}>{manifest}</manifest:manifest>"
    return zipped(parts, first_stored=True)


def email(subject: str, words: str, html: str = "") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "Ann <ann@example.org>"
    message["To"] = "panel@example.org"
    message.set_content(words)
    if html:
        message.add_alternative(html, subtype="html")
    return message


def drawn(text: BroughtText) -> list[str]:
    """The blocks for the eye: "h2 Our plan", "p He left", "i1 one", "c 12", "n a note", "cap Figure 1"."""
    short = {"heading": "h", "paragraph": "p", "item": "i", "cell": "c", "note": "n", "caption": "cap"}
    return [f"{short[block.kind]}{block.level or ''} {text.text[block.start : block.end]}" for block in text.blocks]


def read_drawn(data: bytes, filename: str) -> list[str]:
    return drawn(read(data, filename))
