"""Words tile the text, the engines agree, and jieba keeps out of the shared temporary folder."""

import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.segment import Segmenter, fastest
from tests.golden import sentences

ENGINES = ("rjieba", "jieba")
TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "降准数据中心液冷的了A股3.1万台𠮷〇\n\r\t \u3000\u00a0，。%\ud800\udc00\ufffd"
        ),
        st.characters(),
        st.characters(categories=["Cs"]),
    ),
    max_size=40,
)


def taught(words, engine):
    """A segmenter that cuts these words whole, wherever it can."""
    return Segmenter(dict.fromkeys(words, 0), engine)


@pytest.fixture(scope="module", params=ENGINES)
def cutter(request):
    return taught(["数据中心", "降准", "标普500"], request.param)


@given(text=TEXTS, hmm=st.booleans())
def test_words_tile_any_text(cutter, text, hmm):
    for words in (cutter.cut(text, hmm=hmm), cutter.cut_plainly(text)):
        borders = [0, *(end for _, end in words)]
        assert borders == [*(start for start, _ in words), len(text)]
        assert all(start < end for start, end in pairwise(borders))


def test_glossary_words_are_cut_whole(cutter):
    text = "央行降准"
    assert [text[a:b] for a, b in cutter.cut(text, hmm=False)] == ["央行", "降准"]


def test_the_plain_cut_knows_no_glossary_words(cutter):
    text = "央行降准"
    assert [text[a:b] for a, b in cutter.cut_plainly(text)] == ["央行", "降", "准"]


def test_hmm_guesses_unknown_words(cutter):
    text = "他来到网易杭研大厦"
    assert "杭研" in [text[a:b] for a, b in cutter.cut(text, hmm=True)]
    assert "杭研" not in [text[a:b] for a, b in cutter.cut(text, hmm=False)]


@pytest.mark.parametrize("hmm", [False, True])
@pytest.mark.parametrize("words", [(), ("降准", "液冷", "出货量", "净息差", "特殊目的收购公司")])
def test_the_engines_agree(words, hmm):
    rust, python = (taught(words, engine) for engine in ENGINES)
    for text in sentences():
        assert rust.cut(text, hmm=hmm) == python.cut(text, hmm=hmm), text
        assert rust.cut_plainly(text) == python.cut_plainly(text), text


def test_the_faster_engine_is_the_default():
    assert fastest() == "rjieba"
    assert Segmenter().engine == "rjieba"


def test_words_of_one_segmenter_are_unknown_to_another(cutter):
    engine = cutter.engine
    taught(["央行降准"], engine)
    assert len(cutter.cut("央行降准", hmm=False)) == 2


def test_jieba_leaves_nothing_in_the_shared_temporary_folder(tmp_path):
    code = (
        "from reader.annotation.segment import Segmenter\n"
        "cutter = Segmenter({'降准': 0}, 'jieba')\n"
        "assert cutter.cut('央行降准', hmm=True) == [(0, 2), (2, 4)]\n"
    )
    subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        check=True,
        cwd=Path(__file__).parents[3],
        env={**os.environ, "TMPDIR": str(tmp_path), "TEMP": str(tmp_path), "TMP": str(tmp_path)},
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("engine", ENGINES)
def test_words_can_be_taught_later(engine):
    cutter = taught(["数据中心"], engine)
    cutter.learn({"降准": 0, "标普500": 0})
    anew = taught(["数据中心", "降准"], engine)
    text = "数据中心降准"
    assert cutter.cut(text, hmm=False) == anew.cut(text, hmm=False) == [(0, 4), (4, 6)]
    assert len(cutter.cut_plainly("降准")) == 2


@pytest.mark.parametrize("engine", ENGINES)
def test_one_thread_may_cut_while_another_teaches(engine):
    cutter = Segmenter(engine=engine)
    text = "人民银行今日宣布下调存款准备金率。" * 200

    taught = threading.Event()

    def cut() -> int:
        rounds = 0
        while not taught.is_set() or not rounds:
            assert cutter.cut(text, hmm=False)[-1][1] == len(text)
            rounds += 1
        return rounds

    with ThreadPoolExecutor(2) as threads:
        cutting = [threads.submit(cut) for _ in range(2)]
        for number in range(3_000):
            cutter.learn({f"新词{chr(0x4E00 + number)}": 0})
        taught.set()
        assert all(each.result() for each in cutting)
    assert cutter.cut("新词一", hmm=False) == [(0, 3)]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_word_asked_for_firmly_wins_over_its_neighbours(engine):
    text = "高盛发布研报称，铜价见顶"
    weak, firm = (Segmenter(engine=engine) for _ in range(2))
    weak.learn({"研报": 0})
    firm.learn({"研报": 150})
    assert weak.words(text)[2:4] == ["研", "报称"]
    assert firm.words(text)[2:4] == ["研报", "称"]


def test_what_is_told_of_plain_words_without_the_plain_engine_is_what_that_says():
    words = {"兆瓦": 900, "五年期": 900, "元宇宙": 900, "汇出": 900}
    plain = Segmenter()
    taught = Segmenter(words, cuts=plain.cuts_of(words, words))
    for text in ("百余兆瓦", "五年期以上", "多元宇宙", "汇出行", "汇出资金", "两兆瓦", "兆瓦", ""):
        assert taught.cut_plainly(text) == plain.cut_plainly(text), text
