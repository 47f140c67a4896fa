"""The index answers as the glossaries do, whatever became of them or of its file."""

import logging
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from glossary import team
from glossary.exchange import csv_file
from glossary.layers import Layers
from glossary.matcher import Matcher
from glossary.store import GlossaryStore
from reader import resources
from reader.annotation import index as module
from reader.annotation.index import KEPT, load_index
from reader.annotation.terminology import load_layers
from tests.builders import concept
from tests.compiled import lay

TEXT = "央行降准，长和与新词大涨，增长和利润，RRR cut，财读，超长的新词。"
OWN = concept("财读", "Caidu", id="0198c0de-0000-7000-8000-000000000001")
NEW = concept("新词", "new word", id="0198c0de-0000-7000-8000-000000000002")


@pytest.fixture
def data(tmp_path, monkeypatch) -> Path:
    """A data folder beside small tables."""
    tables = lay(tmp_path / "tables")
    monkeypatch.setattr(resources, "glossaries", lambda: tables)
    return tmp_path / "data"


@pytest.fixture
def made(monkeypatch) -> list[Layers]:
    """What the index was made from, each time it was."""
    found: list[Layers] = []

    def load(data, tell):
        found.append(load_layers(data, tell))
        return found[-1]

    monkeypatch.setattr("reader.annotation.terminology.load_layers", load)
    return found


def check(data: Path) -> None:
    """The index finds what a matcher of the layers finds, and the segmenter knows its words."""
    index, layers = load_index(data), load_layers(data)
    assert index.matcher.find(TEXT) == Matcher(layers.laid()).find(TEXT)
    words = {key for key in index.matcher.texts if len(key) == 2}
    segmenter = index.segmenter()
    assert all(len(segmenter.cut(word, hmm=False)) == 1 for word in words if word > "\u3400")


def store(data: Path) -> GlossaryStore:
    return GlossaryStore(data / resources.STORE)


def test_it_is_made_once_and_then_read(data, made):
    for _ in range(3):
        check(data)
    assert len(made) == 1


def test_it_is_made_anew_when_a_table_has_changed(data, made):
    check(data)
    table = resources.glossaries() / "a.csv"
    table.write_text(table.read_text("utf-8").replace("降准", "大涨"), encoding="utf-8")
    check(data)
    assert len(made) == 2


def test_what_the_user_changes_is_laid_over_it(data, made):
    with store(data) as opened:
        opened.save(OWN)
    check(data)
    below = made[0].built_in["a.rrr"]
    with store(data) as opened:
        for change in (
            lambda: opened.save(NEW),
            lambda: opened.save(replace(OWN, note="mine"), replace(NEW, note="mine")),
            lambda: opened.save(replace(below, definition_en="As our desk says it.")),
            lambda: opened.save(replace(below, retired=True)),
            lambda: opened.delete(below.id),
            lambda: opened.delete(OWN.id),
            opened.undo,
            opened.undo,
            opened.undo,
            opened.redo,
        ):
            change()
            check(data)
    assert len(made) == 1


def test_a_correction_in_it_can_be_taken_back(data, made):
    below = load_layers(data).built_in["a.rrr"]
    with store(data) as opened:
        opened.save(replace(below, note="mine"), replace(OWN, retired=True))
        check(data)
        opened.delete(below.id, OWN.id)
        check(data)
    assert len(made) == 1


def test_it_is_made_anew_when_the_user_has_changed_much(data, made, monkeypatch):
    monkeypatch.setattr(module, "MOST_MOVED", 3)
    with store(data) as opened:
        opened.save(OWN)
        check(data)
        opened.save(*(concept(f"新词{number}", id=f"x.{number}") for number in range(4)))
    check(data)
    assert len(made) == 2


def test_changes_that_the_history_has_dropped_count(data, made):
    with GlossaryStore(data / resources.STORE, kept_changes=1) as opened:
        opened.save(OWN)
        check(data)
        opened.save(NEW)
        check(data)
        opened.delete(OWN.id)
        opened.save(replace(NEW, note="later"))
        check(data)


def test_another_glossary_in_the_place_of_the_users_counts(data, made):
    with store(data) as opened:
        opened.save(OWN)
    check(data)
    (data / resources.STORE).unlink()
    check(data)
    with store(data) as opened:
        opened.save(NEW)
    check(data)
    assert len(made) == 3


def test_the_team_s_glossary_counts_and_every_change_of_it(data, made, tmp_path):
    place = tmp_path / "team.csv"
    csv_file.write(place, [NEW])
    data.mkdir()
    team.set_place(data, place)
    check(data)
    csv_file.write(place, [NEW, OWN])
    check(data)
    assert len(made) == 2
    team.set_place(data, None)
    check(data)
    assert len(made) == 3


def test_a_team_s_glossary_that_is_not_there_is_told_each_time(data, tmp_path):
    data.mkdir()
    team.set_place(data, tmp_path / "gone")
    told: list[str] = []
    for _ in range(2):
        load_index(data, told.append)
    assert len(told) == 2
    assert "gone" in told[0]


def test_a_damaged_file_is_made_anew_with_a_line_in_the_log(data, made, caplog):
    check(data)
    kept = resources.cache_folder(data) / KEPT
    whole = kept.read_bytes()
    chosen = [*range(0, len(whole), max(1, len(whole) // 10)), len(whole) - 1]
    for number, place in enumerate(chosen):
        kept.write_bytes(bytes([*whole[:place], whole[place] ^ 4, *whole[place + 1 :]]))
        with caplog.at_level(logging.INFO):
            check(data)
        assert len(made) == number + 2
        assert kept.read_bytes() == whole
    assert "made anew" in caplog.text


@pytest.mark.parametrize("left", [0, 1, 60, 500])
def test_a_file_cut_short_is_made_anew(data, made, left):
    check(data)
    kept = resources.cache_folder(data) / KEPT
    kept.write_bytes(kept.read_bytes()[:left])
    check(data)
    assert len(made) == 2


def test_a_file_with_good_checksums_and_a_stranger_s_content_is_made_anew(data, made):
    check(data)
    kept = resources.cache_folder(data) / KEPT
    heading = module._heading(data)
    kept.write_bytes(b"".join(module.sections.packed(heading, {"counts": b"{}"})))
    check(data)
    assert len(made) == 2


def test_another_version_of_an_engine_makes_it_anew(data, made, monkeypatch):
    check(data)
    stamp = module.stamps.of_package
    monkeypatch.setattr(module.stamps, "of_package", lambda name: f"{stamp(name)} 2")
    check(data)
    assert len(made) == 2


@pytest.mark.skipif(os.name == "nt", reason="folders can't be made read-only")
def test_a_cache_that_cannot_be_written_only_costs_time(data, made, caplog):
    data.mkdir()
    resources.cache_folder(data).write_text("in the way")
    with caplog.at_level(logging.INFO):
        check(data)
        check(data)
    assert len(made) == 2
    assert "can't be kept" in caplog.text


def test_two_programs_may_make_it_at_once(data):
    code = (
        "import sys; from pathlib import Path; from reader import resources\n"
        "from reader.annotation.index import load_index\n"
        "resources.glossaries = lambda: Path(sys.argv[1])\n"
        "for _ in range(5):\n"
        "    (Path(sys.argv[2]) / 'cache' / 'terms.index').unlink(missing_ok=True)\n"
        "    assert len(load_index(Path(sys.argv[2])).matcher.find('央行降准')) == 2\n"
    )
    command = [sys.executable, "-c", code, str(resources.glossaries()), str(data)]
    running = [subprocess.Popen(command) for _ in range(2)]
    assert [each.wait() for each in running] == [0, 0]
    check(data)
    assert [
        path.name for path in resources.cache_folder(data).iterdir() if path.suffix != ".glossary"
    ] == [KEPT]


def test_a_text_annotated_in_pieces_has_the_same_annotations(annotator, monkeypatch):
    text = "央行降准。\n英伟达大涨，市值增加800亿美元。\n" * 3
    whole = annotator.annotate_text(text)
    monkeypatch.setattr("reader.annotation.pieces.PIECE", 24)
    parts = list(annotator.in_pieces(text))
    assert len(parts) > 2
    assert tuple(each for part in parts for each in part) == whole
