"""Bytes of unknown encoding become words: what is certain first, then a guess, which is told."""

from __future__ import annotations

import re
from unicodedata import category, name

from alongside.refusals import Refusal
from alongside.texts.draft import Draft

NOT_WORDS = "This file does not hold words that can be read. If it is another kind of document, give it its own ending."
_MARKS = (
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xfe\xff", "utf-16"),
    (b"\xff\xfe", "utf-16"),
)
_SAMPLE = 64 * 1024
_CONTROLS = bytes([*range(9), *range(14, 27), *range(28, 32)])
_JAPANESE_BY_MAIL = re.compile(rb"\x1b\$[@B]")


def decoded(data: bytes, draft: Draft) -> str:
    """The text behind bytes of unknown encoding: a mark at the start, unmarked UTF-16 and -32, UTF-8, then a guess.

    A guess is told to the person.  Raises Refusal when it is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _without_nul(data.decode(encoding, "replace"))
    if wide := _wide(data):
        encoding, words = wide
        draft.note(f"Read as {encoding}.")
        return words
    if _JAPANESE_BY_MAIL.search(data) and (words := _strictly(data, "iso2022_jp_2")):
        draft.note("Read as ISO-2022-JP.")
        return words
    words = _strictly(data, "utf-8")
    if words and words.count("\0") * 10 <= len(words):
        return _without_nul(words)
    return _guessed(data, draft)


def _strictly(data: bytes, encoding: str) -> str:
    """The text, or nothing where the bytes do not make one."""
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return ""


def _wide(data: bytes) -> tuple[str, str] | None:
    """UTF-16 or UTF-32 that says so nowhere, and its text.  Only where bytes stand that no other text has: any text
    could be read as UTF-16, and would be Chinese without sense."""
    sample = data[:4096]
    if len(sample) - len(sample.translate(None, _CONTROLS)) <= len(sample) // 100:
        return None
    for encoding in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        if len(data) % (int(encoding[4:6]) // 8) == 0 and _makes_sense(words := _strictly(data, encoding)):
            return encoding[:6].upper(), words
    return None


_OF_THE_EAST = frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "FULLWIDTH", "HALFWIDTH"})


def _makes_sense(words: str) -> bool:
    """Whether nearly all are signs that people write, of one script beside Latin, with spaces between words, or commas and
    full stops of the East."""
    sample = words[:4096]
    scripts = {name(sign, "?").split(" ", 1)[0] for sign in set(sample) if sign.isalpha()} - {"LATIN"}
    if len(scripts) > 1 and not scripts <= _OF_THE_EAST:
        return False
    odd = sum(category(sign) in ("Cc", "Cn", "Co", "Cs") and sign not in "\t\n\r\f" for sign in sample)
    ideographs = sum("\u3400" <= sign <= "\u9fff" for sign in sample)
    parting = "\u3000、。，．\n" if ideographs * 2 > len(sample) else " \n\r\t.,\u3000、。，．"
    return bool(sample) and odd * 50 <= len(sample) and sum(sign in parting for sign in sample) * 200 >= len(sample)


def _guessed(data: bytes, draft: Draft) -> str:
    sample = data[:_SAMPLE]
    if (len(sample) - len(sample.translate(None, _CONTROLS))) * 20 > len(sample):
        raise Refusal(NOT_WORDS)
    if len(data) > _SAMPLE:  # not in the middle of a sign of several bytes
        sample = sample[: sample.rfind(b"\n") + 1] or sample
    encoding = _likeliest(sample)
    draft.note(f"Read as {_CALLED.get(encoding, encoding)}. If letters look wrong, save it as UTF-8 and try again.")
    return _without_nul(data.decode(encoding, "replace"))


def _likeliest(sample: bytes) -> str:
    """In these offices an old text is nearly always English in windows-1252, and what little is beyond A–Z in it tells a
    guesser nothing: for such a text the encoding that leaves fewest odd signs in and around words ("W³adys³aw").  For
    text in another language chardet's guess by the letters that follow each other there."""
    beyond = len(sample) - len(sample.translate(None, _BEYOND_ASCII))
    in_runs = sum(map(len, _RUN_BEYOND_ASCII.findall(sample)))
    if in_runs > 6 and in_runs * 2 > beyond:
        return _by_its_letters(sample, latin=False) or "cp1252"
    choices: tuple[str, ...] = _WITH_ENGLISH
    if beyond >= 4 and not _may_be_english(sample, beyond):
        foreign = _by_its_letters(sample, latin=True)
        if foreign and beyond >= 10:
            return foreign
        choices = (foreign or "cp1252", *choices)
    return min(choices, key=lambda encoding: _oddness(sample.decode(encoding, "replace")))


_WITH_ENGLISH = ("cp1252", "cp1254", "cp1250", "mac_roman", "cp850")
_BEYOND_ASCII = bytes(range(128, 256))
_RUN_BEYOND_ASCII = re.compile(rb"[\x80-\xff]{3,}")  # of another script, or signs of two bytes


def _by_its_letters(sample: bytes, *, latin: bool) -> str:
    """What chardet makes of it, nothing where it knows of none that fits."""
    import chardet  # slow to load, and rarely needed
    from chardet.enums import EncodingEra

    era = EncodingEra.ALL & ~EncodingEra.MAINFRAME
    for found in chardet.detect_all(sample, encoding_era=era, exclude_encodings=_HARDLY_FOUND):
        words = _strictly(sample, found["encoding"] or "ascii")
        if words and (not latin or all(name(sign, "LATIN").startswith("LATIN") for sign in _letters_beyond(words))):
            return found["encoding"] or ""
    return ""


_HARDLY_FOUND = ("iso8859_16", "iso8859_10", "utf_7", "cp858", "mac_latin2")


def _letters_beyond(words: str) -> set[str]:
    return {sign for sign in set(words) if sign > "\x7f" and sign.isalpha()}


def _may_be_english(sample: bytes, beyond: int) -> bool:
    """Whether words of any English sentence are common in it, it is too short to tell, or what is beyond ASCII stands
    mostly around words, as quotes and dashes do, and not in them."""
    words = _ASCII_WORD.findall(sample)
    common = sum(word.lower() in _ENGLISH for word in words)
    around = len(_AROUND_WORDS.findall(sample))
    return common * 8 >= len(words) or len(words) < 8 or around * 3 > beyond * 2


_ASCII_WORD = re.compile(rb"(?<![\w\x80-\xff])[A-Za-z]+(?![\w\x80-\xff])")
_AROUND_WORDS = re.compile(rb"(?<![A-Za-z\x80-\xff])[\x80-\xbf\xd7\xf7]|[\x80-\xbf\xd7\xf7](?![A-Za-z\x80-\xff])")
_ENGLISH = frozenset(
    b"the and of to in was that he she his her they it is for with on had not be as were by from at have this".split()
)


def _oddness(words: str) -> int:
    """How much there is in an English text that nobody writes: signs within words, capitals behind small letters,
    letters that stand alone or lean on a full stop."""
    odd = 10 * len(_ODD.findall(words))
    for found in _SIGN_BEYOND_ASCII.finditer(words):
        before, sign, behind = found[1], found[2], found[3]
        if sign.isupper():
            odd += 10 * (before.islower() or before in _BEFORE_A_QUOTE or behind.isdecimal())
            odd += 10 * (sign in "ÐÑÉÕÔÒĞŃĐĄ" and not before.isalpha() and not behind.isalpha())  # "Nan Ð Kayden"
        elif sign.islower():
            odd += 10 * (before in _ENDS or (behind.isupper() and not before.isupper()))  # "over.î", "ìHe said"
        elif category(sign) in ("Cc", "So") and sign not in "©®°":
            odd += 10
    return odd + _turkish_as_icelandic(words)


_SIGN_BEYOND_ASCII = re.compile(r"(?=(.|^)([^\x00-\x7f])(.|$))", re.DOTALL)
_ODD = re.compile(
    r"(?<=[^\W\d_])[¡-¿×÷†‡‰‚„ˆ\x80-\x9f\ufffd\u2500-\u25ff](?=[^\W\d_])"
    r"|(?<=[a-z])[‘‚„“‰ˆ†‡]|[À-ÞŒŠŽ](?=[a-z]+[À-ÞŒŠŽ])|œ(?=\d)"  # "Zo‘ said ÒnoÓ"; œ for £
    r"|(?<!\w)[ÒÕŐŇ](?=[A-Z])|,Ó(?= [a-z])|\bI[ÕŐ](?=[a-z])|\b[A-Z][ÕŐ](?=[A-Z][a-z])"  # "ÒIT WAS", "IÕm", "OÕHare"
    r"|\b\w*(?:[øèìù]\w*[áíý]|[áíý]\w*[øèìù])|£(?=[a-z]{3})"  # "Dvoøák", "£ukasz"
    r"|(?<=[A-Z]{2})[ß-öø-ſƒ](?![a-z])|(?<=[A-Z])[ß-öø-ſƒ](?=[A-Z]{2})"  # "CAFƒ", "SEçN"
    r"|(?<=[A-Z])[ÕŐ](?=(?:S|T|D|M|LL|RE|VE)\b)|\bO[ÕŐ](?=[A-Z])"  # "DONÕT", "OÕHARE"
    r"|¥(?=[ \t])|(?<=\d)[¡ˇ]|\bN’(?= [A-Z])"  # "¥ one", "20¡C", "N’ Bhriain"
    r"|[≤≥∞∂∑∏π∫Ω◊ﬁﬂ\uff61-\uff9f]"  # signs that hardly anybody writes
)
_ENDS = (".", ",", "!", "?")
_BEFORE_A_QUOTE = (".", "!", "?", "‘", "“")


def _turkish_as_icelandic(words: str) -> int:
    """Where the letters that windows-1254 has instead of Icelandic ones would make Turkish words of all that hold them,
    and in places where Icelandic has none: "Ayþe Yýlmaz"."""
    doubtful = _ICELANDIC_OR_TURKISH.findall(words)
    if not doubtful or any(_NOT_TURKISH.search(one) for one in doubtful):
        return 0
    return 10 * sum(bool(_TURKISH.search(one)) for one in doubtful)


_ICELANDIC_OR_TURKISH = re.compile(r"\w*[ÞþÐðÝý]\w*")
_NOT_TURKISH = re.compile(r"[áéíóúæåøèàÁÉÍÓÚÆÅØqwxQWX]|(?<![aeıioöuüýAEIOÖUÜÝ])ð|(?<![^\W\d_])[Ðð]")
_TURKISH = re.compile(r"(?<=[a-zýð])þ|ý(?=[bcdfgkhlmnprstvyzçþð])")
_CALLED = {
    "cp1252": "windows-1252",
    "cp1250": "windows-1250",
    "cp1254": "windows-1254",
    "mac_roman": "Mac Roman",
    "cp850": "code page 850",
    **{f"Windows-{number}": f"windows-{number}" for number in range(1250, 1259)},
    "ISO-8859-1": "windows-1252",
    "MacRoman": "Mac Roman",
    "MacCyrillic": "Mac Cyrillic",
}


def _without_nul(words: str) -> str:
    return words.replace("\0", "")
