"""CC-CEDICT: finance senses first, names bare, homographs apart, no digits and no Latin."""

import pytest


def glosses(dictionary, text):
    return [gloss for headword in dictionary.look_up(text) for gloss in headword.glosses]


def test_the_leader_of_an_industry_is_no_faucet(dictionary):
    found = glosses(dictionary, "龙头")
    assert found[0] == "leader"
    assert found.index("front-runner") < found.index("faucet")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("平仓", "to close a position"),
        ("跳水", "to fall dramatically"),
        ("套利", "arbitrage"),
        ("黑马", "dark horse"),
    ],
)
def test_the_finance_sense_comes_first(dictionary, text, first):
    assert glosses(dictionary, text)[0] == first


def test_a_name_stands_without_its_description(dictionary):
    (headword,) = dictionary.look_up("襄阳")
    assert headword.proper
    assert headword.glosses == ("Xiangyang",)


@pytest.mark.parametrize("text", ["110", "120", "A", "B", "MC", "K歌", "", " ", "，"])
def test_digits_latin_and_signs_are_no_words(dictionary, text):
    assert dictionary.look_up(text) == ()
    assert text not in dictionary.headwords


def test_homographs_are_kept_apart(dictionary):
    readings = {headword.pinyin for headword in dictionary.look_up("行")}
    assert {("xing2",), ("hang2",)} <= readings


def test_common_words_come_before_names(dictionary):
    first, *_, last = dictionary.look_up("张")
    assert not first.proper
    assert last.glosses == ("surname Zhang",)


def test_words_are_found_in_either_script(dictionary):
    assert dictionary.look_up("開盤") == dictionary.look_up("开盘") != ()


def test_glosses_carry_no_remarks_and_no_chinese(dictionary):
    for text in ("会计", "杠杆", "头寸", "敞口", "个股", "了", "打新"):
        for gloss in glosses(dictionary, text):
            assert gloss == gloss.strip()
            assert not set("()[]|") & set(gloss), gloss
            assert not any("\u3400" <= character <= "\u9fff" for character in gloss), gloss


def test_a_variant_has_the_glosses_of_what_it_is_a_variant_of(dictionary):
    assert "record" in " ".join(glosses(dictionary, "纪录"))


def test_every_headword_has_something_to_say(dictionary):
    silent = [text for text in sorted(dictionary.headwords)[::40] if not dictionary.look_up(text)]
    assert silent == []


def test_an_unknown_word_is_not_found(dictionary):
    assert dictionary.look_up("降准降准") == ()


def test_the_homograph_that_is_read_so_comes_first(dictionary):
    assert dictionary.look_up("行", ("háng",))[0].pinyin == ("hang2",)
    assert dictionary.look_up("行", ("xíng",))[0].pinyin == ("xing2",)
    assert dictionary.look_up("还", ("huán",))[0].glosses[0] == "to pay back"
    assert len(dictionary.look_up("还", ("huán",))) == len(dictionary.look_up("还"))


@pytest.mark.parametrize(
    ("text", "pinyin", "first"),
    [
        ("髮", ("fa4",), "hair"),
        ("發", ("fa1",), "to send out"),
        ("後", ("hou4",), "back"),
        ("麵", ("mian4",), "flour"),
        ("幹", ("gan4",), "tree trunk"),
    ],
)
def test_traditional_text_finds_only_what_is_written_so(dictionary, text, pinyin, first):
    (headword,) = dictionary.look_up(text)
    assert (headword.pinyin, headword.glosses[0]) == (pinyin, first)


def test_the_everyday_meaning_comes_first(dictionary):
    assert glosses(dictionary, "作为")[0] == "as"
    assert glosses(dictionary, "不会")[0] == "will not"
    assert glosses(dictionary, "分别")[0] == "respectively"


def test_two_words_of_today_are_no_old_wife(dictionary):
    assert "家的" not in dictionary
    assert "目的" in dictionary


def test_vulgar_senses_come_last(dictionary):
    assert glosses(dictionary, "小姐")[0] == "young lady"
    assert "prostitute" in glosses(dictionary, "小姐")[-1]
