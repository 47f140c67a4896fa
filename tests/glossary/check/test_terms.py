"""Terms: in their language, translated and not only read, one of each language preferred."""

from dataclasses import replace

import pytest

from glossary.check import faults
from glossary.model import Concept, TermStatus
from reader.annotation.syllables import sounds
from tests.builders import concept


def reasons(made: Concept) -> list[str]:
    return [flaw.reason for flaw in faults([made], sounds=sounds)]


@pytest.mark.parametrize(
    ("chinese", "english", "reason"),
    [
        ("ETF", "exchange-traded fund", "the Chinese term “ETF” has no Chinese character"),
        ("指数基金", "ETF 基金", "the English term “ETF 基金” has Chinese characters"),
        ("抄底", "chāo dǐ", "“chāo dǐ” is no translation but how the Chinese is read"),
        (
            "绿" * 2000,
            "lǜ" * 2000,
            f"“{'lǜ' * 2000}” is no translation but how the Chinese is read",
        ),
        ("重庆", "Chongqing", "“Chongqing” is no translation but how the Chinese is read"),
    ],
    ids=lambda text: text[:20],
)
def test_what_is_in_the_wrong_language_or_only_read_is_told(chinese, english, reason):
    assert reasons(concept(chinese, english)) == [reason]


@pytest.mark.parametrize(
    "made",
    [
        concept("重庆", "Chongqing", kind="place"),
        concept("斤", "jin", kind="unit"),
        concept("户口", "household registration", "hukou"),
        concept("K线", "candlestick chart"),
        concept("打新", "IPO subscription"),
    ],
    ids=lambda made: made.terms[0].text,
)
def test_names_loanwords_and_mixed_writing_are_no_flaw(made):
    assert reasons(made) == []


def test_where_terms_are_ranked_one_of_each_language_is_preferred():
    made = concept("降准", "RRR cut", "cut in reserves")
    chinese, *english = made.terms
    admitted = [replace(term, status=TermStatus.ADMITTED) for term in english]
    assert reasons(replace(made, terms=(chinese, *admitted))) == [
        "of its en terms none is preferred"
    ]
    ranked = (chinese, english[0], admitted[1])
    assert reasons(replace(made, terms=ranked)) == []
