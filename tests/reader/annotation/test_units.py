"""The table of units is sound, and a unit is not the beginning of a longer word."""

from decimal import Decimal

import pytest

from reader.annotation.manner import Amounts
from reader.annotation.rendering import render
from reader.annotation.unit_table import PER, UNITS
from reader.annotation.units import is_published, larger_unit, published_units, read_unit

FORMS = {
    "元": "CNY", "人民币": "CNY", "美元": "USD", "港元": "HKD", "港币": "HKD", "欧元": "EUR",
    "日元": "JPY", "英镑": "GBP", "韩元": "KRW", "新台币": "TWD", "澳元": "AUD", "加元": "CAD",
    "瑞郎": "CHF", "卢布": "RUB", "卢比": "INR", "%": "%", "个百分点": "pp", "个基点": "bp",
    "BP": "bp", "吉瓦": "GW", "GW": "GW", "兆瓦": "MW", "千瓦": "kW", "GWh": "GWh", "千瓦时": "kWh",
    "台": "units", "辆": "units", "艘": "vessels", "家": "companies", "人": "people",
    "名": "people",
    "股": "shares", "手": "lots", "吨": "t", "桶": "bbl", "盎司": "oz", "公斤": "kg", "公里": "km",
    "平方米": "m2", "亩": "mu", "倍": "times", "个月": "months", "小时": "hours", "纳米": "nm",
    "TB": "TB", "美元/桶": "USD/bbl", "元/股": "CNY/share", "美元/盎司": "USD/oz", "元/吨": "CNY/t",
}  # fmt: skip


def rendered(number, unit):
    return render(Decimal(number), unit, words=False, sign="", amounts=Amounts.LONG)


@pytest.mark.parametrize(("form", "code"), FORMS.items())
def test_a_surface_form_has_its_unit(form, code):
    found = read_unit(form, 0)
    assert found is not None
    assert (found[0].code, found[1]) == (code, len(form))


@pytest.mark.parametrize(
    "word",
    ["元宇宙", "元素", "股东", "股价", "股份", "家庭", "台湾", "台积电", "人民银行", "手机", "年轻",
     "天然气", "个股", "成为", "成本", "成交额", "倍受", "GB200", "次数", "起诉", "周期"],
)  # fmt: skip
def test_a_unit_is_not_the_start_of_a_longer_word(word):
    assert read_unit(word, 0) is None


def test_no_surface_form_is_claimed_by_two_units():
    forms = [form for unit in UNITS for form in unit.forms.split()]
    assert sorted(forms) == sorted(set(forms))


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: f"{unit.code}-{unit.forms[:3]}")
def test_every_unit_prints_its_number(unit):
    english = rendered(7, unit)
    assert english
    assert all("7" in text and "{" not in text for text in english)


def test_one_is_singular_and_two_are_plural():
    unit = read_unit("个百分点", 0)
    assert unit is not None
    assert rendered(1, unit[0])[0] == "1 percentage point"
    assert rendered("1.2", unit[0])[0] == "1.2 percentage points"


def test_many_kilowatts_are_gigawatts_too():
    unit = read_unit("千瓦", 0)
    assert unit is not None
    larger = larger_unit(unit[0], Decimal(3_000_000))
    assert larger is not None
    assert larger.code == "GW"


def test_the_published_list_holds_every_code_once_with_its_forms():
    rows = published_units()
    codes = [code for code, _, _ in rows]
    assert len(codes) == len(set(codes))
    assert set(codes) == {unit.code for unit in UNITS}
    forms = " ".join(forms for _, _, forms in rows).split()
    assert sorted(forms) == sorted(form for unit in UNITS for form in unit.forms.split())


@pytest.mark.parametrize("per", PER)
def test_a_price_has_a_published_code(per):
    found = read_unit(f"美元/{per}", 0)
    assert found is not None
    assert found[1] == len(f"美元/{per}")
    assert is_published(found[0].code)


@pytest.mark.parametrize("code", ["XYZ", "USD/XYZ", "bp/%", "/"])
def test_an_unknown_code_is_not_published(code):
    assert not is_published(code)


def test_the_yuan_is_the_dollar_of_the_region():
    codes = {yuan: read_unit("元/股", 0, yuan) for yuan in ("CNY", "TWD", "HKD")}
    assert {yuan: found and found[0].code for yuan, found in codes.items()} == {
        "CNY": "CNY/share",
        "TWD": "TWD/share",
        "HKD": "HKD/share",
    }
