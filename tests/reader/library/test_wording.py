"""English and pinyin that are typed stand for the Chinese terms of the glossary."""

from dataclasses import replace

import pytest

from glossary.errors import StoppedError
from glossary.model import Language, Term
from reader.library.query import Meant
from reader.library.wording import MOST, NO_WORDING, Wording
from tests.builders import concept

READINGS = {
    "液冷": "yè lěng",
    "英伟达": "yīng wěi dá",
    "绿色信贷": "lǜsè xìndài",
    "降准": "jiàng zhǔn",
}


def english(*texts):
    return tuple(Term(language=Language.EN, text=text) for text in texts)


@pytest.fixture(scope="module")
def wording():
    made = []
    for id_, (chinese, *names) in {
        "a": ("液冷", "liquid cooling"),
        "b": ("英伟达", "Nvidia"),
        "c": ("绿色信贷", "green credit", "green loans"),
        "d": ("降准", "RRR cut"),
        "e": ("冷却", "cooling"),
    }.items():
        plain = concept(chinese, id=id_)
        terms = tuple(term for term in plain.terms if term.language.chinese)
        made.append(replace(plain, terms=(*terms, *english(*names))))
    return Wording.of(made, lambda text: READINGS.get(text, ""))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", []),
        ("液冷", []),
        ("liquid cooling", [("liquid cooling", "液冷")]),
        ("Liquid  COOLING", [("Liquid COOLING", "液冷")]),
        ("cooling", [("cooling", "冷却")]),
        ("liquid", [("liquid", "液冷")]),
        ("liquid nvidia", [("nvidia", "英伟达")]),
        ("liquid coo", [("liquid coo", "液冷")]),
        ("yeleng", [("yeleng", "液冷")]),
        ("ye leng", [("ye leng", "液冷")]),
        ("yè lěng", [("yè lěng", "液冷")]),
        ("lvsexindai", [("lvsexindai", "绿色信贷")]),
        ("lüse xindai", [("lüse xindai", "绿色信贷")]),
        ("yingw", [("yingw", "英伟达")]),
        ("yi", []),
        ("nvidia liquid cooling 需求", [("nvidia", "英伟达"), ("liquid cooling", "液冷")]),
        ("green loans -nvidia", [("green loans", "绿色信贷")]),
        ('"liquid cooling" nvidia', [("nvidia", "英伟达")]),
        ("“liquid cooling” nvidia", [("nvidia", "英伟达")]),
        ("nothing of it", []),
    ],
)
def test_what_is_typed_means(wording, typed, meant):
    assert wording.chinese_for(typed) == tuple(Meant(words, (to,)) for words, to in meant)


def test_so_many_chinese_terms_are_meant_at_most_the_shortest():
    many = [
        replace(plain, terms=(*plain.terms[:1], *english("bank")))
        for plain in (concept("行" * (number + 1), id=str(number)) for number in range(40))
    ]
    (meant,) = Wording.of(many).chinese_for("bank")
    assert [len(text) for text in meant.chinese] == list(range(1, MOST + 1))


def test_without_a_glossary_nothing_is_meant():
    assert NO_WORDING.chinese_for("liquid cooling") == ()


def test_making_it_can_be_stopped():
    with pytest.raises(StoppedError):
        Wording.of([concept("降准")], stopped=lambda: True)
