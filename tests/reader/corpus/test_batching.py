"""How inputs are cut into batches."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.corpus import batching
from reader.corpus.batching import batches, pieces_of
from reader.corpus.listing import found, inputs_of
from reader.corpus.piece import carried, content, singly
from reader.errors import LoadError
from reader.intake import load

LINE = st.sampled_from([b"\n", b"  \n", b'{"text": 1}\n', b"x" * 30 + b"\n"])


def batched(*paths, most=3):
    return list(batches(inputs_of(found(paths)), most))


def test_files_go_so_many_to_a_batch(tmp_path):
    for number in range(7):
        (tmp_path / f"{number}.txt").write_text("文", "utf-8")
    found_ = batched(tmp_path)
    assert [batch.number for batch in found_] == [0, 1, 2]
    assert [len(batch.pieces) for batch in found_] == [3, 3, 1]
    assert found_[0].size == 9


@given(lines=st.lists(LINE, max_size=30), most=st.integers(1, 8))
def test_lines_are_cut_into_stretches_that_hold_each_once(tmp_path_factory, lines, most):
    place = tmp_path_factory.getbasetemp() / "lines.jsonl"
    place.write_bytes(b"".join(lines))
    found_ = [piece for batch in batched(place, most=most) for piece in batch.pieces]
    said = [line for line in lines if line.strip()]
    pieces = [content(piece) for piece in found_]
    assert [each for each in b"".join(pieces).splitlines(True) if each.strip()] == said
    assert all(each.strip() for each in pieces)
    for piece in found_:
        assert piece.line == b"".join(lines)[: piece.start].count(b"\n") + 1


def test_a_large_file_is_a_batch_of_its_own(tmp_path, monkeypatch):
    monkeypatch.setattr(batching, "LARGEST_BATCH", 10)
    for name, size in (("a", 4), ("b", 50), ("c", 4), ("d", 4)):
        (tmp_path / f"{name}.txt").write_bytes(b"x" * size)
    assert [len(batch.pieces) for batch in batched(tmp_path, most=9)] == [1, 1, 2]


def test_a_line_that_is_too_long_is_not_read(tmp_path, monkeypatch):
    for module in (batching, load):
        monkeypatch.setattr(module, "LARGEST_FILE", 20)
    monkeypatch.setattr("reader.corpus.piece.LARGEST_FILE", 20)
    monkeypatch.setattr(batching, "LARGEST_BATCH", 20)
    place = tmp_path / "lines.jsonl"
    place.write_bytes(b"short\n" + b"x" * 50 + b"\nlast\n")
    pieces = [piece for batch in batched(place) for piece in batch.pieces]
    assert [piece.line for piece in pieces] == [1, 2, 3]
    assert content(pieces[2]) == b"last\n"
    with pytest.raises(LoadError, match="too long"):
        content(pieces[1])


def test_a_batch_falls_apart_into_files_and_lines_with_their_numbers(tmp_path):
    lines = tmp_path / "l.jsonl"
    lines.write_text("\n".join(json.dumps({"text": str(each)}) for each in range(3)), "utf-8")
    (tmp_path / "t.txt").write_text("文", "utf-8")
    (batch,) = batched(lines, tmp_path / "t.txt", tmp_path / "gone.jsonl", most=9)
    alone = [each.pieces for each in singly(batch)]
    assert [piece.where.rpartition("/")[2] for (piece,) in alone] == [
        "l.jsonl:1",
        "l.jsonl:2",
        "l.jsonl:3",
        "t.txt",
        "gone.jsonl",
    ]
    assert json.loads(content(alone[1][0])) == {"text": "1"}


def test_what_is_carried_needs_no_file(tmp_path):
    (tmp_path / "a.txt").write_text("文", "utf-8")
    (batch,) = batched(tmp_path / "a.txt", tmp_path / "gone.txt")
    sent = carried(batch)
    (tmp_path / "a.txt").unlink()
    assert content(sent.pieces[0]).decode() == "文"
    with pytest.raises(LoadError, match="does not exist"):
        content(sent.pieces[1])


def test_the_pieces_of_one_file(tmp_path):
    (tmp_path / "a.txt").write_text("文", "utf-8")
    (whole,) = inputs_of(found([tmp_path / "a.txt"]))
    assert [content(piece).decode() for piece in pieces_of(whole)] == ["文"]
