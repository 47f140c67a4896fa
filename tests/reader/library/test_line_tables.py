"""Lines and counts as text, Markdown and CSV."""

import csv
import datetime
import io

from reader.library.concordance import Count, Line
from reader.library.line_tables import (
    COUNT_COLUMNS,
    LINE_COLUMNS,
    counts_as_csv,
    lines_as_csv,
    lines_as_markdown,
    lines_as_text,
)

LINE = Line(
    sha="ab" * 32,
    title="云桥扩产",
    source="示例财经",
    date=datetime.date(2025, 3, 1),
    before="公司*拿下",
    term="液冷",
    after="订单",
    start=7,
)
BARE = Line("cd" * 32, "", "=cmd()", None, "", "液冷", "+1", 0)


def rows(text):
    return list(csv.reader(io.StringIO(text, newline="")))


def test_text_has_a_row_a_line_with_tabs():
    assert lines_as_text([LINE, BARE]).split("\n") == [
        "公司*拿下\t液冷\t订单\t2025-03-01\t示例财经\t云桥扩产",
        "\t液冷\t+1\t\t=cmd()\t",
    ]


def test_markdown_has_the_term_in_bold_and_escapes_the_rest():
    first, second = lines_as_markdown([LINE, BARE]).split("\n")
    assert first == "- 公司\\*拿下**液冷**订单 (“云桥扩产”, 示例财经, 2025-03-01)"
    assert second == "- **液冷**+1 (=cmd())"


def test_no_cell_of_a_table_is_a_formula():
    head, first, second = rows(lines_as_csv([LINE, BARE]))
    assert head == list(LINE_COLUMNS)
    assert first == [
        "2025-03-01",
        "示例财经",
        "云桥扩产",
        "公司*拿下",
        "液冷",
        "订单",
        LINE.sha,
        "7",
    ]
    assert second[1] == "'=cmd()"
    assert second[5] == "'+1"


def test_counts_have_a_row_a_month_and_source():
    assert rows(counts_as_csv([Count("2025-03", "@报", 4, 2)])) == [
        list(COUNT_COLUMNS),
        ["2025-03", "'@报", "4", "2"],
    ]
