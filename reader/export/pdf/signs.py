"""What kind of sign a character is: how wide, and whether lines may end beside it."""

import unicodedata

NEVER_FIRST = "，。、！？,.!?:;/"
"""Signs before which no line ends, box or not."""
BINDING = "+±−-№#"
"""Signs that stay with what follows them."""
LATIN_WIDTH = 0.55


def width(sign: str) -> float:
    """The advance of a character in sizes: exact for Chinese ones, near for others."""
    return 1.0 if unicodedata.east_asian_width(sign) in "WF" else LATIN_WIDTH


def may_be_boxed(text: str, start: int, end: int) -> bool:
    """Whether lines may end beside a box there: a box lets them, before and after most signs."""
    return not _binds(text[start - 1 : start]) and not _is_bound(text[end : end + 1])


def mixed(text: str, offset: int) -> bool:
    """Whether Chinese and a Latin letter or digit meet there, which typst parts by a white."""
    if not 0 < offset < len(text):
        return False
    before, after = text[offset - 1], text[offset]
    return (_is_latin(before) and _is_han(after)) or (_is_han(before) and _is_latin(after))


def _binds(sign: str) -> bool:
    return sign != "" and (unicodedata.category(sign) == "Sc" or sign in BINDING)


def _is_bound(sign: str) -> bool:
    if sign == "" or sign in NEVER_FIRST:
        return False
    kind = unicodedata.category(sign)
    return kind[0] in "PS" and kind not in ("Pe", "Pf", "Ps", "Pi")


def _is_latin(sign: str) -> bool:
    return (sign.isalnum() and ord(sign) < 0x2E80) or sign in "#$%&"


def _is_han(sign: str) -> bool:
    return unicodedata.category(sign) == "Lo" and ord(sign) >= 0x2E80
