"""Rulings are kept by the words of an article, so that every copy of it has them."""

import datetime
import sqlite3
import tempfile
import threading
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from reader.annotation.quotation import located, quote
from reader.annotation.rulings import Ruling, Rulings, Step, superseded, verdicts_of
from reader.article import Article, Block, BlockKind
from reader.errors import LibraryError
from reader.intake.load import read_text
from reader.library.library import LIBRARY_FILE, Library
from reader.library.recall import verdicts_on
from reader.library.sketch import sketch_of

BODY = (
    "理想公布三季度业绩\n\n理想三季度交付量创新高，超微的服务器需求旺盛。\n"
    "分析师说，这样的理想状态难以持续，市场预期分歧较大。\n"
    "超微股价收涨百分之三，成交额明显放大，资金持续流入。\n"
)
FURNISHED = (
    f"首页 > 财经 > 正文\n{BODY}\n版权声明：本文版权归本站所有，未经许可不得转载。\n"
    "点击查看更多行情\n"
)
OTHER = "央行宣布降准，预计释放长期资金约一万亿元，市场反应平稳。\n银行间利率下行。\n"
NOON = datetime.datetime(2025, 3, 26, 12, 0, tzinfo=datetime.UTC)
PLACES = [(0, 2), (11, 13), (28, 30), (BODY.index("这样的理想") + 3, BODY.index("这样的理想") + 5)]


def ruling(place=PLACES[3], meaning="car", *, meant=False, text=BODY):
    return Ruling(quotation=quote(text, *place), meaning=meaning, meant=meant, called="Li Auto")


def given_step(*rulings, withdrawn=()):
    return Step(time=NOON, given=rulings, withdrawn=withdrawn)


def keep(library, text, *steps):
    def change(rulings):
        for step in steps:
            rulings = rulings.with_step(step)
        return rulings

    return library.change_rulings(sketch_of(read_text(text)), change)


def standing(library, text):
    return library.rulings(sketch_of(read_text(text))).standing()


def test_rulings_are_read_as_they_were_written(path):
    first, second = ruling(), ruling(PLACES[2], "amd", meant=True)
    with Library(path) as library:
        kept = keep(library, BODY, given_step(first), given_step(second, withdrawn=(first,)))
    with Library(path) as library:
        assert library.rulings(sketch_of(read_text(BODY))) == kept
        assert standing(library, BODY) == (second,)


@pytest.mark.parametrize(
    "copy",
    [
        FURNISHED,
        BODY.replace("\n", "\r\n"),
        BODY.replace("，", "，\n"),
        BODY.replace("理想公布三季度业绩\n", ""),
        f"（记者 张三）{BODY}",
    ],
)
def test_another_copy_of_the_article_has_the_same_rulings(library, copy):
    keep(library, BODY, given_step(ruling()))
    assert standing(library, copy) == (ruling(),)
    keep(library, copy, given_step(ruling(PLACES[1])))
    assert set(standing(library, BODY)) == {ruling(), ruling(PLACES[1])}


def test_another_article_has_none(library):
    keep(library, BODY, given_step(ruling()))
    assert standing(library, OTHER) == ()
    keep(library, OTHER, given_step(ruling((0, 2), "bank", text=OTHER)))
    assert standing(library, BODY) == (ruling(),)


def test_a_copy_without_the_words_loses_nothing(library):
    first = ruling()
    keep(library, BODY, given_step(first))
    shorter = BODY.replace("这样的理想状态难以持续，", "")
    assert located(shorter, [each.quotation for each in standing(library, shorter)]) == {}
    keep(library, shorter, given_step(ruling(PLACES[1], text=shorter)))
    assert first in standing(library, BODY)


def test_a_very_short_article_is_known_too(library):
    keep(library, "降准。", given_step(ruling((0, 2), "cut", text="降准。")))
    assert len(standing(library, "降准。")) == 1
    assert standing(library, "降息。") == ()


@given(st.text(max_size=100))
@settings(max_examples=50)
def test_any_text_has_a_sketch_that_spaces_do_not_change(text):
    def block(text):
        whole = Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text))
        return Article(text=text, blocks=(whole,))

    known = sketch_of(block(f"字{text}"))
    assert known
    assert sketch_of(block(" ".join(f"字{text}"))) == known


def test_what_changing_raises_passes_and_changes_nothing(library):
    keep(library, BODY, given_step(ruling()))

    def fail(rulings):
        raise KeyError

    with pytest.raises(KeyError):
        library.change_rulings(sketch_of(read_text(BODY)), fail)
    assert standing(library, BODY) == (ruling(),)


def test_two_windows_lose_nothing_to_each_other(path):
    Library(path).close()

    def work(number):
        with Library(path) as library:
            for turn in range(5):
                keep(library, BODY, given_step(ruling(meaning=f"{number}.{turn}")))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Library(path) as library:
        assert len(standing(library, BODY)) == 15


def test_a_lone_surrogate_can_be_kept(library):
    text = "理想\ud800汽车上涨，成交额放大。"
    keep(library, BODY, given_step(ruling((0, 2), text=text)))
    assert len(standing(library, BODY)) == 1


def test_a_library_with_a_broken_time_says_so(path):
    with Library(path) as library:
        keep(library, BODY, given_step(ruling()))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("update step set time = 'noon'")
    with Library(path) as library, pytest.raises(LibraryError, match="noon"):
        standing(library, BODY)


def test_verdicts_are_recalled_without_a_window(tmp_path):
    article, warned = read_text(FURNISHED), []
    assert not verdicts_on(article, tmp_path, warned.append)
    with Library(tmp_path / LIBRARY_FILE) as library:
        keep(library, BODY, given_step(ruling()))
    at = FURNISHED.index("这样的理想") + 3
    assert verdicts_on(article, tmp_path, warned.append).rejected == {
        (at, at + 2): frozenset({"car"})
    }
    assert warned == []
    (tmp_path / LIBRARY_FILE).write_bytes(b"this is no database" * 100)
    assert not verdicts_on(article, tmp_path, warned.append)
    assert len(warned) == 1


def test_a_later_ruling_on_a_place_counts():
    text, at = BODY, PLACES[3]
    no, yes = ruling(), ruling(meant=True)
    assert superseded(yes, at, [(no, at)]) == (no,)
    assert superseded(ruling(meaning="other"), at, [(no, at)]) == ()
    wider = ruling((at[0] - 1, at[1]), "wide", meant=True)
    assert superseded(wider, (at[0] - 1, at[1]), [(yes, at), (no, at)]) == (yes,)
    places = located(text, [each.quotation for each in (no, yes, wider)])
    assert verdicts_of([no, yes], places).chosen == {at: "car"}
    assert verdicts_of([no, yes], places).rejected == {}
    assert verdicts_of([yes, no], places).rejected == {at: frozenset({"car"})}
    assert verdicts_of([yes, wider], places).chosen == {(at[0] - 1, at[1]): "wide"}


class Undoing(RuleBasedStateMachine):
    """Rulings on real SQLite against a list of states with a finger on the one that counts."""

    @initialize()
    def begin(self):
        self.library = Library(Path(tempfile.mkdtemp(prefix="caidu-")) / LIBRARY_FILE)
        self.states, self.at, self.copies = [()], 0, [BODY, FURNISHED]

    def change(self, copy, change):
        sketch = sketch_of(read_text(self.copies[copy]))
        self.now = self.library.change_rulings(sketch, change)

    @rule(
        place=st.sampled_from(PLACES),
        meaning=st.sampled_from("ab"),
        meant=st.booleans(),
        copy=st.integers(0, 1),
    )
    def judge(self, place, meaning, meant, copy):
        new = ruling(place, meaning, meant=meant)
        known = [(each, PLACES[_number(each)]) for each in self.states[self.at]]
        gone = superseded(new, place, known)
        self.change(copy, lambda rulings: rulings.with_step(given_step(new, withdrawn=gone)))
        kept = tuple(each for each in self.states[self.at] if each not in (*gone, new))
        self.states[self.at + 1 :] = [(*kept, new)]
        self.at += 1

    @precondition(lambda self: self.states[self.at])
    @rule(data=st.data(), copy=st.integers(0, 1))
    def withdraw(self, data, copy):
        gone = data.draw(st.sampled_from(self.states[self.at]))
        self.change(copy, lambda rulings: rulings.with_step(given_step(withdrawn=(gone,))))
        self.states[self.at + 1 :] = [tuple(e for e in self.states[self.at] if e != gone)]
        self.at += 1

    @rule(copy=st.integers(0, 1))
    def undo(self, copy):
        self.change(copy, Rulings.undone)
        self.at = max(0, self.at - 1)

    @rule(copy=st.integers(0, 1))
    def redo(self, copy):
        self.change(copy, Rulings.redone)
        self.at = min(len(self.states) - 1, self.at + 1)

    @rule()
    def open_again(self):
        path = self.library.path
        self.library.close()
        self.library = Library(path)

    @invariant()
    def what_counts_is_the_state_at_the_finger(self):
        if hasattr(self, "library"):
            for copy in self.copies:
                assert set(standing(self.library, copy)) == set(self.states[self.at])
            known = self.library.rulings(sketch_of(read_text(BODY)))
            assert (known.next_undo is None) == (self.at == 0)
            assert (known.next_redo is None) == (self.at == len(self.states) - 1)

    def teardown(self):
        if hasattr(self, "library"):
            path = self.library.path
            self.library.close()
            path.unlink()
            path.parent.rmdir()


def _number(ruled):
    return [quote(BODY, *place) for place in PLACES].index(ruled.quotation)


TestUndoing = Undoing.TestCase
TestUndoing.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
