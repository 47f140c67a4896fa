"""JSON Lines: the form that loses nothing."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossary.errors import ExchangeError, StoppedError
from glossary.exchange import formats, json_file
from glossary.exchange.formats import Form
from glossary.record import to_json
from tests.builders import concept
from tests.strategies import concepts

HEADING = '{"caidu": "glossary", "version": 1}\n'
CUT = concept("降准", "RRR cut", tickers=("X",))


def spoilt(**fields: object) -> str:
    return json.dumps(json.loads(to_json(CUT)) | fields)


@given(st.lists(concepts, max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_is_read_again_but_for_the_writer_s_layers(tmp_path: Path, made):
    path = tmp_path / "terms.jsonl"
    json_file.write(path, made)
    delivery = json_file.read(path)
    assert delivery.concepts == tuple(replace(each, based_on="") for each in made)
    assert delivery.faults == ()


def test_the_form_is_known_by_its_heading_whatever_the_name(tmp_path: Path):
    path = tmp_path / "mine.txt"
    formats.write(path, [CUT], Form.JSON)
    assert formats.guess_form(path) is Form.JSON
    assert formats.read(path).concepts == (CUT,)
    assert formats.losses([CUT], Form.JSON) == ()


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        "7",
        "{}",
        "[" * 100_000,
        spoilt(note=7),
        spoilt(kind="x"),
        spoilt(terms=[{"text": 1}]),
        spoilt(retired="no"),
        spoilt(distinct_from=[1]),
        spoilt(external_ids=[{"scheme": 1, "value": "x"}]),
        spoilt(later="a field of a later version"),
    ],
)
def test_a_line_that_is_no_concept_is_a_fault_with_its_number(tmp_path: Path, line: str):
    path = tmp_path / "terms.jsonl"
    path.write_text(f"{HEADING}{to_json(CUT)}\n\n{line}\n", encoding="utf-8")
    delivery = json_file.read(path)
    assert delivery.concepts == (CUT,)
    assert [fault.line for fault in delivery.faults] == [4]


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[1]", b"\xff\xfe", b'{"caidu": "glossary", "version": 2}', b"[" * 100_000],
)
def test_a_file_that_is_not_ours_or_too_new_is_refused(tmp_path: Path, content: bytes):
    path = tmp_path / "terms.jsonl"
    path.write_bytes(content)
    with pytest.raises(ExchangeError, match=r"terms\.jsonl"):
        json_file.read(path)


def test_a_file_that_can_t_be_written_is_left_as_it_was(tmp_path: Path):
    path = tmp_path / "terms.jsonl"
    json_file.write(path, [CUT])
    before = path.read_bytes()
    with pytest.raises(ExchangeError):
        json_file.write(path, [CUT, concept("\ud800")])
    with pytest.raises(StoppedError):
        json_file.write(path, [CUT], stopped=lambda: True)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_reading_can_be_stopped(tmp_path: Path):
    path = tmp_path / "terms.jsonl"
    json_file.write(path, [CUT] * 1_000)
    with pytest.raises(StoppedError):
        json_file.read(path, stopped=lambda: True)
