"""The pages and pastes of portals are cleaned as their goldens show.

The goldens beside them are rewritten by `python tests/reader/intake/test_portals.py`.
"""

from pathlib import Path

import pytest

from reader.intake.clean import clean
from reader.intake.load import read_file
from reader.intake.rules import RULE_NAMES
from reader.ui.set_aside import RULES

FOLDER = Path(__file__).parents[2] / "data" / "portals"
PORTALS = sorted([*FOLDER.glob("*.txt"), *FOLDER.glob("*.html")])


def golden(path):
    """What cleaning makes of a file: its metadata, then each line with its kind or rule."""
    article = read_file(path)
    said = article.metadata
    lines = [f"# {name}: {getattr(said, name)}" for name in ("title", "source", "author")]
    lines += [f"# {name}: {getattr(said, name)}" for name in ("date", "publisher", "address")]
    for block in article.blocks:
        line = article.text[slice(*article.content(block))]
        name = f"{block.kind}{block.level or ''}"
        lines.append(f"({block.set_aside}) {line}" if block.set_aside else f"{name:<10} {line}")
    return "\n".join(lines) + "\n"


def golden_path(path):
    """Copied text is in `sina.txt`, a page in `sina.html`: their goldens stand beside them."""
    return path.with_suffix(".golden" if path.suffix == ".txt" else ".html.golden")


@pytest.mark.parametrize("path", PORTALS, ids=lambda path: path.name)
def test_a_portal_is_cleaned_as_expected(path):
    assert golden(path) == golden_path(path).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PORTALS, ids=lambda path: path.name)
def test_cleaning_twice_is_cleaning_once_and_the_text_stays(path):
    article = read_file(path)
    again = clean(article)
    assert again.text == article.text
    assert again.blocks == article.blocks
    assert again.metadata == article.metadata


def test_there_are_enough_portals():
    assert sum(path.suffix == ".txt" for path in PORTALS) >= 10
    assert sum(path.suffix == ".html" for path in PORTALS) >= 12


@pytest.mark.parametrize("path", PORTALS, ids=lambda path: path.name)
def test_each_rule_has_a_public_name_and_can_be_switched_off(path):
    hidden = {block.set_aside for block in read_file(path).blocks} - {None}
    assert hidden <= set(RULE_NAMES)
    for name in hidden:
        left = {block.set_aside for block in read_file(path, rules_off=[name]).blocks}
        assert name not in left
    assert all(block.set_aside is None for block in read_file(path, rules_off=RULE_NAMES).blocks)


def test_an_article_without_furniture_is_unchanged():
    article = read_file(next(path for path in PORTALS if path.stem == "plain"))
    assert all(block.set_aside is None for block in article.blocks)


def test_the_window_has_words_for_each_rule():
    assert set(RULES) == set(RULE_NAMES)


if __name__ == "__main__":
    for portal in PORTALS:
        golden_path(portal).write_text(golden(portal), encoding="utf-8")
