"""The full-text index holds the tokens of what is kept, whatever is done to the articles."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Metadata
from reader.errors import LibraryError
from reader.intake.load import read_text
from reader.library.library import LIBRARY_FILE, Library
from reader.library.query import Query
from tests.reader.library.articles import kept, restore, tokens_left

TEXTS = [f"标题{n}\n\n第{n}段说的是市场。\n責任編輯：第{n}人 ABC-{n}.5%\n" for n in range(3)]
ROWS = st.integers(0, 2)
DEEDS = st.one_of(
    st.tuples(st.just("keep"), ROWS, ROWS),
    st.tuples(st.just("update"), ROWS, ROWS),
    st.tuples(st.just("correct"), ROWS, st.sampled_from(["", "降準\ud800", "x.y,z 1,234"])),
    st.tuples(st.just("restore"), ROWS, ROWS),
    st.tuples(st.just("file"), ROWS, ROWS),
    st.tuples(st.just("forget"), ROWS, ROWS),
)


def do(library, deed, sha, row, what):
    if deed == "keep":
        kept(library, TEXTS[row])
    elif deed == "update":
        library.update(sha, read_text(TEXTS[what]))
    elif deed == "correct":
        library.catalogue.correct(sha, Metadata(title=what))
    elif deed == "restore":
        article = library.article(sha)
        restore(library, sha, article, {what} & set(range(len(article.blocks))))
    elif deed == "file":
        library.catalogue.file(sha)
    else:
        library.forgetting.forget([sha])


@given(st.lists(DEEDS, max_size=12))
@settings(max_examples=40, deadline=None)
def test_once_everything_is_taken_out_nothing_stays_in_the_index(deeds):
    with tempfile.TemporaryDirectory() as folder, Library(Path(folder) / LIBRARY_FILE) as library:
        shas = [kept(library, text).sha256 for text in TEXTS]
        held = dict.fromkeys(shas)
        for deed, row, what in deeds:
            if shas[row] not in held and deed not in ("keep", "file", "forget"):
                with pytest.raises(LibraryError):
                    library.record(shas[row])
                continue
            do(library, deed, shas[row], row, what)
            if deed == "keep":
                held[shas[row]] = None
            elif deed == "forget":
                held.pop(shas[row], None)
        listed = library.catalogue.find(Query()).listed
        assert sum(1 + len(each.copies) for each in listed) == len(held)
        assert tokens_left(library) == []
