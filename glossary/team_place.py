"""Where the team's glossary lies: noted in a file of the data folder."""

from pathlib import Path

from glossary.errors import ExchangeError

PLACE = "team.txt"
"""The file in the data folder that says where the team's glossary lies."""


def place(data: Path) -> Path | None:
    """Where the team's glossary lies, if there is one. Raises ExchangeError."""
    try:
        written = (data / PLACE).read_text(encoding="utf-8").strip()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise ExchangeError(f"{data / PLACE} can't be read: {error}") from error
    return Path(written) if written else None
