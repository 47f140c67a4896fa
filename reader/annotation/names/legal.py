"""Companies by their full names: a legal form at the end, what they do before it, a place first."""

import re
from collections.abc import Container, Iterable, Iterator

from glossary.model import Kind
from reader.annotation.names.borders import may_be_brand, starts_after_word
from reader.annotation.names.company_parts import Parts, parts_before, parts_between
from reader.annotation.names.model import Name
from reader.annotation.names.spelling import brand, business, by_twos, place, reading
from reader.annotation.names.surnames import TRANSLITERATION
from reader.annotation.names.tables import ABROAD, industries_ending, place_at
from reader.annotation.names.words import Role, words

LONGEST = 36
"""So far before its legal form a name may begin."""

LEGAL_FORMS = {
    "股份有限公司": "Co., Ltd.",
    "有限责任公司": "Co., Ltd.",
    "有限公司": "Co., Ltd.",
    "集团公司": "Group Corporation",
    "总公司": "Corporation",
    "合伙企业": "Partnership",
    "会计师事务所": "Certified Public Accountants",
    "律师事务所": "Law Firm",
    "评估事务所": "Appraisal Firm",
    "中心": "Center",
    "基金": "Fund",
    "公司": "Company",
    "集团": "Group",
}
_INSIDE_LONGER = {
    "投资中心": "中心",
    "管理中心": "中心",
    "交易中心": "中心",
    "投资基金": "基金",
    "烟草公司": "公司",
}
FORMS = {each: each for each in LEGAL_FORMS if len(each) > 2 or each == "集团"} | _INSIDE_LONGER
"""What is looked for, the longest of one ending first, and the legal form it ends with."""

_WITHIN = frozenset(("集团", "中心", "基金"))
"""What also stands inside longer names."""

_GOES_ON = re.compile("公司|[有股控]")
_PARTNERSHIP = re.compile(r"\((?:有限合伙|特殊普通合伙|普通合伙|lp)\)")
_PARTNERSHIPS = {
    "有限合伙": "(Limited Partnership)",
    "特殊普通合伙": "LLP",
    "普通合伙": "(General Partnership)",
    "lp": "L.P.",
}
_PLAIN_ENDS = frozenset(',。、;:)"》持股与将的')
"""What shows that no branch and no kind of partnership follows."""

_PLAIN_STARTS = frozenset(',。、;:("《 \n与和及由对向')
_TAIL = 6

_BRANCH = re.compile(r"([\u4e00-\u9fff]{2,6}?)?(分公司|分行|营业部)")
_BRANCHES = {"分公司": "Branch", "分行": "Branch", "营业部": "Office"}
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_FORM_WORDS = {
    "股份有限公司": ("股份", "有限", "公司"),
    "有限责任公司": ("有限", "责任", "公司"),
    "有限公司": ("有限", "公司"),
    "集团公司": ("集团", "公司"),
    "合伙企业": ("合伙", "企业"),
}
_INSIDE_ENGLISH = {"集团": "Group", "控股": "Holding", "国际": "International"}


def companies(
    text: str, folded: str, ends: Container[int], places: Iterable[tuple[int, int]]
) -> Iterator[Name]:
    """The companies of a text that stand there with a legal form; `places` are those of FORMS."""
    reached = within = 0
    known: dict[str, Name] = {}
    for begin, end in places:
        form = FORMS[folded[begin:end]]
        start = end - len(form)
        if (form in _WITHIN and end not in ends) or (
            form == "集团" and _GOES_ON.match(folded, end)
        ):
            continue
        low = max(reached, start - LONGEST)
        if form in _WITHIN:
            low, within = max(low, within), end
        else:
            reached = end
        before = known.get(folded[start - _TAIL : end])
        if before and _stands_again(text, folded, before, low, end):
            yield before._replace(start=end - (before.end - before.start), end=end)
            continue
        parts = parts_before(folded, low, start, ends)
        if parts is None or not _is_whole(folded, parts, form, ends):
            continue
        english, beyond = _english(text, folded, parts, form, end)
        name = Name(parts.start, end, Kind.COMPANY, english, _reading(folded, parts, form))
        yield name
        if beyond:
            yield Name(parts.start, beyond[0], Kind.COMPANY, beyond[1])
        elif folded[end : end + 1] in _PLAIN_ENDS:
            known[folded[start - _TAIL : end]] = name


def _stands_again(text: str, folded: str, name: Name, low: int, end: int) -> bool:
    """Whether a name that is known stands again before `end`, and nothing belongs to it besides."""
    begin = end - (name.end - name.start)
    clear = begin == low or folded[begin - 1] in _PLAIN_STARTS
    plain = clear and begin >= low and folded[end : end + 1] in _PLAIN_ENDS
    return plain and text[begin:end] == text[name.start : name.end]


def short_forms_of(text: str, folded: str, name: Name) -> Iterator[tuple[str, Name]]:
    """What a company found by its full name is also called, as folded strings: its brand and
    what it does (紫金投资), with its place (南京紫金投资), or a longer brand alone (中凯信)."""
    form = next((f for f in FORMS if folded.endswith(f, name.start, name.end)), None)
    if form is None:
        return
    parts = parts_between(folded, name.start, name.end - len(FORMS[form]))
    if parts is None or parts.inside or parts.rest == parts.brand:
        return
    spelt = brand(folded[parts.brand : parts.rest], text[parts.brand : parts.rest])
    if not spelt or parts.rest - parts.brand < 2:
        return
    if _sounds_only(folded, parts):
        sound = folded[parts.brand : parts.rest]
        yield sound, Name(0, 0, Kind.COMPANY, (), _spoken("", sound, ()))
        return
    chain = place(folded[parts.start : parts.brand])
    called = folded[parts.brand : parts.rest]
    if parts.rest - parts.brand > 2:
        yield called, Name(0, 0, Kind.COMPANY, (spelt,), _spoken("", called, ()))
    does = "".join(parts.words)
    for length in range(1, len(does) + 1):
        said = industries_ending(does, 0, length)
        if sum(map(len, said)) < length:
            continue
        whole = f"{spelt} {business(said)}"
        longer = called + does[:length]
        yield longer, Name(0, 0, Kind.COMPANY, (whole,), _spoken("", called, said))
        if chain:
            where = folded[parts.start : parts.brand]
            spoken = _spoken(where, called, said)
            yield where + longer, Name(0, 0, Kind.COMPANY, (f"{chain} {whole}",), spoken)


def _is_whole(folded: str, parts: Parts, form: str, ends: Container[int]) -> bool:
    """Whether what was found is more than a kind of company (投资有限公司, 北京投资中心)."""
    called = folded[parts.brand : parts.rest]
    if called in words(Role.GENERIC) or (form == "公司" and parts.start == parts.brand):
        return False
    if form == "集团":  # without a place it may be a foreign group: 维多能源集团 is Vitol
        foreign = parts.start == parts.brand and TRANSLITERATION.issuperset(called)
        unknown = all(offset in ends for offset in range(parts.brand + 1, parts.rest))
        brand_like = unknown and all(map(may_be_brand, called))
        return bool(called and parts.words) and brand_like and not foreign
    if form in ("集团公司", "总公司") and parts.start == parts.brand:
        return all(offset in ends for offset in range(parts.brand + 1, parts.rest))
    if called:
        return True
    if parts.start == parts.brand or not parts.words or not form.endswith("公司"):
        return False
    return _begins_clearly(folded, parts.start, ends)


def _begins_clearly(folded: str, start: int, ends: Container[int]) -> bool:
    """Whether a sign, or a word that no name holds, stands before a name without a brand."""
    if not start or not _HAN.match(folded[start - 1]) or folded[start - 1] in _PLAIN_STARTS:
        return True
    low = max(0, start - _TAIL)
    return next(starts_after_word(folded[low:start], ends, low), -1) == start - low


def _english(
    text: str, folded: str, parts: Parts, form: str, end: int
) -> tuple[tuple[str, ...], tuple[int, tuple[str, ...]] | None]:
    """The name in English, in full and without the legal form; and that of a branch beyond it."""
    called = folded[parts.brand : parts.rest]
    spelt = brand(called, text[parts.brand : parts.rest]) if called else ""
    if called and (not spelt or _sounds_only(folded, parts)):
        return (), None
    said = [_said(word) for word in parts.words]
    head = " ".join(filter(None, (place(folded[parts.start : parts.brand]), spelt, *said)))
    after = _PARTNERSHIP.match(folded, end)
    tail = LEGAL_FORMS.get(form, "Company")
    if after:
        tail += " " + _PARTNERSHIPS[after[0][1:-1]]
    english = (f"{head} {tail}", head) if form.endswith("公司") else (f"{head} {tail}",)
    branch = _BRANCH.match(folded, end) if form.endswith("公司") else None
    if branch is None:
        return english, None
    where = branch[1] or ""
    if where and place_at(where, 0, len(where)) != len(where):
        return english, None
    named = f"{english[0]} {place(where)} {_BRANCHES[branch[2]]}".replace("  ", " ")
    return english, (branch.end(), (named,))


def _sounds_only(folded: str, parts: Parts) -> bool:
    """Whether the name is a foreign company's, whose brand only sounds like its English."""
    called = folded[parts.brand : parts.rest]
    return folded[parts.start : parts.brand] in ABROAD and TRANSLITERATION.issuperset(
        called.lstrip("新")
    )


def _reading(folded: str, parts: Parts, form: str) -> str:
    called, where = folded[parts.brand : parts.rest], folded[parts.start : parts.brand]
    return _spoken(where, called, (*parts.words, *_FORM_WORDS.get(form, (form,))))


def _spoken(where: str, called: str, words: Iterable[str]) -> str:
    """The pinyin, "" for a name that is not Chinese characters throughout."""
    said = [word for word in (where, *by_twos(called), *words) if word]
    return reading(*said) if all(map(_HAN.fullmatch, said)) else ""


def _said(word: str) -> str:
    if not word.startswith("("):
        return business([word])
    inner = word[1:-1]
    return f"({_INSIDE_ENGLISH.get(inner) or place(inner)})"
