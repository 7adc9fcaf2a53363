"""Charts, formulas and other things that are set into a document as documents of their own."""

import pytest

from alongside.texts import limits, read

from .making import ODF_SPACES, docx, drawn, odt, p, unpacked, zipped

C, CX = (
    "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "http://schemas.microsoft.com/office/drawing/2014/chartex",
)
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = f'xmlns:c="{C}" xmlns:cx="{CX}" xmlns:a="{A}"'


def points(words: list[str]) -> str:
    return "".join(f'<c:pt idx="{at}"><c:v>{said}</c:v></c:pt>' for at, said in enumerate(words))


def title(*words: str) -> str:
    runs = "".join(f"<a:r><a:t>{one}</a:t></a:r>" for one in words)
    return f"<c:title><c:tx><c:rich><a:bodyPr/><a:p>{runs}</a:p></c:rich></c:tx></c:title>"


def series(name: str, labels: str) -> str:
    named = f"<c:tx><c:strRef><c:f>S!$B$1</c:f><c:strCache>{points([name])}</c:strCache></c:strRef></c:tx>"
    drawn_as = f"<c:val><c:numRef><c:f>S!$B$2</c:f><c:numCache>{points(['4', '7'])}</c:numCache></c:numRef></c:val>"
    return f"<c:ser>{named}<c:cat>{labels}</c:cat>{drawn_as}</c:ser>"


def labelled(*words: str) -> str:
    return f"<c:strRef><c:f>S!$A$2</c:f><c:strCache>{points(list(words))}</c:strCache></c:strRef>"


def chart(inside: str) -> str:
    return f"<c:chartSpace {SPACES}><c:chart>{inside}</c:chart></c:chartSpace>"


MONTHS = labelled("January", "February")
EPISODES = chart(
    title("Missing episodes, ", "2025")
    + f"<c:plotArea><c:barChart>{series('From home', MONTHS)}{series('From school', MONTHS)}</c:barChart>"
    + f"<c:catAx><c:delete val='0'/>{title('Month')}</c:catAx><c:valAx>{title('Episodes')}</c:valAx>"
    + f"<c:valAx><c:delete val='1'/>{title('Nobody sees this')}</c:valAx></c:plotArea>"
)
AS_READ = [
    "p See below.",
    "cap Missing episodes, 2025",
    "cap Month; Episodes",
    "cap From home; From school",
    "cap January; February",
    "p After it.",
]


def with_chart(data: str, called: str = "c:chart") -> bytes:
    drawing = f'<w:drawing><{called} {SPACES} xmlns:r="{R}" r:id="rId7"/></w:drawing>'
    parts = unpacked(docx(f"<w:p><w:r><w:t>See below.</w:t></w:r><w:r>{drawing}</w:r></w:p>{p('After it.')}"))
    link = '<Relationship Id="rId7" Type="x/chart" Target="charts/chart1.xml"/>'
    parts["word/_rels/document.xml.rels"] = f"<Relationships>{link}</Relationships>"
    return zipped({**parts, "word/charts/chart1.xml": data})


def test_the_words_of_a_chart_stand_after_its_paragraph_as_captions():
    assert drawn(read(with_chart(EPISODES), "a.docx")) == AS_READ


def test_a_chart_of_the_newer_kinds_is_read_as_well():
    labels = (
        "<cx:strDim type='cat'><cx:lvl><cx:pt idx='0'>Asked</cx:pt><cx:pt idx='1'>Agreed</cx:pt></cx:lvl></cx:strDim>"
    )
    named = "<cx:series><cx:tx><cx:txData><cx:v>Young people</cx:v></cx:txData></cx:tx></cx:series>"
    titled = "<cx:title><cx:tx><cx:rich><a:p><a:r><a:t>Who agreed</a:t></a:r></a:p></cx:rich></cx:tx></cx:title>"
    data = f"<cx:chartSpace {SPACES}><cx:chartData>{labels}</cx:chartData><cx:chart>{titled}{named}</cx:chart></cx:chartSpace>"
    read_as = drawn(read(with_chart(data, "cx:chart"), "a.docx"))
    assert read_as[1:-1] == ["cap Who agreed", "cap Young people", "cap Asked; Agreed"]


@pytest.mark.parametrize(
    ("labels", "shown"),
    [
        (  # inner ones come first in the file, outer ones first to the eye
            f"<c:multiLvlStrRef><c:multiLvlStrCache><c:lvl>{points(['May', 'June'])}</c:lvl>"
            f"<c:lvl>{points(['2024', '2025'])}</c:lvl></c:multiLvlStrCache></c:multiLvlStrRef>",
            ["cap 2024; 2025; May; June"],
        ),
        (  # years are numbers that a reader sees
            f"<c:numRef><c:numCache><c:formatCode>General</c:formatCode>{points(['2024', '2025'])}</c:numCache></c:numRef>",
            ["cap 2024; 2025"],
        ),
        (  # a day is kept as a number that nobody sees
            f"<c:numRef><c:numCache><c:formatCode>d\\-mmm</c:formatCode>{points(['45000'])}</c:numCache></c:numRef>",
            [],
        ),
    ],
)
def test_labels_of_a_chart_are_read_as_they_are_seen(labels, shown):
    assert drawn(read(with_chart(chart(series("Home", labels))), "a.docx"))[1:-1] == ["cap Home", *shown]


def test_of_very_many_labels_the_first_are_read():
    many = labelled(*(f"Week {at}" for at in range(1, 200)))
    text = drawn(read(with_chart(chart(series("Home", many))), "a.docx"))
    assert text[2].endswith(f"Week {limits.CHART_LABELS}")


def test_a_chart_whose_part_is_missing_costs_no_other_word():
    parts = {name: part for name, part in unpacked(with_chart(EPISODES)).items() if "charts" not in name}
    assert drawn(read(zipped(parts), "a.docx")) == ["p See below.", "p After it."]


def frame(inside: str, anchor: str = "as-char") -> str:
    return f'<draw:frame text:anchor-type="{anchor}">{inside}<draw:image/></draw:frame>'


OBJECT = '<draw:object xmlns:xlink="x" xlink:href="./Object 1"/>'


def odt_with(object_1: str, body: str) -> bytes:
    return zipped({**unpacked(odt(body)), "Object 1/content.xml": object_1}, first_stored=True)


def test_the_words_of_an_opendocument_chart_are_read_as_those_of_word():
    def row(*cells: str) -> str:
        return (
            "<table:table-row>"
            + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
            + "</table:table-row>"
        )

    table = row("", "From home", "From school") + row("January", "4", "1") + row("February", "7", "2")
    titles = "".join(f"<c:title><text:p>{words}</text:p></c:title>" for words in ("Month", "Episodes"))
    data = f"""<office:document-content {ODF_SPACES} xmlns:c="chart"><office:body><office:chart><c:chart>
    <c:title><text:p>Missing episodes, 2025</text:p></c:title><c:plot-area>{titles}</c:plot-area>
    <table:table>{table}</table:table></c:chart></office:chart></office:body></office:document-content>"""
    document = odt_with(data, f"<text:p>See below.{frame(OBJECT)}</text:p><text:p>After it.</text:p>")
    assert drawn(read(document, "a.odt")) == AS_READ


def test_a_formula_of_opendocument_stands_in_its_line():
    signs = "<mfrac><mn>1</mn><mn>2</mn></mfrac><mo>+</mo><msup><mi>x</mi><mn>2</mn></msup>"
    data = f'<math xmlns="m"><semantics><mrow>{signs}</mrow><annotation>1 over 2</annotation></semantics></math>'
    document = odt_with(data, f"<text:p>So {frame(OBJECT)} it is.</text:p>")
    assert drawn(read(document, "a.odt")) == ["p So 1/2+x^2 it is."]


SET_IN = ("A file that stands inside it was not read. Bring it in by itself.",)


def test_that_a_spreadsheet_stands_inside_is_said():
    sheet = f"<office:document-content {ODF_SPACES}><office:body><office:spreadsheet/></office:body></office:document-content>"
    assert read(odt_with(sheet, f"<text:p>See.{frame(OBJECT)}</text:p>"), "a.odt").notices == SET_IN
    set_in = '<w:object><o:OLEObject xmlns:o="o" ProgID="{}"/></w:object>'
    for program, said in (("Excel.Sheet.12", SET_IN), ("Equation.3", ())):
        document = docx(f"<w:p><w:r><w:t>See.</w:t>{set_in.format(program)}</w:r></w:p>")
        assert read(document, "a.docx").notices == said
