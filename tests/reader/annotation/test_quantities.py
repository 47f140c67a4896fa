"""Amounts are found where they stand, with value, unit, qualifier and English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotation import quantities
from reader.annotation.quantities import find_quantities
from reader.annotation.quantity import Setting

SINGLE = [
    ("800亿美元", 8e10, "USD", "", "US$80 billion"),
    ("120亿", 1.2e10, "", "", "12 billion"),
    ("3.1万台", 31000, "units", "", "31,000 units"),
    ("３．１万台", 31000, "units", "", "31,000 units"),
    ("25个基点", 25, "bp", "", "25 basis points"),
    ("25BP", 25, "bp", "", "25 bp"),
    ("4.50%", 4.5, "%", "", "4.50%"),
    ("上亿", 1e8, "", "over", "more than 100 million"),
    ("3.3%", 3.3, "%", "", "3.3%"),
    ("百分之三", 3, "%", "", "3%"),
    ("千分之五", 0.5, "%", "", "0.5%"),
    ("-26.95%", -26.95, "%", "", "-26.95%"),
    ("+3%", 3, "%", "", "+3%"),
    ("1.2个百分点", 1.2, "pp", "", "1.2 percentage points"),
    ("2吉瓦", 2, "GW", "", "2 gigawatts"),
    ("三分之一", 1 / 3, "", "", "one third"),
    ("近七成", 70, "%", "about", "nearly 70%"),
    ("三成五", 35, "%", "", "35%"),
    ("翻一番", 2, "times", "", "to double"),
    ("翻倍", 2, "times", "", "to double"),
    ("两倍", 2, "times", "", "2 times"),
    ("2.5倍", 2.5, "times", "", "2.5 times"),
    ("约3.3%", 3.3, "%", "about", "about 3.3%"),
    ("20%左右", 20, "%", "about", "about 20%"),
    ("逾100亿元", 1e10, "CNY", "over", "more than RMB10 billion"),
    ("3%以上", 3, "%", "over", "more than 3%"),
    ("百余家", 100, "companies", "over", "more than 100 companies"),
    ("30多家", 30, "companies", "over", "more than 30 companies"),
    ("20.5余万辆", 205000, "units", "over", "more than 205,000 units"),
    ("20余万辆", 200000, "units", "over", "more than 200,000 units"),
    ("10余年", 10, "years", "over", "more than 10 years"),
    ("上千亿元", 1e11, "CNY", "over", "more than 100 billion yuan"),
    ("不到3%", 3, "%", "under", "less than 3%"),
    ("至少30家", 30, "companies", "over", "at least 30 companies"),
    ("高达30%", 30, "%", "", "as much as 30%"),
    ("万亿级", 1e12, "", "", "trillion-scale"),
    ("百亿元级", 1e10, "CNY", "", "ten-billion-yuan-scale"),
    ("1.5万亿元", 1.5e12, "CNY", "", "RMB1.5 trillion"),
    ("3480.83万元", 34808300, "CNY", "", "RMB34.8083 million"),
    ("30亿港元", 3e9, "HKD", "", "HK$3 billion"),
    ("5亿欧元", 5e8, "EUR", "", "€500 million"),
    ("1200亿日元", 1.2e11, "JPY", "", "120 billion yen"),
    ("$80亿", 8e9, "USD", "", "US$8 billion"),
    ("US$800 million", 8e8, "USD", "", "US$800 million"),
    ("70美元/桶", 70, "USD/bbl", "", "US$70 per barrel"),
    ("12.5元/股", 12.5, "CNY/share", "", "RMB12.5 per share"),
    ("两家", 2, "companies", "", "two companies"),
    ("两个半月", 2.5, "months", "", "2.5 months"),
    ("半年", 0.5, "years", "", "half a year"),
    ("一半以上", 0.5, "", "over", "more than half"),
    ("3300点", 3300, "points", "", "3,300 points"),
    ("300万千瓦", 3e6, "kW", "", "3 gigawatts"),
    ("10年期", 10, "years", "", "10-year"),
    ("1200億美元", 1.2e11, "USD", "", "US$120 billion"),
    ("800 亿美元", 8e10, "USD", "", "US$80 billion"),
]
RANGES = [
    ("800MW至1.5GW", 0.8, 1.5, "GW", "800 MW to 1.5 GW"),
    ("10%-15%", 10, 15, "%", "10%-15%"),
    ("3到5亿元", 3e8, 5e8, "CNY", "RMB300-500 million"),
    ("3万~5万", 30000, 50000, "", "30,000 to 50,000"),
    ("5000至1万元", 5000, 10000, "CNY", "RMB5,000 to RMB10,000"),
    ("百分之三到五", 3, 5, "%", "3% to 5%"),
    ("-5%至3%", -5, 3, "%", "-5% to 3%"),
    ("两三年", 2, 3, "years", "2 to 3 years"),
    ("七八成", 70, 80, "%", "70% to 80%"),
]
NOTHING = [
    "GPU-144", "H100", "GB200", "5G网络", "A100", "MA20", "标普500", "沪深300", "iPhone 16",
    "600519", "300750.SZ", "(00700.HK)", "一些", "一般", "一直", "统一", "第一", "三方", "第三方",
    "十分", "万科", "千万不要", "百度", "一带一路", "七巨头", "一家公司", "二级市场", "四大行",
    "一字板", "双十一", "三元股份", "1. 概览", "（1）", "021-12345678", "元宇宙", "台积电",
    "单位：百万元", "第3家", "三个代表", "数据中心", "指数百点", "标普500成分股",
]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "english"),
    [("不超过", "at most RMB500 million"), ("约为", "about RMB500 million")],
)
def test_a_qualifier_that_is_a_verb_is_read_but_stays_outside(before, english):
    (found,) = find_quantities(f"公司称，{before}5亿元。")
    assert (found.start, found.end) == (4 + len(before), 4 + len(before) + len("5亿元"))
    assert english in found.english


@pytest.mark.parametrize(("text", "value", "unit", "qualifier", "english"), SINGLE)
def test_an_amount_is_read(text, value, unit, qualifier, english):
    (found,) = find_quantities(f"公司称，{text}。")
    assert (found.start, found.end) == (4, 4 + len(text))
    assert (found.kind, found.unit, found.qualifier) == ("quantity", unit, qualifier)
    assert found.value == pytest.approx(value)
    assert english in found.english


@pytest.mark.parametrize(("text", "low", "high", "unit", "english"), RANGES)
def test_a_range_is_read_in_one_unit(text, low, high, unit, english):
    (found,) = find_quantities(text)
    assert (found.end, found.value, found.unit) == (len(text), None, unit)
    assert (found.low, found.high) == pytest.approx((low, high))
    assert english in found.english


@pytest.mark.parametrize(
    ("text", "unit", "english"),
    [
        (
            "数百兆瓦",
            "MW",
            ("several hundred megawatts", "hundreds of megawatts", "hundreds of MW"),
        ),
        ("数十亿美元", "USD", ("billions of US dollars", "billions of dollars")),
        ("数十家", "companies", ("dozens of companies",)),
        ("几万人", "people", ("tens of thousands of people",)),
    ],
)
def test_several_has_no_value(text, unit, english):
    (found,) = find_quantities(text)
    assert (found.value, found.unit, found.qualifier) == (None, unit, "several")
    assert set(english) <= set(found.english)


@pytest.mark.parametrize("text", NOTHING)
def test_names_words_and_codes_are_no_amounts(text):
    assert find_quantities(f"说，{text}。") == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("4.4%和5.9%", [4.4, 5.9]),
        ("3.1万台和6.6万台", [31000, 66000]),
        ("从10亿元增至15亿元", [1e9, 1.5e9]),
        ("PE20倍，GDP5.2%", [20, 5.2]),
    ],
)
def test_neighbouring_amounts_stay_apart(text, values):
    assert [found.value for found in find_quantities(text)] == pytest.approx(values)


_PIECES = st.sampled_from(
    [text for text, *_ in (*SINGLE, *RANGES)]
    + NOTHING
    + [
        "去年",
        "3月",
        "周三",
        "至",
        "-",
        "，",
        "约",
        "级",
        "亿",
        "一",
        "点",
        "𠮷",
        "2025年",
        "\n",
        ".",
        "9",
    ]
)


@given(st.lists(st.one_of(_PIECES, st.text(max_size=3)), max_size=12).map("".join))
def test_findings_are_sorted_disjoint_and_within_the_text(text):
    position = 0
    for found in find_quantities(text):
        assert position <= found.start < found.end <= len(text)
        assert found.english
        position = found.end


@given(st.integers(1, 10**7), st.sampled_from(["亿美元", "万台", "%", "个基点"]))
def test_a_written_amount_reads_back(number, tail):
    scale = {"亿美元": 10**8, "万台": 10**4}.get(tail, 1)
    (found,) = find_quantities(f"{number:,}{tail}")
    assert found.value == number * scale


def by_the_grammar_alone(text):
    """What `find_quantities` finds without its shortcuts."""
    setting, found, position, end = Setting(), [], 0, 0
    folded = quantities._folded(text)
    while hit := quantities._gate().search(folded, position):
        read = quantities._read(folded, hit.start(), end, setting)
        if read is None:
            position = quantities._behind(folded, hit.start())
        else:
            found.append(read)
            position = end = read.end
    return found


def said(quantity):
    return (*quantity[:9], quantity.english)


_BESIDE = st.sampled_from(
    [
        "",
        "约",
        "近",
        "至",
        "每股",
        "月产",
        "第",
        "A",
        "多",
        "级",
        "左右",
        "前",
        "，",
        "零下",
        "本",
        "分别",
        "、",
        "和",
        "/年",
        "当周",
        "止年度",
        "初一",
        "〔2021〕",
        "日",
        "周日",
        "个世纪",
        "秋季",
    ]
)


@given(st.lists(st.one_of(_PIECES, _BESIDE), max_size=8).map("".join))
def test_the_common_shapes_are_read_as_the_grammar_reads_them(text):
    assert [said(each) for each in find_quantities(text)] == [
        said(each) for each in by_the_grammar_alone(text)
    ]


@pytest.mark.parametrize(
    ("text", "surface"),
    [("三年内盈利", "三年内"), ("在三年内盈利", "三年"), ("公告后30日内", "30日")],
)
def test_within_belongs_to_a_span_of_time_that_no_frame_opens(text, surface):
    (found,) = find_quantities(text)
    assert text[found.start : found.end] == surface
