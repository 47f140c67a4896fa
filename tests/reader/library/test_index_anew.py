"""However the user's glossary was changed, the index is as if it were made anew."""

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossary.model import Language, Term
from glossary.store import GlossaryStore
from reader.library.library import Library
from tests.builders import concept
from tests.reader.library.articles import kept
from tests.reader.library.shelved import TEXTS, everything, index_all

WORDS = ("降准", "降息", "理想", "液冷", "液冷订单", "市场", "市场预计", "基点", "分析师", "成交")
CHANGES = st.lists(
    st.one_of(
        st.tuples(
            st.just("save"),
            st.sampled_from(["mine.a", "mine.b", "policy.rrr", "companies.li"]),
            st.lists(st.sampled_from(WORDS), min_size=1, max_size=2, unique=True),
            st.booleans(),
        ),
        st.sampled_from([("undo",), ("redo",), ("index",)]),
    ),
    max_size=8,
)


def change(store, step):
    kind, *told = step
    if kind == "save":
        id_, words, retired = told
        terms = tuple(Term(language=Language.ZH_HANS, text=word) for word in words)
        store.save(replace(concept("x", id=id_), terms=terms, retired=retired))
    elif kind == "undo":
        store.undo()
    elif kind == "redo":
        store.redo()


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(CHANGES)
def test_after_any_changes_the_index_is_as_if_made_anew(steps):
    with tempfile.TemporaryDirectory() as name:
        store, folder = Path(name) / "glossary.db", Path(name)
        with GlossaryStore(store) as opened, Library(folder / "one.db") as library:
            for n, text in enumerate(TEXTS):
                kept(library, text, hours=n)
            index_all(library, store)
            for step in steps:
                change(opened, step)
                if step == ("index",):
                    index_all(library, store)
            index_all(library, store)
            with Library(folder / "other.db") as anew:
                for n, text in enumerate(TEXTS):
                    kept(anew, text, hours=n)
                index_all(anew, store)
                assert everything(library) == everything(anew)
