"""Good files of every kind, and ways to break them."""

from __future__ import annotations

import io
import random
import zipfile

from alongside.texts.kinds import Kind

from .making import ODF_SPACES, docx, email, odt, p, zipped
from .test_charts import EPISODES, OBJECT, frame, odt_with, with_chart
from .test_email import HEAD, winmail
from .test_formats import RTF
from .test_pdf import BODY, HEADING, made, numbered
from .test_pdf_forms import carrying, interview, noted, pdf

_NOTES = """<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:footnote w:id="2"><w:p><w:r><w:t>See it.</w:t></w:r></w:p></w:footnote></w:footnotes>"""
_ITEM = p("a", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>')
_BODY = (
    p("Plan", '<w:pStyle w:val="Own"/>')
    + '<w:p><w:r><w:t>He left</w:t><w:footnoteReference w:id="2"/></w:r><w:ins><w:r><w:sym w:char="2022"/></w:r></w:ins></w:p>'
    + f"<w:tbl><w:tr><w:tc>{_ITEM}</w:tc></w:tr></w:tbl>"
)
_ODF = """<text:h text:outline-level="2">Plan</text:h><text:p>He<text:s text:c="3"/>left<text:note><text:note-body>
<text:p>A note</text:p></text:note-body></text:note></text:p><text:list><text:list-item><text:p>one</text:p>
</text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>
</table:table-row></table:table>"""
_FORM = """<office:forms><form:form><form:checkbox form:id="c" form:label="a" form:current-state="checked"/><form:listbox
form:id="d"><form:option form:label="b" form:selected="true"/></form:listbox></form:form></office:forms>
<text:p><draw:control draw:control="c"/><draw:control text:anchor-type="as-char" draw:control="d"/></text:p>"""
_CHART = f"""<a:chart xmlns:a="a" {ODF_SPACES}><a:title><text:p>b</text:p></a:title><table:table><table:table-row>
<table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table></a:chart>"""


def _mail() -> bytes:
    message = email("Visit", "Hello.\n- one", "<p>Hello.</p>")
    message.add_attachment(b"Minutes", maintype="text", subtype="plain", filename="minutes.txt")
    message.add_attachment(email("Earlier", "Before"))
    return message.as_bytes()


SEEDS: dict[Kind, list[bytes]] = {
    Kind.DOCX: [docx(_BODY, footnotes=_NOTES), with_chart(EPISODES)],
    Kind.ODT: [odt(_ODF), odt_with(_CHART, _FORM + f"<text:p>See{frame(OBJECT)}</text:p>")],
    Kind.PDF: [made([("Plan", HEADING), *((one, BODY) for one in numbered(3))], columns) for columns in (1, 2)]
    + [pdf(interview), pdf(noted, carrying)],
    Kind.RTF: [RTF],
    Kind.HTML: [
        b"<!doctype html><meta charset=utf-8><title>t</title><h1>a<ul><li>b<table><tr><td>c<p hidden>d<pre>e\nf",
        b"<p>a<img alt='Text Box: b'><div style='mso-element:comment'><span style='mso-comment-author:c'></span>d</div>",
    ],
    Kind.MARKDOWN: [b"# a\n\n- b\n  1. c\n\n|x|y|\n|-|-|\n|1|2|\n\n> d\n\n```\ne\n```\n[f]: <g>\n"],
    Kind.EMAIL: [_mail(), (HEAD + winmail(("a", "b.txt", b"c"))).encode()],
    Kind.PLAIN: [
        "Plan\n====\n\n- a\n  - b\n\ncafé".encode("cp1252"),
        "Plan\n\ncafé".encode("utf-16-le"),
        "é\n".encode(),
    ],
}


def broken(data: bytes, kind: Kind, chance: random.Random) -> bytes:
    """A copy with something wrong in it; half of the time inside a part of a zip, so that the XML is reached."""
    if kind in (Kind.DOCX, Kind.ODT) and chance.random() < 0.8:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts: dict[str, bytes | str] = {name: package.read(name) for name in package.namelist()}
        name = chance.choice(list(parts))
        parts[name] = _mangled(bytes(parts[name]), chance)  # type: ignore[arg-type]
        return zipped(parts)
    return _mangled(data, chance)


def _mangled(data: bytes, chance: random.Random) -> bytes:
    held = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 5, 20])):
        at = chance.randrange(len(held) + 1)
        length = chance.choice([1, 2, 8, 40])
        match chance.randrange(6):
            case 0:
                held[at : at + length] = chance.randbytes(length)
            case 1:
                del held[at : at + length]
            case 2:
                other = chance.randrange(len(held) + 1)
                held[at:at] = held[other : other + length] * chance.choice([1, 1, 50])
            case 3:
                held[at : at + 1] = chance.choice(
                    [b"\0", b"<", b">", b"{", b"}", b"\\", b"&", b'"', b"-1", b"99999999999"]
                )
            case 4:
                held = held[:at]
            case _ if held:
                held[at % len(held)] ^= 1 << chance.randrange(8)
    return bytes(held)
