"""The door of HTML: a page, or rich text from the clipboard, becomes a Draft."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import lxml.html

from glossary.normalize import fold
from reader.article import BlockKind, Metadata
from reader.errors import LoadError
from reader.intake import byline
from reader.intake.blocks import ends_sentence, is_caption, numbered_level, width
from reader.intake.draft import Draft, Piece
from reader.intake.html import head, main_text, own, source, titles
from reader.intake.html.furniture import is_link, is_prose, rules_of
from reader.intake.html.walk import Found, lines_of

_LONGEST_HEADING = 36
_LINES_ABOVE = 8  # of the title, among which the article's bylines stand
_LINES_BELOW = 12  # of the article's container, among which its source and editor stand
_Ruled = tuple[Found, str | None]


def draft_of(raw: bytes | str, address: str = "") -> Draft:
    """The article of a page, or all of what was copied.

    A string may be rich text from the clipboard. What the page's own markup calls furniture is
    set aside by a rule's name. Raises LoadError if it is no text, too large, or nested too deeply.
    """
    text = source.source_of(raw)
    copied = source.fragment_of(text)
    tree = source.tree_of(text if copied is None else f"<html><body>{copied}</body></html>")
    exported = own.article_of(tree)
    body = tree.find("body") if exported is None else exported
    if body is None:
        body = tree
    lines = lines_of(body)
    if not lines:
        raise LoadError("There is no text in it.")
    if copied is not None:
        lines, _ = titles.with_title(lines, ())
        return Draft(pieces=_pieces(list(zip(lines, rules_of(lines), strict=True))))
    metadata = head.metadata_of(tree, address)
    if exported is not None:
        lines, _ = titles.with_title(lines, ())
        pieces = _pieces(list(zip(lines, rules_of(lines), strict=True)))
        return Draft(pieces=pieces, metadata=metadata)
    return _draft(tree, body, lines, metadata)


def _draft(
    tree: lxml.html.HtmlElement,
    body: lxml.html.HtmlElement,
    lines: list[Found],
    metadata: Metadata,
) -> Draft:
    rules = rules_of(lines)
    known = [titles.without_site(title, metadata.publisher) for title in head.titles_of(tree)]
    lines, at = titles.with_title(lines, known)
    taken = main_text.taken_by_trafilatura(tree, lines, rules)
    if taken is None:
        taken = [
            is_prose(line) and not is_link(line) and rule is None
            for line, rule in zip(lines, rules, strict=True)
        ]
    own = [is_taken and rule is None for is_taken, rule in zip(taken, rules, strict=True)]
    container = main_text.container_of(body, lines, own if any(own) else taken)
    kept = _with_bylines(_article(lines, rules, taken, container, at))
    title = lines[at].text if at is not None else next(iter(known), "")
    pieces = _pieces(_once(kept, title))
    if title and not any(piece.kind is BlockKind.TITLE for piece in pieces):
        pieces = (Piece(BlockKind.TITLE, title), *pieces)
    return Draft(pieces=pieces, metadata=replace(metadata, title=title))


def _article(
    lines: Sequence[Found],
    rules: Sequence[str | None],
    taken: Sequence[bool],
    container: lxml.html.HtmlElement,
    title: int | None,
) -> Iterator[_Ruled]:
    """The lines in the article's container, its title above, and bylines around it."""
    inside = [at for at, line in enumerate(lines) if main_text.stands_in(line.element, container)]
    first, last = (inside[0], inside[-1]) if inside else (0, len(lines) - 1)
    top = first if title is None else min(title, first)
    for at, (line, rule) in enumerate(zip(lines, rules, strict=True)):
        is_text = is_prose(line) and not is_link(line) and (taken[at] or top < at < first)
        if first <= at <= last or at == title or (is_text and rule is None):
            is_above = title is not None and at < title and not is_prose(line)
            yield line, None if at == title else rule or ("masthead" if is_above else None)
        elif (top < at < first or last < at <= last + _LINES_BELOW) and _is_byline(line):
            yield line, rule if rule != "editor" else None


def _is_byline(line: Found) -> bool:
    said = byline.read(line.text, fold(line.text))
    return said is not None and ("date" in said.fields or said.is_labelled)


def _with_bylines(kept: Iterable[_Ruled]) -> list[_Ruled]:
    """The lines with the bylines under the title set aside, also those under its summary."""
    marked: list[_Ruled] = []
    since: int | None = None
    for line, rule in kept:
        if line.kind is BlockKind.TITLE:
            since = len(marked)
        is_near = since is not None and 0 < len(marked) - since <= _LINES_ABOVE
        says_who = is_near and rule is None and _says_who(line)
        marked.append((line, "byline" if says_who else rule))
    return marked


def _says_who(line: Found) -> bool:
    said = byline.read(line.text, fold(line.text))
    if said is None or line.kind is not BlockKind.PARAGRAPH:
        return False
    return "author" in said.fields or ("date" in said.fields and said.is_labelled)


def _once(kept: Sequence[_Ruled], title: str) -> list[_Ruled]:
    """The lines with the title shown once."""
    said = any(line.kind is BlockKind.TITLE for line, _ in kept)
    return [
        (line, "repeated")
        if said and line.kind is not BlockKind.TITLE and titles.says_title(line, title)
        else (line, rule)
        for line, rule in kept
    ]


def _pieces(lines: Sequence[_Ruled]) -> tuple[Piece, ...]:
    """The lines as pieces; what would lose everything loses nothing."""
    if all(rule is not None for _, rule in lines):
        lines = [(line, None) for line, _ in lines]
    pieces = [Piece(line.kind, line.text, line.level, rule) for line, rule in lines]
    for at, (line, rule) in enumerate(lines):
        if line.kind is not BlockKind.PARAGRAPH or rule is not None:
            continue
        if is_caption(line.text):
            pieces[at] = replace(pieces[at], kind=BlockKind.CAPTION)
        elif line.is_bold and _is_heading(line.text) and _goes_on(lines, at):
            level = numbered_level(line.text) or 1
            pieces[at] = replace(pieces[at], kind=BlockKind.HEADING, level=level)
    return tuple(pieces)


def _is_heading(text: str) -> bool:
    return width(text) <= _LONGEST_HEADING and not ends_sentence(text) and "。" not in text


def _goes_on(lines: Sequence[_Ruled], at: int) -> bool:
    """Whether other text than bold follows a line, as it does a heading."""
    following = (line for line, rule in lines[at + 1 : at + 4] if rule is None)
    return any(not line.is_bold and line.size > _LONGEST_HEADING / 2 for line in following)
