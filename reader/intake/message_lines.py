"""The lines of an e-mail: flowed ones joined, quotation signs dropped, heads of answers hidden."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reader.article import BlockKind
from reader.intake.blocks import split
from reader.intake.draft import Piece

RULE = "mail-header"
_QUOTED = re.compile(r"(?:> ?)+")
_LABELS = {
    "from": r"发件人|寄件者|寄件人|发信人|from",
    "sent": r"发送时间|发送日期|时间|日期|寄件日期|傳送時間|發送時間|sent|date",
    "to": r"收件人|收信人|收件者|抄送(?:人)?|副本|to|cc|bcc|密送|reply-to|回复",
    "subject": r"主题|主題|主旨|标题|subject|附件|重要性|importance|attachments?",
}
_HEAD = re.compile(
    "|".join(
        rf"(?P<{name}>\W{{0,3}}(?:{label})\W{{0,3}}\s*[:：])" for name, label in _LABELS.items()
    ),
    re.IGNORECASE,
)
_RULE_LINE = re.compile(
    r"\W*(?:original (?:message|appointment)|(?:begin )?forwarded message|forwarded by .{1,60}"
    r"|原始邮件(?:信息)?|原始郵件|原邮件|转发(?:的)?邮件(?:信息)?|回复的(?:原)?邮件)\W*",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"(?:on\s.{6,160}\swrote|(?:在|于|於).{4,160}(?:写道|寫道|编写|編寫)"
    r"|\d{4}[-/年].{4,120}(?:写道|寫道|wrote)|.{1,80}<[^<>\s]{3,80}>\s*(?:于|在).{4,80}(?:写道|寫道))\s*[:：]\s*",
    re.IGNORECASE,
)
_ALL_IN_ONE = 600  # characters, when a page has made one paragraph of it
_MOST_LINES = 12


def flowed(text: str, *, delete_space: bool) -> str:
    """Text whose lines were broken to fit (format=flowed, RFC 3676), its paragraphs whole again."""
    lines: list[str] = []
    depth, is_open = 0, False
    for line in text.splitlines():
        quoted = re.match(">*", line)
        deep = quoted.end() if quoted else 0
        content = line[deep:].removeprefix(" ")
        is_soft = content.endswith(" ") and content != "-- "
        content = content[:-1] if is_soft and delete_space else content
        if is_open and deep == depth and content != "-- ":
            lines[-1] += content
        else:
            lines.append(("> " if deep else "") + content)
        depth, is_open = deep, is_soft
    return "\n".join(line.rstrip() for line in lines)


def pieces_of(text: str) -> Iterator[Piece]:
    """The lines of plain text, those of the quoted message as its own."""
    lines = (_QUOTED.sub("", line, count=1) if line[:1] == ">" else line
             for line in text.splitlines())  # fmt: skip
    text = "\n".join(lines)
    for block in split(text):
        yield Piece(block.kind, text[block.start : block.end].strip("\n"))


def with_heads_hidden(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with the heads of the messages that are answered or passed on set aside.

    What they say of whom is said of the message; the text below them stays.
    """
    marked = list(pieces)
    at = 0
    while at < len(marked):
        end = _head_end(marked, at)
        for hidden in range(at, end):
            marked[hidden] = replace(marked[hidden], set_aside=marked[hidden].set_aside or RULE)
        at = max(end, at + 1)
    return tuple(marked)


def _head_end(pieces: Sequence[Piece], at: int) -> int:
    """Where the head that begins here ends; here, if none does."""
    text = pieces[at].text.strip()
    if _RULE_LINE.fullmatch(text[:200]) or _WROTE.fullmatch(text[:400]):
        return at + 1
    if pieces[at].kind is BlockKind.ROW and "\t" in text:
        text = text.replace("\t", " ")
    if _is_whole_head(text):
        return at + 1
    found: set[str] = set()
    end = at
    while end < min(len(pieces), at + _MOST_LINES) and (label := _label(pieces[end].text)):
        found.add(label)
        end += 1
    return end if "from" in found and len(found) >= 3 else at


def _label(text: str) -> str | None:
    head = _HEAD.match(text.strip())
    return head.lastgroup if head else None


def _is_whole_head(text: str) -> bool:
    if len(text) > _ALL_IN_ONE or _label(text) != "from":
        return False
    found = {match.lastgroup for match in _HEAD.finditer(text)}
    return {"from", "sent", "subject"} <= found
