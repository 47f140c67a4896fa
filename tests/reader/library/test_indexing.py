"""The index follows the glossaries: what a change may touch is indexed anew, and nothing else."""

import functools
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossary.model import Language, Term
from glossary.store import GlossaryStore
from reader.annotation.annotate import Annotator
from reader.annotation.dictionary import Dictionary
from reader.annotation.quotation import quote
from reader.annotation.rulings import Ruling, Step
from reader.annotation.segment import Segmenter
from reader.errors import Cancelled
from reader.intake.load import read_text
from reader.library.indexing import catch_up, index, pending
from reader.library.library import Library
from reader.library.marks import GlossaryMark, base_mark, same_state, users_mark, users_mark_in
from reader.library.sketch import sketch_of
from tests.builders import concept
from tests.reader.library.articles import MORNING, kept

CUT = concept("降准", "RRR cut", id="policy.rrr", reading="jiàng zhǔn")
LOW = concept("降息", "rate cut", id="policy.cut", reading="jiàng xī")
FIRM = concept("理想", "Li Auto", id="companies.li", kind="company")
ORDERS = concept("液冷订单", "orders", id="mine.orders")
COOLING = concept("液冷", "liquid cooling", id="mine.cooling")
BUILT_IN = (CUT, LOW, FIRM)
TEXTS = (
    "央行宣布降准\n\n市场预计降准25个基点，随后再次降息。\n",
    "液冷订单大增\n\n公司的液冷订单超过预期，理想汽车也在其中。\n",
    "股市收跌\n\n成交清淡，市场等待降息。\n",
    "理想的状态\n\n这是理想的状态，分析师说。\n",
    "降准與液冷\n\n市場預計降準，液冷概念走強。\n",
)
BASE = "base"


def below(concept_id):
    return next((each for each in BUILT_IN if each.id == concept_id), None)


def counting(mine):
    """What counts of the built-in concepts under the user's."""
    laid = {each.id: each for each in (*BUILT_IN, *mine)}
    return [each for each in laid.values() if not each.retired]


@functools.cache
def engines():
    """What all annotators share; the segmenter never forgets a word, nor does that of a window."""
    return {"segmenter": Segmenter(), "dictionary": Dictionary()}


def annotator_of(concepts):
    return Annotator(concepts, **engines())


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "glossary.db"
    GlossaryStore(path).close()
    return path


def index_all(library, store, base=BASE, annotator=None, rest=lambda: None):
    """Bring everything up to date; the hashes of the articles that were indexed."""
    with GlossaryStore(store) as opened:
        annotator = annotator or annotator_of(counting(opened.concepts()))
    mark = GlossaryMark(base, catch_up(library, store, below, rest))
    shas = pending(library, base)
    return [sha for sha in shas if index(library, sha, annotator, mark, rest)]


def everything(library):
    return sorted(
        library._connection.rows(
            "select sha256, concept, count, places, inside from met join article on id = article"
        )
    )


@pytest.fixture
def shelved(library):
    return [kept(library, text, hours=n).sha256 for n, text in enumerate(TEXTS)]


def test_everything_is_indexed_once_the_article_opened_last_first(library, store, shelved):
    assert index_all(library, store) == shelved[::-1]
    assert index_all(library, store) == []
    assert library.occurrences.concepts() == {"policy.rrr", "policy.cut", "companies.li"}
    assert library.record(shelved[0]).terms == 2


def test_another_base_has_everything_indexed_anew(library, store, shelved):
    index_all(library, store)
    assert index_all(library, store, base="later") == shelved[::-1]


def test_a_change_outdates_only_the_articles_with_its_strings(library, store, shelved):
    index_all(library, store)
    with GlossaryStore(store) as opened:
        opened.save(COOLING)
        assert index_all(library, store) == [shelved[4], shelved[1]]
        renamed = replace(COOLING, terms=(replace(COOLING.terms[0], text="成交清淡"),))
        opened.save(renamed)
        assert set(index_all(library, store)) == {shelved[1], shelved[2], shelved[4]}
        opened.undo()
        assert set(index_all(library, store)) == {shelved[1], shelved[2], shelved[4]}
        opened.save(concept("无人机", id="mine.drone"))
        assert index_all(library, store) == []


def test_a_correction_of_a_built_in_concept_outdates_what_that_was_found_in(
    library, store, shelved
):
    index_all(library, store)
    hidden = replace(CUT, retired=True)
    with GlossaryStore(store) as opened:
        opened.save(hidden)
    assert set(index_all(library, store)) == {shelved[0], shelved[4]}
    assert "policy.rrr" not in library.occurrences.concepts()


def test_latin_and_mixed_terms_outdate_too(library, store):
    sha = kept(library, "芯片\n\n英伟达推出GB200 NVL72机柜，标普５００上涨。\n").sha256
    index_all(library, store)
    for text in ("gb200 nvl72", "标普500"):
        with GlossaryStore(store) as opened:
            opened.save(concept(text, id=f"mine.{text}"))
        assert index_all(library, store) == [sha]
        assert f"mine.{text}" in library.occurrences.concepts()


def test_a_glossary_put_in_place_of_another_outdates_everything(library, store, shelved):
    with GlossaryStore(store) as opened:
        opened.save(COOLING)
    index_all(library, store)
    store.unlink()
    with GlossaryStore(store) as opened:
        opened.save(ORDERS)
    assert index_all(library, store) == shelved[::-1]


def test_an_annotator_that_does_not_know_a_change_yet_leaves_articles_pending(
    library, store, shelved
):
    index_all(library, store)
    old = annotator_of(BUILT_IN)
    mark = GlossaryMark(BASE, users_mark_in(store))
    with GlossaryStore(store) as opened:
        opened.save(COOLING)
    catch_up(library, store, below, lambda: None)
    assert index(library, shelved[1], old, mark)
    assert shelved[1] in pending(library, BASE)
    assert shelved[1] in index_all(library, store)


def test_a_change_while_an_article_is_indexed_outdates_it(path, library, store, shelved):
    """Another window writes between the annotation of an article and what is kept of it."""
    index_all(library, store)
    mark = GlossaryMark("later", users_mark_in(store))

    def change():
        with GlossaryStore(store) as opened:
            if not opened.concepts():
                opened.save(COOLING)
        with Library(path) as other:
            catch_up(other, store, below, lambda: None)

    index(library, shelved[1], annotator_of(BUILT_IN), mark, change)
    assert shelved[1] in pending(library, "later")


def test_a_stopped_article_is_left_as_it_was(library, store, shelved):
    def stop():
        raise Cancelled("Stopped.")

    with pytest.raises(Cancelled):
        index_all(library, store, rest=stop)
    assert everything(library) == []
    assert len(index_all(library, store)) == len(TEXTS)


def test_what_is_not_meant_here_is_not_indexed(library, store, shelved):
    text = read_text(TEXTS[3]).text
    start = text.index("理想的状态，")
    ruling = Ruling(
        quotation=quote(text, start, start + 2), meaning=FIRM.id, meant=False, called="Li Auto"
    )
    index_all(library, store)
    before = library.concordance.of_concept(FIRM.id).total
    library.change_rulings(
        sketch_of(read_text(TEXTS[3])),
        lambda rulings: rulings.with_step(Step(time=MORNING, given=(ruling,))),
    )
    assert index_all(library, store) == [shelved[3]]
    assert library.concordance.of_concept(FIRM.id).total == before - 1


def test_what_is_set_aside_is_not_indexed_unless_it_was_restored(library, store):
    text = "标题\n\n正文说到降息，市场反应平稳。\n"
    article = read_text(text).with_set_aside({1}, "teaser")
    sha = library.keep(article, text.encode(), "a.txt", MORNING).sha256
    index_all(library, store)
    assert library.occurrences.concepts() == frozenset()
    library.remember_restored(sha, library.article(sha), {1})
    index_all(library, store, base="later")
    assert library.occurrences.concepts() == {"policy.cut"}


def test_articles_of_an_earlier_version_are_read_from_their_originals(library, store, shelved):
    connection = library._connection
    with connection.transaction():
        connection.write("insert into found (found) values ('delete-all')")
        connection.write("delete from content")
        connection.write("update article set filed = 0, indexed = null")
    assert index_all(library, store) == shelved[::-1]
    assert library.concordance.of_text("液冷订单").total == 2
    assert connection.rows("select count(*) from content") == [(len(TEXTS),)]


def test_what_cannot_be_read_is_passed_over_until_the_program_is_another(library, store, shelved):
    connection = library._connection
    with connection.transaction():
        connection.write("delete from content")
        connection.write("update article set filed = 0, indexed = null, format = 'pdf'")
    assert index_all(library, store) == []
    assert pending(library, BASE) == ()
    assert len(pending(library, "later")) == len(TEXTS)


def test_a_damaged_article_does_not_hold_up_the_others(library, store, shelved):
    library._connection.write(
        "update content set blocks = '[[' where article ="
        " (select id from article where sha256 = ?)",
        [shelved[4]],
    )
    assert index_all(library, store) == shelved[3::-1]
    assert pending(library, BASE) == ()


def test_the_base_tells_the_teams_concepts_apart():
    assert base_mark() == base_mark(())
    assert base_mark((COOLING, ORDERS)) == base_mark((ORDERS, COOLING))
    assert len({base_mark(), base_mark((COOLING,)), base_mark((ORDERS,))}) == 3


def test_states_are_the_same_though_one_has_forgotten_old_groups():
    groups = {n: (f"2025-03-0{n}T10:00:00+00:00", False) for n in range(1, 5)}
    whole, late = users_mark(groups), users_mark({n: groups[n] for n in (3, 4)})
    assert same_state(whole, late)
    assert same_state(late, whole)
    assert not same_state(whole, users_mark({**groups, 5: ("2025-03-05", False)}))
    assert not same_state(whole, "")
    assert same_state("", "")


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
