"""IntakeWishes: how the user wants articles to be taken in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakeWishes:
    """Part of the preferences; watching and the rest that is not asked for is off.

    `rules_off` names the rules of cleaning that hide nothing. With `rich_text`, what is pasted or
    dropped keeps its headings, lists and tables. `clipboard` offers what is copied elsewhere, and
    `watches` adds the new files of `folder` to the library. `offline` forbids the one command that
    uses the network.
    """

    rules_off: frozenset[str] = frozenset()
    rich_text: bool = True
    clipboard: bool = False
    watches: bool = False
    folder: str = ""
    offline: bool = False

    @property
    def watched(self) -> str:
        """The folder to watch; "" for none."""
        return self.folder if self.watches else ""
