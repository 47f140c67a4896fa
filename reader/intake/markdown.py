"""Markdown becomes a Draft: its headings, lists, tables and front matter."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from reader.article import BlockKind, Metadata
from reader.errors import LoadError
from reader.intake.blocks import ends_sentence, is_caption, numbered_level, width
from reader.intake.draft import LONGEST_TEXT, Draft, Piece
from reader.intake.html.inline import line
from reader.intake.mend import mend

_FRONT = re.compile(r"\A---[ \t]*\n(.{0,20000}?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
_FIELD = re.compile(r"^([A-Za-z\u4e00-\u9fff_]{1,20})[ \t]*[:：][ \t]*(.+?)[ \t]*$", re.M)
_LISTED = re.compile(r"[ \t]*\n((?:[ \t]*-[ \t]+[^\n]*(?:\n|\Z))+)")
_SIGNS_AROUND = "\"'[] "
_ATTRIBUTES = re.compile(r"[ \t]+\{[#.][^{}\n]*\}$")
_FIELDS = {
    "title": ("title", "标题", "題目", "题目"),
    "author": ("author", "authors", "作者"),
    "source": ("source", "来源", "來源"),
    "publisher": ("publisher", "公众号", "site"),
    "address": ("url", "link", "address", "链接", "canonical"),
    "date": ("date", "published", "created", "日期", "发布时间", "时间"),
}
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})")
_LONGEST_INLINE = 50_000  # code points of a paragraph whose marks are looked at
_SAID = frozenset({"text", "text_special", "code_inline"})
"""Tokens with text of their own; a special one is an entity, or a sign with a backslash."""
_LONGEST_HEADING = 36
_SIGNS = re.compile(r"([*_`\[\]<>&~!\\])\1{40,}")
_LINE_BREAK = re.compile(r"<br\s*/?>", re.I)
_NESTING = 60
_MARK = re.compile(r"[*_`\[!<&~]")
_MOST_WORK = 1_000_000  # marks of a text, brackets squared; more than a book has


def draft_of(text: str) -> Draft:
    """The article in a Markdown text. Raises LoadError if there is none, or too much."""
    if len(text) > LONGEST_TEXT:
        raise LoadError(f"The text is too long: {LONGEST_TEXT:,} characters at most.")
    metadata, text = _front(mend(text))
    reading = _Reading()
    reading.read(_tokens(text))
    pieces = _with_title(reading.pieces, metadata.title)
    if not pieces:
        raise LoadError("There is no text in it.")
    return Draft(pieces=tuple(pieces), metadata=metadata)


def _tokens(text: str) -> list[Token]:
    """The tokens of a text; paragraphs that no person wrote keep their marks as text."""
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable(["table", "strikethrough"])
    parser.disable("inline")
    tokens = parser.parse(text)
    work = 0
    for token in tokens:
        if token.type == "inline":
            work += len(_MARK.findall(token.content)) + token.content.count("[") ** 2
            is_short = len(token.content) <= _LONGEST_INLINE and work <= _MOST_WORK
            is_sane = is_short and not _SIGNS.search(token.content)
            token.children = (
                parser.inline.parse(token.content, parser, {}, [])
                if is_sane
                else [Token("text", "", 0, content=token.content)]
            )
    return tokens


@dataclass(slots=True)
class _Reading:
    """The pieces so far, and the lists and cells that are open."""

    pieces: list[Piece] = field(default_factory=list)
    lists: list[int | None] = field(default_factory=list)
    numbers: list[str] = field(default_factory=list)
    cells: list[str] | None = None
    heading: int = 0

    def read(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            self._open_or_close(token)
            if token.type == "inline":
                self._inline(token.children or [])
            elif token.type in ("fence", "code_block"):
                self.pieces += [
                    Piece(BlockKind.PARAGRAPH, row) for row in token.content.split("\n")
                ]
            elif token.type == "html_block":
                self.pieces += _of_html(token.content)

    def _open_or_close(self, token: Token) -> None:
        match token.type:
            case "heading_open":
                self.heading = int(token.tag[1:])
            case "heading_close":
                self.heading = 0
            case "bullet_list_open":
                self.lists.append(None)
            case "ordered_list_open":
                self.lists.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self.lists.pop()
            case "list_item_open":
                self._begin_item()
            case "tr_open":
                self.cells = []
            case "tr_close":
                self._end_row()

    def _begin_item(self) -> None:
        number = self.lists[-1]
        self.numbers = [] if number is None else [f"{number}. "]
        if number is not None:
            self.lists[-1] = number + 1

    def _end_row(self) -> None:
        if self.cells and any(self.cells):
            self.pieces.append(Piece(BlockKind.ROW, "\t".join(self.cells).rstrip("\t")))
        self.cells = None

    def _inline(self, children: Sequence[Token]) -> None:
        lines = list(_lines(children))
        if self.cells is not None:
            self.cells.append(" ".join(lines))
        elif self.heading:
            text = _ATTRIBUTES.sub("", " ".join(lines))  # as Pandoc writes them
            self.pieces.append(Piece(BlockKind.HEADING, text, self.heading))
        elif self.lists:
            for text in lines:
                number = self.numbers.pop() if self.numbers else ""
                self.pieces.append(Piece(BlockKind.ITEM, number + text, len(self.lists)))
        else:
            is_bold = len(lines) == 1 and _is_bold(children)
            self.pieces += [_paragraph(text, is_bold=is_bold) for text in lines]
            self.pieces += _pictures(children) if not any(lines) else []


def _lines(children: Sequence[Token]) -> Iterator[str]:
    """The lines a paragraph shows, parted where it breaks them."""
    runs: list[str] = []
    for token in children:
        is_break = token.type == "html_inline" and _LINE_BREAK.fullmatch(token.content)
        if token.type == "hardbreak" or is_break:
            yield line("".join(runs))
            runs = []
        elif token.type == "softbreak":
            runs.append("\n")
        elif token.type in _SAID:
            runs.append(token.content)
    yield line("".join(runs))


def _is_bold(children: Sequence[Token]) -> bool:
    said = [token.type for token in children if token.type not in _SAID or token.content]
    return (
        len(said) >= 3
        and (said[0], said[-1]) == ("strong_open", "strong_close")
        and _SAID.issuperset(said[1:-1])
    )


def _paragraph(text: str, *, is_bold: bool) -> Piece:
    if is_bold and width(text) <= _LONGEST_HEADING and not ends_sentence(text):
        return Piece(BlockKind.HEADING, text, (numbered_level(text) or 1) + 1)
    return Piece(BlockKind.CAPTION if is_caption(text) else BlockKind.PARAGRAPH, text)


def _pictures(children: Sequence[Token]) -> list[Piece]:
    """What a picture on its own is said to show, if that is a caption."""
    pictures = (token.content for token in children if token.type == "image")
    return [Piece(BlockKind.CAPTION, text) for text in pictures if is_caption(text)]


def _of_html(source: str) -> list[Piece]:
    from reader.intake.html import page  # seldom needed, and slow to load

    try:
        return list(page.draft_of(source).pieces)
    except LoadError:
        return []


def _with_title(pieces: Sequence[Piece], title: str) -> list[Piece]:
    """The pieces with the first of them as the title if it is a heading of the first level."""
    kept = [piece for piece in pieces if piece.text.strip()]
    is_titled = bool(kept) and kept[0].kind is BlockKind.HEADING and kept[0].level == 1
    has_parts = any(
        piece.kind is BlockKind.HEADING and piece.level == 1 for piece in kept[is_titled:]
    )
    leveled = [
        replace(piece, level=max(1, piece.level - (not has_parts)))
        if piece.kind is BlockKind.HEADING
        else piece
        for piece in kept
    ]
    if is_titled and (not title or title == kept[0].text or not has_parts):
        return [Piece(BlockKind.TITLE, kept[0].text), *leveled[1:]]
    return [Piece(BlockKind.TITLE, title), *leveled] if title and leveled else leveled


def _front(text: str) -> tuple[Metadata, str]:
    """What the front matter says, and the text below it."""
    front = _FRONT.match(text)
    if front is None:
        return Metadata(), text
    fields = _FIELD.findall(_LISTED.sub(_in_a_line, front[1]))
    said = {name.lower(): value.strip(_SIGNS_AROUND) for name, value in fields}
    if not said:
        return Metadata(), text
    found = {
        name: next((said[key] for key in keys if said.get(key)), "")
        for name, keys in _FIELDS.items()
    }
    if found["source"].startswith(("http://", "https://")):
        found["address"], found["source"] = found["address"] or found["source"], ""
    date = _date(found.pop("date"))
    return Metadata(**found, date=date), text[front.end() :]


def _in_a_line(listed: re.Match[str]) -> str:
    """What is listed below a field as its value, as a Chinese list."""
    items = (item.strip().removeprefix("-").strip(_SIGNS_AROUND) for item in listed[1].splitlines())
    return f" {'、'.join(items)}\n"


def _date(text: str) -> datetime.date | None:
    parts = _DATE.search(text)
    if parts is None:
        return None
    try:
        return datetime.date(int(parts[1]), int(parts[2]), int(parts[3]))
    except ValueError:
        return None
