"""Dates and periods are read, and resolved from the date of publication."""

import datetime

import pytest

from reader.annotation.quantities import find_quantities

WEDNESDAY = datetime.date(2025, 3, 26)
SAID = {
    "2025年3月26日": "2025-03-26", "2025-03-26": "2025-03-26", "二〇二五年三月五日": "2025-03-05",
    "2025年3月": "2025-03", "2025年": "2025", "2025年第三季度": "2025-Q3", "2025Q1": "2025-Q1",
    "1Q25": "2025-Q1", "2H25": "2025-H2", "2025年上半年": "2025-H1", "2024财年": "2024",
    "FY2025": "2025", "2024/25年度": "2024/2025", "2025年至2027年": "2025/2027",
    "2023-2025年": "2023/2025", "1980年代": "1980/1989", "上世纪90年代": "1990/1999",
    "21世纪": "2001/2100", "2025年底": "2025-12", "2024年9月至2025年3月": "2024-09/2025-03",
    "2025年前三季度": "2025-01/2025-09", "24年3月": "2024-03", "下午3点": "T15:00",
    "15:00": "T15:00", "上午9点半": "T09:30",
}  # fmt: skip
RELATIVE = {
    "3月26日": "2025-03-26", "26日": "2025-03-26", "28日": "2025-02-28", "31日": "2025-01-31",
    "去年10月": "2024-10", "今年": "2025", "明年": "2026", "前年": "2023", "本周": "2025-W13",
    "上周": "2025-W12", "下周": "2025-W14", "周三": "2025-03-26", "周四": "2025-03-20",
    "星期三": "2025-03-26", "本周五": "2025-03-28", "上周五": "2025-03-21", "一季度": "2025-Q1",
    "第一季度": "2025-Q1", "Q3": "2024-Q3", "三季度": "2024-Q3", "上半年": "2025-H1",
    "下半年": "2024-H2", "上月": "2025-02", "本月": "2025-03", "今年以来": "2025-01/2025-03",
    "过去六个月": "2024-09/2025-03", "过去一个月": "2025-02/2025-03", "近三年": "2022/2025",
    "未来三年": "2025/2028", "昨日": "2025-03-25", "今日": "2025-03-26",
    "周末": "2025-03-22/2025-03-23", "月底": "2025-03", "年底": "2025-12", "4月": "2025-04",
    "5月": "2024-05", "1-9月": "2024-01/2024-09", "3月5日至8日": "2025-03-05/2025-03-08",
    "北京时间3月5日": "2025-03-05", "去年底": "2024-12", "上季度": "2024-Q4",
}  # fmt: skip


@pytest.mark.parametrize(("text", "iso"), SAID.items())
def test_a_full_date_needs_no_date_of_publication(text, iso):
    (found,) = find_quantities(text)
    assert (found.start, found.end, found.kind, found.iso) == (0, len(text), "date", iso)
    assert found.english


@pytest.mark.parametrize(("text", "iso"), RELATIVE.items())
def test_a_relative_date_counts_from_the_date_of_publication(text, iso):
    (found,) = find_quantities(text, WEDNESDAY)
    assert (found.start, found.end, found.kind, found.iso) == (0, len(text), "date", iso)


@pytest.mark.parametrize("text", RELATIVE)
def test_a_relative_date_is_marked_but_open_without_a_date_of_publication(text):
    (found,) = find_quantities(text)
    assert (found.end, found.kind, found.iso) == (len(text), "date", "")


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("2025年3月26日", "March 26, 2025"),
        ("去年10月", "October last year"),
        ("去年10月", "October 2024"),
        ("2025年第三季度", "third quarter of 2025"),
        ("过去六个月", "the past six months"),
        ("3月中旬", "mid-March"),
        ("去年同期", "a year earlier"),
        ("上周五", "last Friday"),
        ("2024财年", "fiscal 2024"),
        ("第三财季", "fiscal third quarter"),
    ],
)
def test_a_date_is_rendered_in_english(text, english):
    (found,) = find_quantities(text, WEDNESDAY)
    assert english in found.english


def test_two_years_sharing_one_word_are_two_dates():
    found = find_quantities("2023和2024年")
    assert [date.iso for date in found] == ["2023", "2024"]


@pytest.mark.parametrize(
    "text",
    [
        "日本",
        "年轻人",
        "月饼",
        "13月",
        "2月30日",
        "每周一次",
        "周六福",
        "按1:10拆股",
        "5日均线",
        "3号楼",
    ],
)
def test_words_and_impossible_dates_are_no_dates(text):
    assert "date" not in {found.kind for found in find_quantities(text, WEDNESDAY)}


def test_last_week_is_read_before_a_number_of_companies():
    found = find_quantities("上周一家公司", WEDNESDAY)
    assert [date.iso for date in found] == ["2025-W12"]
