"""Readings: one syllable a code point, finance polyphones right, words apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.pinyin import Readings
from reader.annotation.syllables import aligned, marked

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
        ("西安", "Xī'ān", "Xī ān"),
        ("西安", "Xī’ān", "Xī ān"),
        ("天安门", "Tiān'ānmén", "Tiān ān mén"),
        ("方案", "fāng'àn", "fāng àn"),
        ("反攻", "fǎngōng", "fǎn gōng"),
        ("余额", "yú'é", "yú é"),
        ("绿债", "lǜzhài", "lǜ zhài"),
        ("女性", "nǚxìng", "nǚ xìng"),
        ("战略", "zhànlüè", "zhàn lüè"),
        ("二", "èr", "èr"),
        ("儿子", "érzi", "ér zi"),
        ("企业", "qǐyè", "qǐ yè"),
        ("黄仁勋", "Huáng Rénxūn", "Huáng Rén xūn"),
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
        ("重庆", "Chóngqìng"),
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
        ("费城半导体指数", "Fèichéng bàndǎotǐ zhǐshù"),
        ("中国人民银行", "Zhōngguó Rénmín Yínháng"),
        ("市场份额", "shìchǎng fèn'é"),
        ("马来西亚", "Mǎláixīyà"),
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
        ("都在成都", "dōu zài Chéng dū"),
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


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("北京", "Běijīng"),
        ("上海", "Shànghǎi"),
        ("西安", "Xī'ān"),
        ("长江", "Cháng Jiāng"),
        ("廖", "Liào"),
        ("张", "zhāng"),
        ("星期三", "xīngqīsān"),
        ("三月", "sānyuè"),
        ("我们", "wǒmen"),
        ("哪儿", "nǎr"),
        ("一点儿", "yīdiǎnr"),
        ("战略", "zhànlüè"),
        ("不重要", "bùzhòngyào"),
    ],
)
def test_the_orthography_of_hanyu_pinyin_is_kept(readings, text, reading):
    assert str(readings.of(text)) == reading


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("一个", "yí gè"),
        ("一些", "yì xiē"),
        ("不对", "bú duì"),
        ("不好", "bù hǎo"),
        ("第一", "dì yī"),
        ("一月", "yī yuè"),
        ("星期一", "xīng qī yī"),
        ("二十一", "èr shí yī"),
        ("统一", "tǒng yī"),
        ("一线城市", "yī xiàn chéng shì"),
        ("一百", "yì bǎi"),
        ("一万", "yí wàn"),
        ("一次性", "yí cì xìng"),
        ("唯一", "wéi yī"),
        ("一季度", "yī jì dù"),
        ("一带一路", "yí dài yí lù"),
        ("大吃一惊", "dà chī yì jīng"),
        ("一", "yī"),
    ],
)
def test_sandhi_writes_what_is_said(readings, text, reading):
    spoken = readings.with_sandhi(True)
    assert " ".join(spoken.of(text).syllables).lower() == reading


def test_sandhi_looks_at_the_next_word_in_running_text(dictionary, segmenter):
    spoken = Readings(dictionary, segmenter.cut_plainly, sandhi=True)
    text = "不会，一家公司不跌"
    heard = spoken.running(text, [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 7), (7, 8), (8, 9)])
    syllables = [s for each in heard for s in each.syllables]
    assert syllables == ["bú", "huì", "", "yì", "jiā", "gōng", "sī", "bù", "diē"]


def test_sandhi_is_off_by_default(readings):
    assert readings.of("一个").syllables == ("yī", "gè")
    assert readings.of("不会").syllables == ("bù", "huì")


@given(text=ANY_TEXT)
def test_sandhi_changes_tones_only(readings, text):
    spoken = readings.with_sandhi(True).of(text).syllables
    pairs = zip(readings.of(text).syllables, spoken, strict=True)
    assert all(a == b or {a, b} <= {"yī", "yí", "yì", "bù", "bú"} for a, b in pairs)


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("頭髮", "tóufa"),
        ("發展", "fāzhǎn"),
        ("幹", "gàn"),
        ("乾淨", "gānjìng"),
        ("銀行", "yínháng"),
    ],
)
def test_traditional_characters_are_read_as_written(readings, text, reading):
    assert str(readings.of(text)) == reading


@pytest.mark.parametrize(
    ("text", "reading", "first"),
    [("公司还了钱", "huán", "to pay back"), ("他还在", "hái", "still")],
)
def test_the_card_of_a_word_follows_its_reading_in_the_text(annotator, text, reading, first):
    word = annotator.word_at(text, text.index("还"), {(1, 3)})
    assert (str(word.reading), word.equivalents[0]) == (reading, first)


@given(text=ANY_TEXT.filter(bool), data=st.data())
def test_any_place_of_any_text_can_be_pointed_at(annotator, text, data):
    annotator.word_at(text, data.draw(st.integers(0, len(text) - 1)))


@pytest.mark.timeout(20)
def test_a_word_of_half_a_million_letters_takes_time_in_proportion(readings):
    text = "1a" * 250_000
    assert not any(readings.of(text).syllables)
