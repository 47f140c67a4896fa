"""The one door to assets/, and where the user's data lies."""

import os
from pathlib import Path

STORE = "glossary.db"
"""The user's glossary in the data folder."""

_NAME = "caidu"
_PACKAGED = Path(__file__).parent / "assets"
_CHECKOUT = Path(__file__).parent.parent / "assets"


def path(*names: str) -> Path:
    """Where an asset lies, in an installed package or in a checkout."""
    root = _PACKAGED if _PACKAGED.is_dir() else _CHECKOUT
    return root.joinpath(*names)


def glossaries() -> Path:
    """The folder of the built-in glossary's tables."""
    return path("glossaries")


def polyphones() -> Path:
    """The table of words that tell how a character is read."""
    return path("readings", "polyphones.csv")


def first_glosses() -> Path:
    """The table of words whose everyday meaning CC-CEDICT does not give first."""
    return path("dictionary", "first.csv")


def sample() -> Path:
    """The article shown at the first start."""
    return path("samples", "welcome.txt")


def data_folder(chosen: Path | None = None) -> Path:
    """Where the user's data lies: as chosen, else CAIDU_DATA, else the system's place for it."""
    if chosen is None and (named := os.environ.get("CAIDU_DATA")):
        chosen = Path(named)
    return chosen or _system_data()


def cache_folder(data: Path) -> Path:
    """Where what can be made anew is kept: the system's place, or in a data folder chosen."""
    if data.name != _NAME or data != _system_data():
        return data / "cache"
    import platformdirs

    return Path(platformdirs.user_cache_dir(_NAME, appauthor=False))


def _system_data() -> Path:
    import platformdirs  # 0.005 s, which a folder chosen need not take

    return Path(platformdirs.user_data_dir(_NAME, appauthor=False))
