"""The index follows the glossaries: what a change may touch is indexed anew, and nothing else."""

import threading
from dataclasses import replace

import pytest

from glossary.store import GlossaryStore
from reader.annotation.quotation import quote
from reader.annotation.rulings import Ruling, Step
from reader.errors import Cancelled
from reader.intake.load import read_text
from reader.library.indexing import catch_up, index, pending
from reader.library.library import Library
from reader.library.marks import GlossaryMark, users_mark_in
from reader.library.sketch import sketch_of
from tests.builders import concept
from tests.reader.library.articles import MORNING, kept, restore
from tests.reader.library.shelved import (
    BASE,
    BUILT_IN,
    COOLING,
    CUT,
    FIRM,
    ORDERS,
    TEXTS,
    annotator_of,
    below,
    everything,
    index_all,
)


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "glossary.db"
    GlossaryStore(path).close()
    return path


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
    restore(library, sha, library.article(sha), {1})
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


def test_two_windows_index_at_once_and_agree(path, library, store, shelved):
    def work():
        with Library(path) as own:
            index_all(own, store)

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert pending(library, BASE) == ()
    found = everything(library)
    index_all(library, store, base="later")
    assert everything(library) == found
