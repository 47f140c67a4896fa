"""Holding: a file's own article and those of the files inside of it, within limits."""

from collections.abc import Callable, Iterator

from reader.article import Article
from reader.errors import Cancelled, LoadError
from reader.intake.formats import HOLDING_OTHERS, Format
from reader.intake.member import Member
from reader.intake.stopped import Stopped
from reader.intake.taken import Refused, Taken
from reader.intake.zipped import LARGEST_TOTAL, MOST_MEMBERS

DEEPEST = 2  # a file in an archive in an archive
_TOO_DEEP = "It lies too deep, in an archive within an archive: unpack it."


class Holding:
    """Takes articles out of files; `article_of` reads one, `stopped` is asked before each."""

    def __init__(self, article_of: Callable[[Member], Article], stopped: Stopped) -> None:
        self._article_of = article_of
        self._stopped = stopped
        self._bytes_left = LARGEST_TOTAL
        self._members_left = MOST_MEMBERS

    def taken(self, file: Member) -> Iterator[Taken | Refused]:
        """The articles of a file one after the other; what can't be read inside is Refused.

        Raises LoadError if it can't be read itself, or holds too much; Cancelled.
        """
        yield from self._read(file, "", 0)

    def _read(self, member: Member, belongs: str, depth: int) -> Iterator[Taken | Refused]:
        missing: LoadError | None = None
        if member.format not in HOLDING_OTHERS:
            try:
                yield self._article(member, belongs)
            except LoadError as error:
                if member.format is not Format.EMAIL:
                    raise
                missing = error  # a message can be nothing but what is attached to it
        within = f"{belongs}/{member.name}" if belongs else member.name
        for inner in _members(member):
            missing = None
            yield from self._inner(inner, within, depth + 1)
        if missing is not None:
            raise missing

    def _inner(
        self, member: Member | Refused, belongs: str, depth: int
    ) -> Iterator[Taken | Refused]:
        if self._stopped():
            raise Cancelled("Reading was stopped.")
        if isinstance(member, Refused):
            yield member
            return
        self._count(member)
        if depth > DEEPEST - (member.format in HOLDING_OTHERS):
            yield Refused(name=member.name, reason=_TOO_DEEP)
            return
        try:
            yield from self._read(member, belongs, depth)
        except LoadError as error:
            yield Refused(name=member.name, reason=str(error))

    def _count(self, member: Member) -> None:
        self._bytes_left -= len(member.original)
        self._members_left -= 1
        if self._bytes_left < 0 or self._members_left < 0:
            raise LoadError(
                f"All together it holds too much: {MOST_MEMBERS:,} files and "
                f"{LARGEST_TOTAL // 1_000_000} MB at most."
            )

    def _article(self, member: Member, belongs: str) -> Taken:
        return Taken(
            article=self._article_of(member),
            original=member.original,
            format=member.format,
            name=member.name,
            belongs=belongs,
        )


def _members(file: Member) -> Iterator[Member | Refused]:
    """The files inside of one; its format's reader is loaded only now."""
    if file.format is Format.EPUB:
        from reader.intake import epub

        yield from epub.chapters(file.original)
    elif file.format is Format.ARCHIVE:
        from reader.intake import archive

        yield from archive.members(file.original)
    elif file.format is Format.EMAIL:
        from reader.intake import message

        yield from message.attachments(file.original)
