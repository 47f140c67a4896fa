"""The numbered notes behind the article of an HTML page, and the section they stand in."""

from reader.export.html.card import tickers_html
from reader.export.html.plan import Plan
from reader.export.html.text import PINYIN, both, element, spoken


def notes_html(plan: Plan) -> str:
    """The notes, each with a link back to its mark; nothing if there are none."""
    items = "".join(element("li", _note(plan, row), id=f"n{row}") for row in plan.numbers)
    if not items:
        return ""
    return section("notes", both("Notes", "注释"), element("ol", items), role="doc-endnotes")


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
