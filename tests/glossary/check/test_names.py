"""Names: namesakes need a note that tells them apart, and tickers are of a known exchange."""

from dataclasses import replace

import pytest

from glossary.check import Severity, faults
from glossary.check.names import TOLD
from glossary.model import Concept
from tests.builders import concept


def told(*made: Concept) -> list[tuple[str, str, Severity]]:
    return [(flaw.concept_id, flaw.field, flaw.severity) for flaw in faults(made)]


def noted(made: Concept, note: str) -> Concept:
    return replace(made, terms=tuple(replace(term, sense_note=note) for term in made.terms))


def test_namesakes_of_two_domains_need_a_sense_note_each():
    buyback = concept("回购", "buyback", id="buyback", domain="corporate")
    repo = concept("回购", "repo", id="repo", domain="money-market")
    assert told(buyback, repo) == [
        ("buyback", "terms.text", Severity.NOTE),
        ("repo", "terms.text", Severity.NOTE),
    ]
    assert told(noted(buyback, "of shares"), repo) == [("repo", "terms.text", Severity.NOTE)]
    assert told(noted(buyback, "of shares"), noted(repo, "of bonds")) == []


def test_of_a_crowd_of_namesakes_each_is_told_of_some():
    crowd = [concept("待定", f"item {number}", id=str(number)) for number in range(TOLD + 5)]
    assert len(told(*crowd)) == TOLD * len(crowd)


@pytest.mark.parametrize(
    "ticker",
    ["NVDA.US", "BRK.B.US", "0700.HK", "600519.SH", "2330.TW", "285A.JP", "SHEL.GB", "VOLCAR-B.SE"],
)
def test_well_formed_tickers_pass(ticker):
    made = concept(
        "某公司", "A Company", kind="company", definition_en="A firm.", tickers=(ticker,)
    )
    assert told(made) == []


@pytest.mark.parametrize("ticker", ["NVDA", "700.HKG", "60051.SH", "nvda.US", "0700.SH", ".HK"])
def test_other_tickers_are_told(ticker):
    made = concept(
        "某公司", "A Company", kind="company", definition_en="A firm.", tickers=(ticker,)
    )
    assert told(made) == [(made.id, "external_ids", Severity.NOTE)]


def test_two_ways_of_writing_one_name_are_no_flaw():
    made = concept(
        "闪迪", "SanDisk", "Sandisk", kind="company", definition_en="Makes flash memory."
    )
    assert told(made) == []


def test_an_index_may_have_a_bare_code():
    made = concept(
        "费半", "SOX Index", kind="index", definition_en="Chip shares.", tickers=("SOX",)
    )
    assert told(made) == []
