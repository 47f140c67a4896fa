"""What is kept of pypinyin says what pypinyin says, and is never trusted blindly."""

import re
import subprocess
import sys
from pathlib import Path

import pypinyin
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.contrib.tone_convert import to_tone

from reader.annotation import phrasebook as module
from reader.annotation.cedict import read_lines
from reader.annotation.phrasebook import KEPT, read_phrasebook
from reader.annotation.syllables import marked

ROOT = Path(__file__).parents[3]
TEXTS = (
    "银行行长重申降准",
    "供不应求，调整结构",
    "会计准则第3号AI算力",
    "〇二年的\ud800𠀀𪘀豈了",
    "",
)
_PHRASES = sorted(PHRASES_DICT)
_FRAGMENTS = st.one_of(
    st.sampled_from(_PHRASES),
    st.sampled_from(_PHRASES).map(lambda phrase: phrase[:-1]),
    st.sampled_from(sorted(map(chr, PINYIN_DICT))),
    st.text(max_size=3),
)


def by_pypinyin(text):
    return pypinyin.lazy_pinyin(
        text, style=pypinyin.Style.TONE, errors=lambda characters: [""] * len(characters)
    )


@pytest.fixture(scope="module")
def book():
    return read_phrasebook()


@pytest.fixture
def kept(tmp_path):
    """A cache folder with the phrasebook kept in it."""
    folder = tmp_path / "cache"
    read_phrasebook(folder)
    return folder


def said(book):
    return [book.spoken(text) for text in TEXTS]


@given(st.lists(_FRAGMENTS, max_size=6).map("".join))
def test_a_text_is_read_as_pypinyin_reads_it(book, text):
    assert book.spoken(text) == by_pypinyin(text)


def test_every_term_of_the_dictionary_is_read_as_pypinyin_reads_it(book):
    terms = list(read_lines())[::7]
    assert [book.spoken(term) for term in terms] == list(map(by_pypinyin, terms))


def test_every_character_has_the_syllables_it_has_in_pypinyin(book):
    known = [sounds.split(",") for sounds in PINYIN_DICT.values()]
    assert [book.sounds(chr(code)) for code in PINYIN_DICT] == known
    assert book.sounds("a") == book.sounds("\ud800") == []


def test_every_phrase_is_known_as_a_whole_and_none_other(book):
    for text, spoken in PHRASES_DICT.items():
        assert book.phrase(text) == [sounds[0] for sounds in spoken]
    assert book.phrase("降准A") == book.phrase("") == book.phrase("\ud800") == []


def test_the_dictionarys_syllables_are_marked_as_pypinyin_marks_them():
    pinyin = re.findall(r"\[([^\]]*)\]", b"\n".join(read_lines().values()).decode())
    numbered = {each for written in pinyin for each in written.lower().split()}
    assert len(numbered) > 1000
    for each in numbered:
        assert marked(each) == to_tone(each.replace("u:", "ü").replace("5", "")), each
    assert (marked("Lu:4"), marked("r5"), marked("liu2")) == ("Lǜ", "r", "liú")


def test_what_is_kept_says_the_same_and_is_not_written_again(kept, book):
    written = (kept / KEPT).stat()
    assert said(read_phrasebook(kept)) == said(book)
    assert (kept / KEPT).stat().st_ino == written.st_ino
    assert [path.name for path in kept.iterdir()] == [KEPT]


def cut_short(content):
    return content[: len(content) // 2]


def changed(content):
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def of_another_form(content):
    return content.replace(b"pinyin 1", b"pinyin 0", 1)


def empty(content):
    return b""


@pytest.mark.parametrize("damage", [cut_short, changed, of_another_form, empty])
def test_a_stale_or_damaged_file_is_made_anew(kept, book, damage):
    path = kept / KEPT
    whole = path.read_bytes()
    path.write_bytes(damage(whole))
    assert path.read_bytes() != whole
    assert said(read_phrasebook(kept)) == said(book)
    assert path.read_bytes() == whole


def test_what_another_pypinyin_made_is_made_anew(kept, monkeypatch):
    before = (kept / KEPT).stat().st_ino
    monkeypatch.setattr(module.stamps, "of_package", lambda name: f"another {name}")
    read_phrasebook(kept)
    assert (kept / KEPT).stat().st_ino != before


def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path, book, caplog):
    (tmp_path / "file").write_text("in the way")
    assert said(read_phrasebook(tmp_path / "file" / "cache")) == said(book)
    assert "can't be kept" in caplog.text


def test_two_programs_may_start_at_once_and_the_next_does_without_pypinyin(tmp_path):
    code = (
        "import sys\n"
        "from pathlib import Path\n"
        "from reader.annotation import syllables\n"
        "syllables.keep_in(Path(sys.argv[1]))\n"
        "print(*syllables.guessed('重申降准'), 'pypinyin' in sys.modules)\n"
    )

    def start():
        command = [sys.executable, "-W", "ignore", "-X", "utf8", "-c", code, tmp_path]
        return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8")

    answers = [program.communicate(timeout=60)[0] for program in [start(), start()]]
    assert [answer.rpartition(" ")[0] for answer in answers] == ["chóng shēn jiàng zhǔn"] * 2
    assert start().communicate(timeout=60)[0] == "chóng shēn jiàng zhǔn False\n"
    assert [path.name for path in tmp_path.iterdir()] == [KEPT]
