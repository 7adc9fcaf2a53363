"""What RTF's control words mean for a reader of words."""

from __future__ import annotations


def _listed(names: str) -> frozenset[str]:
    return frozenset(names.split())


# Groups that hold no words of the document.  Those that begin with \* are left out too, unless they stand in OPENED.
LEFT_OUT = _listed(
    """
    colortbl info pict objdata headerl footer footerl footerr footerf ftnsep ftnsepc ftncn
    aftnsep aftnsepc aftncn filetbl nonesttables private revtbl comment doccomm tc xe rxe txe nextfile passwordhash
    datafield
    formfield fldinst atnid atntime sp shprslt listtable listoverridetable rsidtbl generator xmlnstbl
    themedata colorschememapping datastore latentstyles bkmkstart bkmkend title subject author company keywords
    """
)
OPENED = _listed("shpinst shptxt do dptxbxtext ud moMath shpgrp atnauthor annotation")
QUIET = _listed("shpinst do shp shpgrp upr")  # only what stands in a text box, or in Unicode, inside them is read
BOXES = _listed("shptxt dptxbxtext")
HEADERS = _listed("header headerr headerf")  # of all pages, of those on the right, of the first
APART = HEADERS | _listed("atnauthor annotation")  # a comment and who wrote it: offered apart
SIGNS = {
    "tab": "\t", "line": "\n", "softline": "\n", "lbr": "\n", "page": " ", "column": " ", "emdash": "—", "endash": "–",
    "emspace": " ", "enspace": " ", "qmspace": " ", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“",
    "rdblquote": "”", "mden": "/", "msup": "^", "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "", "rtlmark": "",
}  # fmt: skip
SYMBOLS = {"~": "\xa0", "_": "-", "-": "", "\\": "\\", "{": "{", "}": "}", "\n": "\n", "\r": "\n", "\t": "\t"}
CODE_PAGES = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "big5", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874",
    238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip
SYMBOL_CHARSET = 2
# Not code pages of Python's: what is read from a font of signs instead.
SYMBOL_LETTERS = "symbol letters"
OTHER_SIGNS = "other signs"
