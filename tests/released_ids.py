"""The ids of the built-in glossary released so far: users' files name them, so none goes."""

from pathlib import Path

from glossary.exchange.folder import read_folder
from reader import resources

PLACE = Path(__file__).parent / "data" / "released_ids.txt"


def released() -> frozenset[str]:
    """The ids released so far."""
    return frozenset(PLACE.read_text("utf-8").split())


def main() -> None:
    """Release the ids that are new."""
    ids = released() | {concept.id for concept in read_folder(resources.glossaries())}
    PLACE.write_text("".join(f"{each}\n" for each in sorted(ids)), "utf-8")


if __name__ == "__main__":
    main()
