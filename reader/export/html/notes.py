"""The numbered notes behind the article of an HTML page, and the section they stand in."""

from reader.export.html.card import tickers_html
from reader.export.html.plan import Plan
from reader.export.html.text import PINYIN, both, element, spoken, text

LONGEST_QUOTED = 80


def notes_html(plan: Plan) -> str:
    """The notes, each with a link back to its mark; nothing if there are none."""
    items = "".join(element("li", _note(plan, row), id=f"n{row}") for row in plan.numbers)
    if not items:
        return ""
    return section("notes", both("Notes", "注释"), element("ol", items), role="doc-endnotes")


def own_notes_html(plan: Plan) -> str:
    """What the reader has noted, each note with its passage and a link back to it."""
    items = "".join(element("li", _own(plan, n), id=f"p{n}") for n in plan.own_numbers)
    if not items:
        return ""
    return section("own-notes", both("Reader’s notes", "读者批注"), element("ol", items))


def _own(plan: Plan, number: int) -> str:
    each, sign = plan.edition.highlights[number], plan.own_numbers[number]
    words = " ".join(plan.edition.article.text[each.start : each.end].split())
    if len(words) > LONGEST_QUOTED:
        half = LONGEST_QUOTED // 2
        words = f"{words[:half]} … {words[-half:]}"
    back = element(
        "a",
        "↩",
        href=f"#q{number}",
        class_="return",
        role="doc-backlink",
        aria_label=f"Back to the text from your note {sign}",
    )
    quoted = element("q", text(words), lang=plan.language)
    return f"{quoted} {element('span', text(each.note), class_='own-words')} {back}"


def _note(plan: Plan, row: int) -> str:
    card = plan.row(row).card
    headword = spoken("span", card.headword, plan.language, class_="headword")
    if row in plan.listed:
        headword = element("a", headword, href=f"#g{row}")
    pieces = (
        headword,
        spoken("span", card.reading, PINYIN, class_="pinyin"),
        spoken("span", "; ".join(card.equivalents), "en", class_="english"),
        tickers_html(card),
        element(
            "a",
            "↩",
            href=f"#r{row}",
            class_="return",
            role="doc-backlink",
            aria_label=f"Back to the text from note {plan.numbers[row]}",
        ),
    )
    return " ".join(filter(None, pieces))


def section(id_: str, title: str, content: str, role: str = "") -> str:
    """A section behind the article under a heading of HTML."""
    heading = element("h2", title, id=f"{id_}-title")
    return element(
        "section",
        heading + content,
        id=id_,
        class_="back",
        role=role,
        aria_labelledby=f"{id_}-title",
        tabindex="-1",
    )
