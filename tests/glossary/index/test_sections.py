"""A file of sections is what was written, or refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.index.sections import UnfitError, opened, packed

FOUND = {"flags": b"\x01\x02\x03", "empty": b"", "records": "降准".encode() * 3}


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "a.index"
    path.write_bytes(b"".join(packed("made from a", FOUND)))
    return path


@given(sections=st.dictionaries(st.text(max_size=5), st.binary(max_size=20), max_size=5))
def test_what_is_packed_is_read_again(sections, tmp_path_factory):
    path = tmp_path_factory.mktemp("sections") / "a.index"
    path.write_bytes(b"".join(packed("made from a", sections)))
    found = opened(path, "made from a")
    assert {name: bytes(content) for name, content in found.items()} == sections


def test_numbers_can_be_read_where_they_lie(path):
    path.write_bytes(b"".join(packed("a", {"odd": b"1", "numbers": (7).to_bytes(8, "little")})))
    assert opened(path, "a")["numbers"].cast("Q").nbytes == 8


def test_a_file_made_from_something_else_is_refused(path):
    with pytest.raises(UnfitError, match="something else"):
        opened(path, "made from b")


def test_a_file_that_is_not_there_is_told_apart(tmp_path):
    with pytest.raises(FileNotFoundError):
        opened(tmp_path / "none", "made from a")


def test_every_flipped_bit_is_noticed(path):
    content = path.read_bytes()
    for place in range(len(content)):
        for bit in range(8):
            changed = bytearray(content)
            changed[place] ^= 1 << bit
            path.write_bytes(changed)
            with pytest.raises(UnfitError):
                opened(path, "made from a")


def test_every_shorter_file_and_a_longer_one_are_refused(path):
    content = path.read_bytes()
    for length in range(len(content)):
        path.write_bytes(content[:length])
        with pytest.raises(UnfitError):
            opened(path, "made from a")
    path.write_bytes(content + b"\0")
    with pytest.raises(UnfitError):
        opened(path, "made from a")


@pytest.mark.parametrize("content", [b"", b"\n", b"%PDF-1.7\n", b"\x80\x04pickle", b"{}\n{} 0\n"])
def test_another_program_s_file_is_refused(path, content):
    path.write_bytes(content)
    with pytest.raises(UnfitError):
        opened(path, "made from a")
