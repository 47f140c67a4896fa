"""Readings: one syllable a code point, finance polyphones right, words apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.corrections import CORRECTIONS
from reader.annotation.pinyin import aligned, marked

ANY_TEXT = st.text(
    st.one_of(
        st.sampled_from("银行长还得了重调差应付𠮷〇A3.%|两 \n，\ud800"),
        st.characters(),
        st.characters(categories=["Cs"]),
    ),
    max_size=30,
)


@pytest.mark.parametrize(
    ("text", "written", "syllables"),
    [
        ("数据中心", "shùjù zhōngxīn", "shù jù zhōng xīn"),
        ("西安", "Xī'ān", "xī ān"),
        ("西安", "Xī’ān", "xī ān"),
        ("天安门", "Tiān'ānmén", "tiān ān mén"),
        ("方案", "fāng'àn", "fāng àn"),
        ("反攻", "fǎngōng", "fǎn gōng"),
        ("余额", "yú'é", "yú é"),
        ("绿债", "lǜzhài", "lǜ zhài"),
        ("女性", "nǚxìng", "nǚ xìng"),
        ("战略", "zhànlüè", "zhàn lüè"),
        ("二", "èr", "èr"),
        ("儿子", "érzi", "ér zi"),
        ("企业", "qǐyè", "qǐ yè"),
        ("黄仁勋", "Huáng Rénxūn", "huáng rén xūn"),
    ],
)
def test_a_written_reading_is_laid_on_the_characters(text, written, syllables):
    assert aligned(text, written).syllables == tuple(syllables.split())


def test_a_written_reading_skips_what_is_not_chinese():
    assert aligned("A股", "gǔ").syllables == ("", "gǔ")
    assert aligned("标普500指数", "biāopǔ zhǐshù").syllables == (
        *("biāo", "pǔ"),
        *("", "", ""),
        *("zhǐ", "shù"),
    )


def test_a_written_reading_keeps_its_words():
    assert aligned("数据中心", "shùjù zhōngxīn").words == (2,)
    assert aligned("标普500指数", "biāopǔ zhǐshù").words == (5,)
    assert str(aligned("数据中心", "shùjù zhōngxīn")) == "shùjù zhōngxīn"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("数据", "shùjù zhōngxīn"),
        ("数据中心", "shùjù"),
        ("数据", "xyz"),
        ("AI", "rén"),
        ("数据", "shùjùà"),
        ("数据", "shu4ju4"),
    ],
)
def test_a_written_reading_that_does_not_fit_is_refused(text, written):
    assert aligned(text, written) is None


def test_a_reading_that_does_not_fit_is_worked_out_instead(readings):
    assert str(readings.of("数据", "shùjù zhōngxīn")) == "shùjù"
    assert str(readings.of("朝阳", "cháoyáng")) == "cháoyáng"


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("上调", "shàngtiáo"),
        ("下调", "xiàtiáo"),
        ("调仓", "tiáocāng"),
        ("尽调", "jìndiào"),
        ("调研", "diàoyán"),
        ("息差", "xīchā"),
        ("净息差", "jìngxīchā"),
        ("利差", "lìchā"),
        ("出差", "chūchāi"),
        ("银行行长", "yínháng hángzhǎng"),
        ("投行", "tóuháng"),
        ("股份行", "gǔfènháng"),
        ("发行", "fāxíng"),
        ("行权", "xíngquán"),
        ("应付账款", "yīngfù zhàngkuǎn"),
        ("应计利息", "yīngjì lìxī"),
        ("供应链", "gōngyìngliàn"),
        ("资产重估", "zīchǎn chónggū"),
        ("重组", "chóngzǔ"),
        ("重庆", "chóngqìng"),
        ("重点", "zhòngdiǎn"),
        ("中签", "zhòngqiān"),
        ("中签率", "zhòngqiānlǜ"),
        ("长债", "chángzhài"),
        ("增长", "zēngzhǎng"),
        ("还款", "huánkuǎn"),
        ("率先", "shuàixiān"),
        ("市盈率", "shìyínglǜ"),
        ("会计", "kuàijì"),
        ("该行", "gāiháng"),
    ],
)
def test_finance_polyphones_are_read_right(readings, text, reading):
    assert str(readings.of(text)) == reading


@pytest.mark.parametrize("text", sorted(CORRECTIONS))
def test_every_correction_applies_to_its_word(readings, text):
    assert readings.of(text).syllables == tuple(CORRECTIONS[text].split())


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("投资行为", "tóuzī xíngwéi"),
        ("融资行为", "róngzī xíngwéi"),
        ("大行动", "dàxíngdòng"),
        ("总行程", "zǒngxíngchéng"),
    ],
)
def test_a_correction_does_not_cut_a_word(readings, text, reading):
    assert str(readings.of(text)) == reading


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("数据中心", "shùjù zhōngxīn"),
        ("费城半导体指数", "fèichéng bàndǎotǐ zhǐshù"),
        ("中国人民银行", "zhōngguó rénmín yínháng"),
        ("市场份额", "shìchǎng fèn'é"),
        ("马来西亚", "mǎláixīyà"),
        ("供不应求", "gōngbùyìngqiú"),
        ("貨幣政策", "huòbì zhèngcè"),
    ],
)
def test_long_terms_are_written_in_words(readings, text, reading):
    assert str(readings.of(text)) == reading


def test_what_has_no_reading_has_an_empty_syllable(readings):
    assert readings.of("A股3%").syllables == ("", "gǔ", "", "")
    assert readings.of("𠮷").syllables == ("",)
    assert readings.of("𠮷野").syllables == ("", "yě")
    assert readings.of("").syllables == ()


@given(text=ANY_TEXT)
def test_there_is_one_syllable_a_code_point(readings, text):
    assert len(readings.of(text).syllables) == len(text)


@given(text=ANY_TEXT)
def test_running_text_has_one_syllable_a_code_point(readings, segmenter, text):
    words = segmenter.cut(text, hmm=True)
    heard = readings.running(text, words)
    assert [len(each.syllables) for each in heard] == [end - start for start, end in words]


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("他还了钱", "tā huán le qián"),
        ("他还在", "tā hái zài"),
        ("都在成都", "dōu zài chéng dū"),
        ("公司还清了贷款", "gōng sī huán qīng le dài kuǎn"),
    ],
)
def test_single_polyphones_are_heard_in_their_sentence(readings, segmenter, text, syllables):
    heard = readings.running(text, segmenter.cut(text, hmm=True))
    assert [s for each in heard for s in each.syllables] == syllables.split()


def test_hearing_keeps_its_place_behind_characters_without_a_sound(readings, segmenter):
    text = "𠮷A%\n他还在"
    heard = readings.running(text, segmenter.cut(text, hmm=True))
    syllables = [s for each in heard for s in each.syllables]
    assert syllables == ["", "", "", "", "tā", "hái", "zài"]


@pytest.mark.parametrize(
    ("numbered", "toned"),
    [("lu:4", "lǜ"), ("lu:e4", "lüè"), ("de5", "de"), ("r5", "r"), ("xiong2", "xióng")],
)
def test_tone_numbers_become_marks(numbered, toned):
    assert marked(numbered) == toned
