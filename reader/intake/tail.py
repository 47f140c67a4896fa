"""What portals put after an article's end: cards for other articles, lists of headlines."""

from collections.abc import Sequence

from reader.article import BlockKind
from reader.intake import rules
from reader.intake.byline import Byline
from reader.intake.controls import is_control
from reader.intake.lines import Line

_FEWEST_REPEATED = 10
_CARDS_LOOKED_AT = 6
_TEXT_SOUGHT = 4  # lines after a card, among which an article's text would show
_LONGEST_NAME = 12  # of a disclaimer's heading
_ENDING = ("editor", "copyright")


def after_end(
    lines: Sequence[Line], marks: list[str | None], bylines: Sequence[Byline | None]
) -> None:
    """Mark what follows the ends of the article, as long as each line is furniture by evidence."""
    tail = _Tail(lines, marks, bylines)
    body = _first_prose(lines, marks)
    for at in range(body, len(lines)):
        if marks[at] is None and rules.is_related_heading(lines[at]):
            tail.mark_related(at)
    closings, seen = [], body
    for at in range(body, len(lines)):
        end = at + 1
        is_end = marks[at] in _ENDING or rules.is_end(lines[at])
        is_shown = marks[at] is None and rules.is_disclaimer(lines[at])
        is_disclaimer = is_shown or marks[at] == "disclaimer"
        if is_disclaimer:
            end = tail.after_disclaimer(at)
        if (is_end or is_disclaimer) and end > seen:
            seen = tail.mark_cards(end)
        if is_end or (is_disclaimer and rules.closes(lines[at])):
            closings.append(end)
    tail.mark_rest(closings)


def _first_prose(lines: Sequence[Line], marks: Sequence[str | None]) -> int:
    for at, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        is_text = line.is_prose and not line.is_headline and not rules.is_disclaimer(line)
        if is_text and mark is None:
            return at
    return len(lines)


class _Tail:
    """The lines, and the marks made so far."""

    def __init__(
        self, lines: Sequence[Line], marks: list[str | None], bylines: Sequence[Byline | None]
    ) -> None:
        self._lines = lines
        self._marks = marks
        self._bylines = bylines

    def after_disclaimer(self, at: int) -> int:
        """Where a disclaimer ends: its heading may stand on a line of its own."""
        following = at + 1
        is_heading = self._lines[at].width <= _LONGEST_NAME and following < len(self._lines)
        return following + 1 if is_heading and self._lines[following].is_prose else following

    def mark_related(self, heading: int) -> None:
        """A heading such as "related articles" with its headlines, unless running text follows."""
        end = heading + 1
        while end < len(self._lines) and self._is_listed(end):
            end += 1
        if end < len(self._lines) and not self._closes(end):
            end = self._heading_before(end)
        if end > heading + 1 or end == len(self._lines):
            for at in range(heading, end):
                self._marks[at] = self._marks[at] or "related"

    def mark_cards(self, at: int) -> int:
        """Cards, buttons and bylines from here on; gives the running text that is none of them."""
        while at < len(self._lines):
            end = self._card_end(at)
            if end == at:
                if self._lines[at].is_prose or not self._lines[at].is_headline:
                    return at
                end = at + 1
            else:
                is_button = is_control(self._lines[at], strong=False)
                for inside in range(at, end):
                    name = "page-control" if is_button else "teaser"
                    self._marks[inside] = self._marks[inside] or name
            at = end
        return at

    def mark_rest(self, closings: Sequence[int]) -> None:
        """All short lines after a closing, if no article goes on and furniture is among them."""
        quiet = len(self._lines)
        while quiet > 0 and self._is_quiet(quiet - 1):
            quiet -= 1
        start = next((closing for closing in closings if closing >= quiet), len(self._lines))
        if all(mark is None for mark in self._marks[start:]):
            return
        for at in range(start, len(self._lines)):
            if self._marks[at] is None and not self._is_disclaimer(at):
                self._marks[at] = "teaser"

    def _is_quiet(self, at: int) -> bool:
        line = self._lines[at]
        is_short = line.is_headline and line.kind is not BlockKind.ITEM
        return self._marks[at] is not None or is_short or self._is_disclaimer(at)

    def _is_disclaimer(self, at: int) -> bool:
        above = self._lines[at - 1]
        is_under_heading = at > 0 and above.width <= _LONGEST_NAME and rules.is_disclaimer(above)
        return rules.is_disclaimer(self._lines[at]) or is_under_heading

    def _is_listed(self, at: int) -> bool:
        line = self._lines[at]
        if self._marks[at] is not None or self._bylines[at] is not None:
            return True
        return line.is_headline and not self._closes(at)

    def _closes(self, at: int) -> bool:
        """Whether no text goes on here: a disclaimer has no heading but its own."""
        return rules.is_disclaimer(self._lines[at]) or rules.is_end(self._lines[at])

    def _heading_before(self, at: int) -> int:
        """Where the heading, with its byline, of the text that goes on at a line begins."""
        head = at - 1
        while self._marks[head] is None and self._bylines[head] is not None:
            head -= 1
        return head if self._marks[head] is None else at

    def _card_end(self, at: int) -> int:
        """Where the furniture that begins at a line ends; the line itself if it is none."""
        if self._marks[at] is not None or self._repeats(at):
            return at + 1
        if is_control(self._lines[at], strong=False):
            return at + 1
        first = at
        while first < min(at + 3, len(self._lines)) and not self._is_byline(first):
            first += 1
        if first >= len(self._lines) or not self._is_byline(first):
            return at
        end = first
        while end < len(self._lines) and self._is_byline(end):
            end += 1
        while end < len(self._lines) and self._repeats(end, at):
            end += 1
        return at if any(map(self._begins_text, range(end, end + _TEXT_SOUGHT))) else end

    def _is_byline(self, at: int) -> bool:
        said = self._bylines[at]
        return said is not None and said.is_card

    def _begins_text(self, at: int) -> bool:
        """Whether running text stands here that is not the beginning of another card."""
        if at >= len(self._lines) or self._marks[at] is not None:
            return False
        if not self._lines[at].is_prose or rules.is_disclaimer(self._lines[at]):
            return False
        following = range(at + 1, min(at + 3, len(self._lines)))
        is_card = any(self._is_byline(next_) for next_ in following)
        return not is_card and not self._repeats(at, max(0, at - _CARDS_LOOKED_AT))

    def _repeats(self, at: int, since: int | None = None) -> bool:
        """Whether the line is said again after the cards just before it."""
        text = self._lines[at].text
        if len(text) < _FEWEST_REPEATED:
            return False
        first = max(0, at - _CARDS_LOOKED_AT) if since is None else since
        return any(
            text in self._lines[before].text
            for before in range(first, at)
            if since is not None or self._marks[before] == "teaser"
        )
