"""Parts fit only what they were made of."""

import pytest

from reader.corpus.listing import Listing
from reader.corpus.parts import Parts
from reader.errors import CorpusError

TOLD = {"glossary": "1", "options": "2"}


@pytest.fixture
def parts(tmp_path):
    parts = Parts(tmp_path / "out.parquet.parts")
    parts.prepare()
    return parts


def begin(parts, digest="texts", **told):
    def listed(place):
        place.write_text("listing", "utf-8")
        return Listing(1, 2, digest)

    return parts.begin(listed, TOLD | told)


def test_parts_are_taken_up_while_nothing_changed(parts):
    assert begin(parts) == (Listing(1, 2, "texts"), "")
    parts.keep(0, b"packed")
    assert begin(parts)[1] == ""
    assert parts.has(0)
    assert parts.read(0) == b"packed"
    assert not parts.has(1)


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ({"digest": "others"}, "texts"),
        ({"glossary": "x"}, "glossary"),
        ({"options": ""}, "options"),
    ],
)
def test_parts_of_something_else_go_with_a_word(parts, change, name):
    begin(parts)
    parts.keep(0, b"packed")
    assert begin(parts, **change)[1] == name
    assert not parts.has(0)


def test_parts_without_a_manifest_are_not_taken_up(parts):
    begin(parts)
    parts.keep(0, b"packed")
    (parts.folder / "manifest").unlink()
    assert begin(parts)[1] == ""
    assert not parts.has(0)


@pytest.mark.parametrize("damage", [b"", b"caidu part 1 00000000 6\npacked", b"\xff" * 400])
def test_a_damaged_part_is_none(parts, damage):
    begin(parts)
    parts.keep(0, b"packed")
    (parts.folder / "0000000.part").write_bytes(damage)
    assert not parts.has(0)
    with pytest.raises(CorpusError, match="damaged"):
        parts.read(0)


def test_a_folder_that_is_another_s_is_left_alone(tmp_path):
    folder = tmp_path / "out.parquet.parts"
    folder.mkdir()
    (folder / "thesis.docx").write_bytes(b"mine")
    with pytest.raises(CorpusError, match="not ours"):
        Parts(folder).prepare()
    assert (folder / "thesis.docx").read_bytes() == b"mine"


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CorpusError, match="can't be made"):
        Parts(tmp_path / "file" / "out.parts").prepare()


def test_what_a_killed_run_left_half_written_is_ours_and_goes(parts):
    begin(parts)
    (parts.folder / ".caidu-012345.part").write_bytes(b"half")
    parts.merging().joinpath("out").write_bytes(b"half")
    parts.prepare()
    begin(parts, glossary="x")
    assert not list(parts.folder.glob("*.part"))
    parts.remove()
    assert not parts.folder.exists()
