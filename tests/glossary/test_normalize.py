"""Folding: what counts as the same string, without moving a single offset."""

import unicodedata

import pytest
from hypothesis import given

from glossary.normalize import STRETCH, fold, fold_radicals
from tests.strategies import broken_texts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("辉达", "輝達"),
        ("降准", "降準"),
        ("ＮＶＩＤＩＡ", "nvidia"),
        ("Nvidia", "NVIDIA"),
        ("１５％", "15%"),
        ("马斯克·埃隆", "马斯克・埃隆"),
        ("马斯克･埃隆", "马斯克•埃隆"),
        ("2024—2025", "2024-2025"),
        ("5～6", "5~6"),
        ("“国九条”", '"国九条"'),
        ("⾦融", "金融"),
        ("A股", "ａ股"),
        ("干部与饼干，若干", "幹部與餅乾，若干"),
        ("盘后与皇后", "盤後與皇后"),
        ("公里里的里程碑", "公里裡的里程碑"),
        ("公司里的几只", "公司裏的幾隻"),
        ("什么特征，台湾台风", "什麼特徵，臺灣颱風"),
        ("余额与治愈", "餘額與治癒"),
        ("卫生与效力", "衞生與効力"),
        ("沈阳，著名", "沈陽，著名"),
    ],
)
def test_texts_that_differ_in_width_case_script_or_signs_fold_alike(one: str, other: str):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("降准", "降息"), ("𠮷野家", "吉野家"), ("M1", "M2"), ("里", "理")]
)
def test_different_texts_do_not_fold_alike(one: str, other: str):
    assert fold(one) != fold(other)


@given(broken_texts)
def test_folding_keeps_the_length_and_folds_every_character_alone(text: str):
    folded = fold(text)
    assert len(folded) == len(text)
    assert [fold(character) for character in text] == list(folded)


def test_every_character_of_unicode_folds_to_one_that_stays_as_it_is():
    every = "".join(map(chr, range(0x110000)))
    once = fold(every)
    assert len(once) == len(every)
    assert fold(once) == once


def test_ascii_alone_folds_as_it_does_among_other_characters():
    for character in map(chr, range(128)):
        assert fold(character) == fold(f"{character}银")[0]


def test_a_long_text_folds_as_its_parts_do():
    text = "貨幣Ａ，" * STRETCH
    assert fold(text) == fold("貨幣Ａ，") * STRETCH


def test_characters_that_would_grow_when_folded_stay():
    assert fold("ﬁ…㎏İ") == "ﬁ…㎏İ"


def test_characters_beyond_the_first_plane_and_lone_surrogates_keep_their_places():
    assert fold("𠮷\ud842輝\udfb7A") == "𠮷\ud842辉\udfb7a"


def test_radicals_copied_from_a_pdf_become_the_characters_they_stand_for():
    assert fold_radicals("⼈⺠银⾏的⻓期⽬标") == "人民银行的长期目标"


def test_every_kangxi_radical_and_supplement_is_mended_and_keeps_its_place():
    radicals = "".join(
        chr(code) for code in (*range(0x2E80, 0x2EF4), *range(0x2F00, 0x2FD6)) if code != 0x2E9A
    )
    mended = fold_radicals(radicals)
    assert len(mended) == len(radicals)
    left = [
        unicodedata.name(was)
        for was, now in zip(radicals, mended, strict=True)
        if 0x2E80 <= ord(now) < 0x2FE0
    ]
    assert left == ["CJK RADICAL REPEAT"]


@given(broken_texts)
def test_mending_radicals_leaves_all_else_alone(text: str):
    mended = fold_radicals(text)
    assert len(mended) == len(text)
    assert all(
        was == now for was, now in zip(text, mended, strict=True) if not 0x2E80 <= ord(was) < 0x2FE0
    )
