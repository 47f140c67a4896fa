"""The running text of an HTML page: ruby, terms, and the English beside their first mentions."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from reader.export.highlights import stretches
from reader.export.html.plan import Plan
from reader.export.html.text import PINYIN, attributes_of, element, spoken, text
from reader.export.options import English

_JOINED = "&#8288;"  # no line begins with a mark


def running_text(plan: Plan, start: int, end: int, *, beside: bool = True) -> str:
    """The text from start to end, in code points of `Article.text`, with all that is marked.

    `beside` says whether English stands by the first mentions.
    """
    pieces: list[str] = []
    for index in _mentions(plan, start, end):
        mention = plan.edition.mentions[index]
        pieces.append(_noted(plan, start, mention.start))
        pieces.append(_mention(plan, index))
        pieces.append(_own_notes(plan, mention.start, mention.end))
        if beside:
            pieces.append(_beside(plan, index))
        start = mention.end
    return "".join((*pieces, _noted(plan, start, end)))


def beside_text(plan: Plan, start: int, end: int) -> str:
    """The English of the first mentions alone, from start to end."""
    return "".join(_beside(plan, index) for index in _mentions(plan, start, end))


def _mentions(plan: Plan, start: int, end: int) -> Iterator[int]:
    mentions = plan.edition.mentions
    index = bisect_left(mentions, start, key=lambda mention: mention.start)
    while index < len(mentions) and mentions[index].end <= end:
        yield index
        index += 1


def _noted(plan: Plan, start: int, end: int) -> str:
    """Text without mentions from start to end, its reader's notes where their passages end."""
    pieces: list[str] = []
    ends = {last for last in plan.own_ends.values() if start < last < end}
    for border in (*sorted(ends), end):
        pieces += (_marked(plan, start, border), _own_notes(plan, start, border))
        start = border
    return "".join(pieces)


def _own_notes(plan: Plan, start: int, end: int) -> str:
    """The signs of the notes on passages whose last words stand after start, up to end."""
    numbers = (n for n, last in plan.own_ends.items() if start < last <= end)
    return "".join(_own_note(plan, number) for number in numbers)


def _own_note(plan: Plan, number: int) -> str:
    sign = plan.own_numbers[number]
    link = attributes_of(id=f"q{number}", href=f"#p{number}", role="doc-noteref")
    label = attributes_of(aria_label=f"Your note {sign}")
    return element("sup", f"{_JOINED}<a{link}{label}>✎{sign}</a>", class_="mark own-note")


def _marked(plan: Plan, start: int, end: int) -> str:
    """The text from start to end with its pinyin, and what its reader has highlighted."""
    if not plan.edition.highlights:
        return _with_ruby(plan, start, end)
    pieces: list[str] = []
    for first, last, over in stretches(plan.edition.highlights, start, end):
        content = _with_ruby(plan, first, last)
        if over:
            top = plan.edition.highlights[over[-1]]
            content = element("mark", content, class_=f"own {top.colour}", title=top.note)
        pieces.append(content)
    return "".join(pieces)


def _with_ruby(plan: Plan, start: int, end: int) -> str:
    """The text from start to end with its pinyin only."""
    words, whole = plan.edition.ruby, plan.edition.article.text
    pieces: list[str] = []
    index = bisect_right(words, start, key=lambda word: word.end)
    while index < len(words) and words[index].start < end:
        word = words[index].part(start, end)
        base, reading = text(whole[word.start : word.end]), str(word.reading)
        pieces.append(text(whole[start : word.start]))
        pieces.append(_ruby(base, reading) if reading else base)
        start = word.end
        index += 1
    return "".join((*pieces, text(whole[start:end])))


def _ruby(base: str, reading: str) -> str:
    return f"<ruby>{base}<rp>(</rp>{spoken('rt', reading, PINYIN)}<rp>)</rp></ruby>"


def _mention(plan: Plan, index: int) -> str:
    mention = plan.edition.mentions[index]
    content = _marked(plan, mention.start, mention.end)
    anchor = f"m{index}" if plan.anchored(index) else ""
    if not plan.marked(mention.row):
        return element("span", content, id=anchor) if anchor else content
    kind = f"t k-{plan.row(mention.row).met.kind}"
    target = plan.target(mention.row)
    if not target:
        return element("span", content, class_=kind, id=anchor)
    card = f"c{mention.row}" if plan.options.popups else ""
    return element("a", content, class_=kind, id=anchor, href=target, aria_describedby=card)


def _beside(plan: Plan, mention: int) -> str:
    """What follows a mention: nothing but after the first of a row."""
    index = plan.edition.mentions[mention].row
    if not plan.first(mention) or not plan.noted(index):
        return ""
    met = plan.row(index).met
    if plan.options.english is English.INLINE:
        return spoken("span", f"({met.english})", "en", class_="gloss")
    if plan.options.english is English.MARGIN:
        headword = element("span", text(met.surface), class_="of", aria_hidden="true")
        note = f"{headword} {spoken('span', met.english, 'en', class_='gloss')}"
        return element("span", note, class_="side", role="note")
    if index in plan.numbers:
        number = str(plan.numbers[index])
        label = f"Note {number}"
        link = attributes_of(id=f"r{index}", href=f"#n{index}", role="doc-noteref")
        mark = f"<a{link}{attributes_of(aria_label=label)}>{number}</a>"
        return element("sup", _JOINED + mark, class_="mark")
    return ""
