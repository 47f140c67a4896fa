"""Where two versions of a concept differ, as text for a bar and as rich text for the history."""

from html import escape

from glossary.difference import Difference, differences
from glossary.model import Concept
from reader.ui.workshop.words import field_name, labelled, named

UNTOLD = ("based_on", "replaced_by", "distinct_from")
"""Fields that hold ids and fingerprints: nothing for people to read."""
LONGEST = 160


def told(before: Concept | None, after: Concept | None) -> tuple[Difference, ...]:
    """The differences that mean something to the user."""
    return tuple(each for each in differences(before, after) if each.field not in UNTOLD)


def difference_lines(before: Concept | None, after: Concept | None) -> str:
    """A line for each field that differs: what it held, an arrow, what it holds."""
    lines = (
        labelled(field_name(each.field), f"{_short(each.before)} → {_short(each.after)}")
        for each in told(before, after)
    )
    return "\n".join(lines)


def difference_html(before: Concept | None, after: Concept | None, *, warning: str) -> str:
    """The same as rich text, what is gone struck through in the colour `warning`."""
    parts = []
    for each in told(before, after):
        old, new = escape(named(each.before)), escape(named(each.after))
        gone = f'<span style="color:{warning}"><s>{old}</s></span>' if old else ""
        parts.append(
            f"<p><b>{escape(field_name(each.field))}</b><br>"
            + "<br>".join(filter(None, (gone, new)))
            + "</p>"
        )
    return "".join(parts)


def _short(text: str) -> str:
    if not text:
        return "–"
    name = named(text)
    return name if len(name) <= LONGEST else name[:LONGEST] + "…"
