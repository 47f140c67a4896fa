"""What the reader knows of each term: said, read past, explained, taken in from a list."""

import datetime
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossary.model import Language, Term
from reader.errors import LibraryError
from reader.library.familiarity import UNHEARD_OF, Standing, Status, term_key, word_key
from reader.library.known_words import export_known, import_known, words_in
from reader.library.library import Library
from reader.library.marks import GlossaryMark
from tests.builders import annotated, concept
from tests.reader.library.articles import MORNING, TEXT, kept
from tests.reader.library.test_met import CASH, CUT, MINE, met

MARK = GlossaryMark("base")


def indexed(library, text, *concepts):
    """An article of the library in which the concepts are met."""
    sha = kept(library, text).sha256
    library.occurrences.remember(sha, [met(2 * n, each) for n, each in enumerate(concepts)], MARK)
    return sha


def test_a_status_is_remembered_across_openings_and_new_is_nothing(path):
    with Library(path) as library:
        library.familiarity.set([CUT.id, "word:甲"], Status.LEARNING)
        library.familiarity.set([CASH.id], Status.NEVER)
        library.familiarity.set(["word:甲"], Status.NEW)
    with Library(path) as library:
        assert library.familiarity.all() == {
            CUT.id: Standing(Status.LEARNING),
            CASH.id: Standing(Status.NEVER),
        }
        assert library.familiarity.statuses() == {CUT.id: Status.LEARNING, CASH.id: Status.NEVER}


def test_setting_a_status_can_be_undone_and_done_again(library):
    words = library.familiarity
    words.set([CUT.id], Status.KNOWN)
    before = words.set([CUT.id, CASH.id], Status.LEARNING)
    assert before == {CUT.id: Standing(Status.KNOWN), CASH.id: UNHEARD_OF}
    after = words.restore(before)
    assert words.all() == {CUT.id: Standing(Status.KNOWN)}
    words.restore(after)
    assert words.statuses() == {CUT.id: Status.LEARNING, CASH.id: Status.LEARNING}


def test_undoing_leaves_what_was_explained_meanwhile(library):
    words = library.familiarity
    before = words.set([CUT.id], Status.KNOWN)
    words.explain([CUT.id], MORNING)
    words.restore(before)
    assert words.all() == {CUT.id: Standing(explained=MORNING)}


def test_a_new_term_read_past_often_enough_becomes_known(library):
    words = library.familiarity
    words.set([CASH.id], Status.LEARNING)
    shas = [
        indexed(library, f"第{n}篇\n\n本篇第{n}次说到了这些词，别的没有，{n * 7}。\n", CUT, CASH)
        for n in range(3)
    ]
    assert words.read_past(shas[0], 2) == frozenset()
    assert words.read_past(shas[0], 2) == frozenset()
    assert words.all()[CUT.id] == Standing(seen=1)
    assert words.read_past(shas[1], 2) == {CUT.id}
    assert words.all() == {CUT.id: Standing(Status.KNOWN, 2), CASH.id: Standing(Status.LEARNING, 2)}
    words.read_past(shas[2], 2)
    assert words.all()[CASH.id].status is Status.LEARNING


def test_with_no_threshold_nothing_becomes_known_by_itself(library):
    for n in range(4):
        sha = indexed(library, f"第{n}篇\n\n本篇第{n}次说到了这个词，别的没有，{n * 7}。\n", CUT)
        assert library.familiarity.read_past(sha, 0) == frozenset()
    assert library.familiarity.all() == {CUT.id: Standing(seen=4)}


def test_a_term_said_to_be_new_is_read_past_from_the_beginning_again(library):
    words = library.familiarity
    shas = [
        indexed(library, f"第{n}篇\n\n本篇第{n}次说到了这个词，别的没有，{n * 7}。\n", CUT)
        for n in range(4)
    ]
    for sha in shas[:2]:
        words.read_past(sha, 2)
    words.set([CUT.id], Status.NEW)
    assert words.read_past(shas[2], 2) == frozenset()
    assert words.read_past(shas[3], 2) == {CUT.id}


def test_copies_of_a_story_count_once(library):
    body = "公司公布季度业绩，液冷需求旺盛。\n分析师预计下半年订单继续增加，市场反应平稳。\n"
    one = indexed(library, f"标题\n\n{body}", CUT)
    copy = indexed(library, f"标题\n\n{body}更多内容请看明天的报纸。\n", CUT)
    library.familiarity.read_past(one, 0)
    library.familiarity.read_past(copy, 0)
    assert library.familiarity.all() == {CUT.id: Standing(seen=1)}


def test_an_article_counts_only_once_it_is_indexed(library):
    sha = kept(library).sha256
    library.familiarity.read_past(sha, 1)
    library.occurrences.remember(sha, [met(0, CUT)], MARK)
    assert library.familiarity.read_past(sha, 1) == {CUT.id}
    with pytest.raises(LibraryError, match="doesn't hold"):
        library.familiarity.read_past("0" * 64, 1)


def test_terms_without_an_explanation_are_told_apart(library):
    library.familiarity.explain([CUT.id, word_key("甲")], MORNING)
    library.familiarity.explain([CUT.id], MORNING + datetime.timedelta(days=1))
    library.familiarity.set([CASH.id], Status.KNOWN)
    keys = (CUT.id, CASH.id, word_key("甲"), word_key("乙"))
    assert library.trends.never_explained(keys) == {CASH.id, word_key("乙")}
    assert library.familiarity.all()[CUT.id].explained == MORNING + datetime.timedelta(days=1)


def test_new_terms_are_counted_for_articles(library):
    one = indexed(library, TEXT, CUT, CASH, MINE)
    other = indexed(library, f"另一篇\n{TEXT}", CUT)
    bare = kept(library, "还没有索引的文章。").sha256
    library.familiarity.set([CUT.id], Status.KNOWN)
    library.familiarity.set([CASH.id], Status.LEARNING)
    library.familiarity.set([MINE.id], Status.NEW)
    assert library.familiarity.new_terms([one, other]) == {one: 1, other: 0}
    assert library.familiarity.new_terms() == {one: 1, other: 0, bare: 0}


def test_ordinary_words_are_no_new_terms_known_or_not(library):
    sha = indexed(library, TEXT, CUT, replace(CASH, domain="general"))
    assert library.familiarity.new_terms([sha]) == {sha: 1}
    library.familiarity.set([CASH.id], Status.KNOWN)
    assert library.familiarity.new_terms([sha]) == {sha: 1}


def test_two_windows_do_not_lose_what_the_other_says(path):
    with Library(path) as one, Library(path) as other:
        one.familiarity.set([CUT.id], Status.KNOWN)
        assert other.familiarity.set([CUT.id], Status.NEVER)[CUT.id].status is Status.KNOWN
        other.familiarity.explain([CASH.id], MORNING)
        assert one.familiarity.all() == {
            CUT.id: Standing(Status.NEVER),
            CASH.id: Standing(explained=MORNING),
        }


def test_a_damaged_status_is_an_error_fit_for_the_user(path, library):
    library.familiarity.set([CUT.id], Status.KNOWN)
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("update familiarity set status = 'forgotten'")
    with pytest.raises(LibraryError, match="forgotten"):
        library.familiarity.all()


def test_a_term_is_known_by_its_concept_or_by_its_folded_text():
    article = annotated("[降准|RRR cut]与市場")
    first = article.annotations[0]
    assert term_key(first, article.article.text) == first.concept.id
    assert word_key("市場") == word_key("市场") == "word:市场"


ANY = concept("降准", "RRR cut", id="policy.rrr")
BOTH = concept("液冷", "liquid cooling", id="a.one")
HOMONYM = concept("液冷", "liquid cooling plc", id="a.two")


def test_a_list_of_known_words_is_matched_in_either_script(library):
    words = ["降準", "液冷", "没有这个词", "降准", "rrr CUT"]
    done = import_known(library.familiarity, words, (ANY, BOTH, HOMONYM))
    assert done.matched == ("降準", "液冷", "降准", "rrr CUT")
    assert done.unmatched == ("没有这个词",)
    assert library.familiarity.statuses() == dict.fromkeys(
        ("policy.rrr", "a.one", "a.two", "word:没有这个词"), Status.KNOWN
    )
    library.familiarity.restore(done.before)
    assert library.familiarity.all() == {}


def test_what_is_never_to_be_explained_stays_so(library):
    library.familiarity.set([ANY.id], Status.NEVER)
    done = import_known(library.familiarity, ["降准"], (ANY,))
    assert (done.matched, done.keys) == (("降准",), frozenset())
    assert library.familiarity.statuses() == {ANY.id: Status.NEVER}


def test_known_words_are_given_out_as_they_are_taken_in(library, path, tmp_path):
    import_known(library.familiarity, ["降準", "某词"], (ANY,))
    library.familiarity.set(["a.gone"], Status.KNOWN)
    library.familiarity.set([BOTH.id], Status.LEARNING)
    words = export_known(library.familiarity, (ANY, BOTH))
    assert words == ("某词", "降准")
    with Library(tmp_path / "other.db") as other:
        import_known(other.familiarity, words, (ANY,))
        assert other.familiarity.statuses() == {
            ANY.id: Status.KNOWN,
            "word:某词": Status.KNOWN,
        }


def test_a_concept_without_chinese_is_given_out_by_its_first_term(library):
    latin = concept("x", id="a.latin")
    term = Term(language=Language.EN, text="EBITDA")
    library.familiarity.set(["a.latin"], Status.KNOWN)
    named = type(latin)(id=latin.id, terms=(term,))
    assert export_known(library.familiarity, (named,)) == ("EBITDA",)


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        ("降准\n液冷\n降准\n\n".encode(), ("降准", "液冷")),
        ("降准,RRR cut\n液冷,liquid cooling\n".encode("utf-8-sig"), ("降准", "液冷")),
        ('"降准";jiàng zhǔn\n液冷;yè lěng\n'.encode(), ("降准", "液冷")),
        ("#separator:tab\n降准\tRRR cut, policy\n".encode(), ("降准",)),
        ("// 财经\n经济[經濟]\tjing1ji4\teconomy\n".encode(), ("经济",)),
        ("标普500\r\n市盈率（TTM）\r\n".encode("gb18030"), ("标普500", "市盈率（TTM）")),
        (b"", ()),
    ],
)
def test_words_are_read_from_lists_as_people_have_them(raw, words):
    assert words_in(raw) == words


def not_new(statuses):
    return {key: each for key, each in statuses.items() if each is not Status.NEW}


KEYS = st.sampled_from(["a", "b", "c.d", "word:甲", "word:\ud800"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.lists(KEYS, min_size=1, max_size=3), st.sampled_from(Status))))
def test_statuses_are_read_as_they_were_set_and_undone_in_turn(steps):
    with tempfile.TemporaryDirectory() as name, Library(Path(name) / "library.db") as library:
        words, expected, undo = library.familiarity, [{}], []
        for keys, status in steps:
            undo.append(words.set(keys, status))
            sound = {key.encode(errors="replace").decode(): status for key in keys}
            expected.append({**expected[-1], **sound})
        assert words.statuses() == not_new(expected[-1])
        for before, known in zip(undo[::-1], expected[-2::-1], strict=True):
            words.restore(before)
            assert words.statuses() == not_new(known)
        assert words.all() == {}
