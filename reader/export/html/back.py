"""What stands behind the article on an HTML page: notes, the glossary, the table of quantities."""

from collections.abc import Callable, Iterator, Sequence

from reader.export.html.card import status_of, tickers_html
from reader.export.html.notes import notes_html, own_notes_html, section
from reader.export.html.plan import MOST_LINKS, Plan
from reader.export.html.text import PINYIN, both, element, spoken, text

_Column = tuple[str, str, str, Callable[[Plan, int], str]]


def back_html(plan: Plan) -> str:
    """The sections behind the article, as many as there are."""
    return "\n".join(
        filter(None, (notes_html(plan), own_notes_html(plan), _glossary(plan), _quantities(plan)))
    )


def _glossary(plan: Plan) -> str:
    columns: list[_Column] = [
        ("Term", "术语", "term", _headword),
        ("Pinyin", "拼音", "reading", _reading),
        ("English", "英文", "english", _english),
        ("Ticker", "代码", "tickers", lambda plan, row: tickers_html(plan.row(row).card)),
        ("Definition", "释义", "definition", _definition),
        ("In the text", "文中", "places", _places),
    ]
    return _table("glossary", both("Glossary", "词汇表"), columns, plan, plan.terms)


def _quantities(plan: Plan) -> str:
    columns: list[_Column] = [
        ("Quantity", "数量", "term", _headword),
        ("English", "英文", "english", _english),
        ("Value", "数值", "value", lambda plan, row: text(plan.row(row).card.value)),
        ("In the text", "文中", "places", _places),
    ]
    title = both("Quantities and dates", "数量与日期")
    return _table("quantities", title, columns, plan, plan.quantities)


def _table(
    id_: str, title: str, columns: Sequence[_Column], plan: Plan, rows: Sequence[int]
) -> str:
    """A section with a table; a column in which nothing stands is left out.

    The roles are those tables have anyway, for browsers that forget them where narrow windows
    show each row as a block.
    """
    if not rows:
        return ""
    filled = [(each, [each[3](plan, row) for row in rows]) for each in columns]
    filled = [(each, cells) for each, cells in filled if any(cells)]
    heads = "".join(
        element("th", both(english, chinese), scope="col", role="columnheader", class_=name)
        for (english, chinese, name, _), _ in filled
    )
    lines = (
        element(
            "tr",
            "".join(
                element("td", cells[index], class_=column[2], role="cell")
                for column, cells in filled
            ),
            id=f"g{row}",
            class_=f"k-{plan.row(row).met.kind}",
            role="row",
        )
        for index, row in enumerate(rows)
    )
    head = element("thead", element("tr", heads, role="row"), role="rowgroup")
    body = element("tbody", "\n".join(lines), role="rowgroup")
    table = element("table", head + body, role="table", aria_labelledby=f"{id_}-title")
    return section(id_, title, table)


def _headword(plan: Plan, row: int) -> str:
    met = plan.row(row).met
    others = [surface for surface in met.surfaces if surface != met.surface]
    variants = spoken("span", " · ".join(others), plan.language, class_="variants")
    return spoken("span", met.surface, plan.language, class_="headword") + variants


def _reading(plan: Plan, row: int) -> str:
    return spoken("span", plan.row(row).met.reading, PINYIN)


def _english(plan: Plan, row: int) -> str:
    card = plan.row(row).card
    best = spoken("span", "".join(card.equivalents[:1]), "en", class_="best")
    others = spoken("span", " · ".join(card.equivalents[1:]), "en", class_="others")
    return best + others + spoken("span", status_of(card), "en", class_="status")


def _definition(plan: Plan, row: int) -> str:
    card = plan.row(row).card
    english = spoken("span", card.definition_en, "en")
    return english + spoken("span", card.definition_zh, "zh-Hans", class_="chinese")


def _places(plan: Plan, row: int) -> str:
    return " ".join(_links(plan, row))


def _links(plan: Plan, row: int) -> Iterator[str]:
    places, surface = plan.places[row], plan.row(row).met.surface
    for number, mention in enumerate(places[:MOST_LINKS], start=1):
        label = f"{surface}: mention {number} of {len(places)}"
        yield element("a", str(number), href=f"#m{mention}", aria_label=label)
    if len(places) > MOST_LINKS:
        yield element("span", f"… {len(places)}")
