"""The table of quantities and dates: each row is read whole, with value, unit and English."""

import csv
import datetime
from pathlib import Path

import pytest

from reader.annotation.manner import Amounts
from reader.annotation.quantities import find_quantities
from reader.annotation.units import is_published

DATA = Path(__file__).parents[2] / "data"
with (DATA / "quantities.csv").open(encoding="utf-8", newline="") as table:
    ROWS = list(csv.DictReader(table))
NOTHING = (DATA / "not_quantities.txt").read_text("utf-8").splitlines()


def read(row, amounts=Amounts.SHORT):
    """The quantity of the row's surface."""
    date = datetime.date.fromisoformat(row["date"]) if row["date"] else None
    found = {
        row["text"][each.start : each.end]: each
        for each in find_quantities(row["text"], date, amounts)
    }
    assert row["surface"] in found
    return found[row["surface"]]


def number(text):
    return float(text) if text else None


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_a_row_is_read(row):
    found = read(row)
    assert (found.kind, found.unit, found.qualifier, found.iso) == (
        row["kind"],
        row["unit"],
        row["qualifier"],
        row["iso"],
    )
    assert (found.value, found.low, found.high) == tuple(
        number(row[name]) for name in ("value", "low", "high")
    )
    assert is_published(found.unit)
    assert found.english[0] == row["english"]
    assert read(row, Amounts.LONG).english[0] == row["english_long"]


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_a_quantity_is_none(text):
    assert find_quantities(f"说，{text}。") == ()


def test_the_table_is_as_long_as_it_claims_and_says_each_thing_once():
    assert len(ROWS) >= 450
    assert len({row["text"] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize(
    ("yuan", "unit", "english"),
    [("CNY", "CNY", "RMB400m"), ("TWD", "TWD", "NT$400m"), ("HKD", "HKD", "HK$400m")],
)
def test_yuan_alone_is_the_money_of_the_region(yuan, unit, english):
    (found,) = find_quantities("虧損四億元", yuan=yuan)
    assert (found.unit, found.english[0]) == (unit, english)


def test_a_named_yuan_is_what_it_says_in_any_region():
    (found,) = find_quantities("人民幣四億元", yuan="TWD")
    assert found.unit == "CNY"
