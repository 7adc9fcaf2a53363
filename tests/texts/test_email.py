"""Emails as programs really send them."""

import base64
import struct

import pytest

from alongside.refusals import Refusal
from alongside.texts import attachments, read

from .making import email, read_drawn

HEAD = "Subject: Visit\r\nMIME-Version: 1.0\r\n"
PNG = "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n{}\r\niVBORw0KGgo=\r\n"
INVITATION = """BEGIN:VCALENDAR
BEGIN:VTIMEZONE
DTSTART:16010101T020000
END:VTIMEZONE
BEGIN:VEVENT
SUMMARY:Panel\\, second
DTSTART;TZID=GMT:20260301T100000
ORGANIZER;CN=Tom Bell:mailto:tom@example.org
ATTENDEE;ROLE=REQ-PARTICIPANT;CN="Lee, Ann":mailto:ann@example.org
ATTENDEE:MAILTO:sue@example.org
LOCATION:Town Hall
DESCRIPTION:Bring the map\\nand say wh
 at changed
END:VEVENT
END:VCALENDAR
"""


def single(kind: str, content: bytes, coding: str = "8bit") -> bytes:
    return f"{HEAD}Content-Type: {kind}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n".encode() + content


def part(kind: str, content: str) -> str:
    return f"Content-Type: {kind}\r\n\r\n{content}\r\n"


def several(how: str, *parts: str, mark: str = "A") -> str:
    inner = "".join(f"--{mark}\r\n{one}" for one in parts)
    return f"Content-Type: multipart/{how}; boundary={mark}\r\n\r\n{inner}--{mark}--\r\n"


def told(raw: bytes | str) -> list[str]:
    data = raw if isinstance(raw, bytes) else raw.encode()
    assert read_drawn(data, "a.eml")[0] == "h1 Visit"
    return [line[2:] for line in read_drawn(data, "a.eml")[1:]]


def named(raw: str) -> list[str]:
    return [one.filename for one in attachments(raw.encode(), "a.eml")]


ALTERNATIVE = several("alternative", part("text/plain", "plain"), part("text/html", "<p>seen"), mark="C")


def test_words_deep_inside_are_found_and_a_picture_in_the_text_is_not_offered():
    related = several("related", ALTERNATIVE, PNG.format("Content-ID: <x>\r\n"), mark="B")
    raw = HEAD + several("mixed", related, part("text/plain; name=minutes.txt", "3.2 Agreed"))
    assert (told(raw), named(raw)) == (["seen"], ["minutes.txt"])


def test_a_flowed_email_is_read_in_the_paragraphs_that_were_written():
    body = b"I went to see \r\nhim at home \r\nand he was fine.\r\nYours\r\n> Was he \r\n> there?\r\n-- \r\nPriya"
    flowed = single("text/plain; charset=utf-8; format=flowed", body)
    seen = ["p I went to see him at home and he was fine.", "p Yours", "p > Was he there?", "p --", "p Priya"]
    assert read_drawn(flowed, "a.eml")[-5:] == seen
    joined = single("text/plain; format=flowed; delsp=yes", b"He was fi \r\nne.\r\nYours")
    assert read_drawn(joined, "a.eml")[-2:] == ["p He was fine.", "p Yours"]


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("Lowe, Bob (Children's Services) <b@x.uk>", "Lowe, Bob (Children's Services) <b@x.uk>"),
        ("=?utf-8?q?Bob_L=C3=B6we?=\r\n (Duty) <b@x.uk>", "Bob Löwe (Duty) <b@x.uk>"),
        ('"Lowe, Bob (Duty)" <b@x.uk>', '"Lowe, Bob (Duty)" <b@x.uk>'),
        ("=?utf-8?q?Bob_=28Duty=29?= <b@x.uk>", '"Bob (Duty)" <b@x.uk>'),
    ],
)
def test_an_office_in_brackets_stays_beside_its_name(raw, seen):
    assert told(f"{HEAD}From: {raw}\r\nTo: {raw}\r\n\r\nHello")[:2] == [f"From: {seen}", f"To: {seen}"]


def test_words_on_both_sides_of_a_picture_are_one_text():
    picture = PNG.format("Content-Disposition: inline; filename=a.png\r\n")
    raw = HEAD + several("mixed", part("text/plain", "before"), picture, part("text/plain", "after"))
    assert (told(raw), named(raw)) == (["before", "after"], ["a.png"])


def test_of_several_ways_to_say_it_the_one_with_files_inside_keeps_them():
    rich = several("mixed", part("text/html", "<p>seen"), part("text/plain; name=a.txt", "x"), mark="B")
    raw = HEAD + several("alternative", part("text/plain", "plain"), rich)
    assert (told(raw), named(raw)) == (["seen"], ["a.txt"])


@pytest.mark.parametrize(
    ("content", "coding"),
    [
        (b"caf=C3=A9 and a soft=\r\n break", "quoted-printable"),
        (base64.b64encode("café and a soft break".encode()), "base64"),
        ("café and a soft break".encode(), "8bit"),
        ("café and a soft break".encode(), "nonsense"),
    ],
)
def test_transfer_encodings_are_undone(content, coding):
    assert told(single("text/plain; charset=utf-8", content, coding)) == ["café and a soft break"]


def test_a_footer_put_below_base64_by_a_mailing_list_costs_no_words():
    content = base64.encodebytes(b"Nobody was asked about the map.") + b"The list of the team"
    assert told(single("text/plain; charset=utf-8", content, "base64")) == [
        "Nobody was asked about the map.",
        "The list of the team",
    ]


def test_base64_that_was_cut_within_its_padding_is_read_as_far_as_it_goes():
    content = base64.b64encode(b"The map.")[:9] + b"===\nThe list of the team"  # found by the fuzzer
    assert told(single("text/plain; charset=utf-8", content, "base64"))[0].startswith("The ma")


@pytest.mark.parametrize("said", ["utf-8", "us-ascii", "iso-8859-1", "windows-1252", "nonsense"])
@pytest.mark.parametrize("written", ["utf-8", "cp1252"])
def test_an_encoding_that_is_not_what_the_email_says_is_read_all_the_same(said, written):
    assert told(single(f"text/plain; charset={said}", "He said “no” in café".encode(written))) == [
        "He said “no” in café"
    ]


def test_html_alone_is_read_and_what_it_says_of_its_encoding_does_not_win():
    assert told(single("text/html; charset=utf-8", "<meta charset=windows-1251><p>café".encode())) == ["café"]


def test_an_invitation_alone_is_read_as_words():
    assert told(single("text/calendar; method=REQUEST; charset=utf-8", INVITATION.encode())) == [
        "Panel, second",
        "Begins: 1/3/2026 10:00",
        "Where: Town Hall",
        "Bring the map",
        "and say what changed",
        "Organised by: Tom Bell",
        "Invited: Lee, Ann, sue@example.org",
    ]


def test_an_invitation_beside_words_is_offered_as_a_text():
    raw = HEAD + several("mixed", part("text/plain", "Come"), part("text/calendar", INVITATION))
    (invitation,) = attachments(raw.encode(), "a.eml")
    assert told(raw) == ["Come"]
    assert read(invitation.content, invitation.filename).text.startswith("Panel, second\n")


def test_an_invitation_that_is_another_form_of_the_email_says_when_where_and_who_below_its_words():
    alarm = "BEGIN:VALARM\nDESCRIPTION:Reminder\nEND:VALARM\nEND:VEVENT"
    with_alarm = INVITATION.replace("END:VEVENT", alarm)
    raw = HEAD + several("alternative", part("text/plain", "Bring the map"), part("text/calendar", with_alarm))
    assert told(raw) == [
        "Bring the map",
        "Begins: 1/3/2026 10:00",
        "Where: Town Hall",
        "Organised by: Tom Bell",
        "Invited: Lee, Ann, sue@example.org",
    ]
    assert "Reminder" not in told(single("text/calendar; charset=utf-8", with_alarm.encode()))


@pytest.mark.parametrize(
    ("header", "shown"),
    [
        ('To: "Lee, Ann (Health)" <ann@x>; Panel <p@x>', 'To: "Lee, Ann (Health)" <ann@x>; Panel <p@x>'),
        ("To: =?utf-8?Q?Se=C3=A1n?= <s@x>; Tom <t@x>", "To: Seán <s@x>; Tom <t@x>"),
        ("Bcc: Tom <t@x>", "Bcc: Tom <t@x>"),
    ],
)
def test_whoever_it_went_to_is_named(header, shown):
    raw = f"From: a@x\nSubject: Visit\n{header}\n\nCome\n"
    assert read(raw.encode(), "a.eml").text.splitlines() == ["Visit", "From: a@x", shown, "Come"]


def test_a_mark_of_the_encoding_in_front_costs_no_header():
    assert read(b"\xef\xbb\xbfFrom: a@x\nSubject: Visit\n\nCome\n", "a.eml").title == "Visit"


OUTLOOK = "Content-Type: application/ms-tnef; name=winmail.dat\r\nContent-Transfer-Encoding: base64\r\n\r\neJ8+IgAA\r\n"


def test_what_only_outlook_can_read_is_said_and_the_words_are_kept():
    raw = (HEAD + several("mixed", part("text/plain", "Come"), OUTLOOK)).encode()
    assert told(raw) == ["Come"]
    assert "winmail.dat" in read(raw, "a.eml").notices[0]
    assert attachments(raw, "a.eml") == ()


def winmail(*files: tuple[str, str, bytes]) -> str:
    """Files as Outlook packs them: a name cut short, the whole name among their properties, and what is in them."""

    def attribute(kind: int, content: bytes) -> bytes:
        return struct.pack("<BII", 2, kind, len(content)) + content + struct.pack("<H", sum(content) % 0x10000)

    packed = struct.pack("<IH", 0x223E9F78, 1)
    for short, name, content in files:
        long = name.encode("utf-16-le") + b"\0\0"
        properties = struct.pack("<I", 2) + struct.pack("<HHI", 0x03, 0x3705, 1)
        properties += struct.pack("<HHII", 0x1F, 0x3707, 1, len(long)) + long + b"\0" * (-len(long) % 4)
        packed += attribute(0x00069002, b"\0" * 14) + attribute(0x00018010, short.encode() + b"\0")
        packed += (attribute(0x0006800F, content) if content else b"") + attribute(0x00069005, properties)
    return OUTLOOK.replace("eJ8+IgAA", base64.b64encode(packed).decode())


def test_files_that_outlook_packed_are_offered_by_their_whole_names():
    packed = winmail(("MAPOFP~1.TXT", "Map of places – March.txt", b"The map."), ("plan.txt", "", b"The plan."))
    raw = (HEAD + several("mixed", part("text/plain", "Come"), packed)).encode()
    assert (read(raw, "a.eml").text, read(raw, "a.eml").notices) == (
        "Visit\nCome",
        ("2 attachments are offered apart.",),
    )
    assert [(one.filename, one.content) for one in attachments(raw, "a.eml")] == [
        ("Map of places – March.txt", b"The map."),
        ("plan.txt", b"The plan."),
    ]


def test_of_what_outlook_packed_in_another_way_it_is_said_that_only_outlook_can_read_it():
    packed = winmail(("plan.txt", "plan.txt", b"The plan."), ("Earlier", "Earlier", b""))
    raw = (HEAD + several("mixed", part("text/plain", "Come"), packed)).encode()
    assert "winmail.dat" in read(raw, "a.eml").notices[0]
    assert [one.filename for one in attachments(raw, "a.eml")] == ["plan.txt"]


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (HEAD + winmail(("plan.txt", "plan.txt", b"The plan.")), "Outlook only"),
        (HEAD + OUTLOOK, "Outlook only"),
        (HEAD + "Content-Type: application/pkcs7-mime; name=smime.p7m\r\n\r\nMIAG", "encrypted"),
        (HEAD + several("encrypted", part("application/pgp-encrypted", "Version: 1")), "encrypted"),
    ],
)
def test_an_email_of_which_nothing_can_be_read_says_what_to_do(raw, what):
    with pytest.raises(Refusal, match=f"{what}.+print it to a PDF"):
        read(raw.encode(), "a.eml")


def test_a_signature_is_not_offered():
    signature = part("application/pkcs7-signature; name=smime.p7s", "MIAG")
    raw = HEAD + several("signed", part("text/plain", "signed words"), signature)
    assert (told(raw), named(raw)) == (["signed words"], [])


def test_an_email_cut_off_in_the_middle_keeps_what_came():
    assert told((HEAD + several("mixed", part("text/plain", "Nobody was asked"))).encode()[:-8]) == ["Nobody was asked"]


def test_each_of_fifty_emails_inside_each_other_can_be_reached():
    message = email("Number 0", "Words of 0")
    for number in range(1, 51):
        outer = email(f"Number {number}", f"Words of {number}")
        outer.add_attachment(message)
        message = outer
    data, seen = message.as_bytes(), []
    for _ in range(51):
        seen.append(read(data, "a.eml").title)
        inner = attachments(data, "a.eml")
        data = inner[0].content if inner else b""
    assert seen == [f"Number {number}" for number in range(50, -1, -1)]


def test_an_email_inside_whose_header_holds_another_is_handed_on_as_it_came():
    """Found by `make fuzz`: the standard library would not write it out again."""
    message = email("Visit", "Come")
    message.add_attachment(email("Earlier", "Before"))
    data = message.as_bytes().replace(b'"utf-8"\nContent-Transfer', b'"utf-8"\x0bContent-Transfer')
    (inner,) = attachments(data, "a.eml")
    assert read(inner.content, inner.filename).text.endswith("Before")


def test_letters_in_the_headers_of_an_email_inside_are_kept():
    raw = HEAD + several(
        "mixed", part("text/plain", "Come"), part("message/rfc822", "Subject: Caf\u00e9\r\n\r\nBefore")
    )
    (inner,) = attachments(raw.encode(), "a.eml")
    assert read(inner.content, inner.filename).text == "Caf\u00e9\nBefore"


@pytest.mark.parametrize(
    ("filename", "advice"),
    [
        ("a.msg", r"save it as \.eml; .+ PDF"),
        ("a.doc", "save it as DOCX"),
        ("a.pages", "export it as Word"),
        ("a.xlsx", "no spreadsheets"),
        ("a.csv", "no spreadsheets"),
        ("a.pptx", "no slides"),
        ("a.jpg", "Print it to a PDF"),
        ("a.HEIC", "Print it to a PDF"),
        ("a.zip", "Unpack it"),
        ("a.mp4", "transcript"),
        ("a.pst", "one file each"),
        ("a.xyz", "Bring in one of DOCX, PDF"),
    ],
)
def test_a_file_of_another_kind_says_what_to_do(filename, advice):
    with pytest.raises(Refusal, match=advice):
        read(b"x", filename)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "__properties_version1.0".encode("utf-16-le"), "as Outlook keeps it"),
        (b"\xff\xd8\xff\xe0JFIF", "picture"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "picture"),
        (b"\0\0\0\x18ftypheic", "picture"),
    ],
)
def test_a_file_of_another_kind_under_a_wrong_name_is_known_by_its_bytes(data, says):
    with pytest.raises(Refusal, match=says):
        read(data, "a.docx")


def test_wrapped_lines_that_are_quoted_are_whole_and_others_words_stay_apart():
    words = (
        b"I agree.\n> He left early because he had to be at the club at four and nobody had\n> told him.\n>> Older words that "
        b"somebody else wrote, which go on for long enough to\n>>be wrapped here.\n>\n> So it was.\nMine again."
    )
    assert told(single("text/plain; charset=utf-8", words)) == [
        "I agree.",
        "> He left early because he had to be at the club at four and nobody had told him.",
        ">> Older words that somebody else wrote, which go on for long enough to be wrapped here.",
        "> So it was.",
        "Mine again.",
    ]
