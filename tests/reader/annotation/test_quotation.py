"""Places are found again by their words, though the text around them has changed."""

from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.quotation import CONTEXT, located, quote

TEXT = (
    "理想上市\n\n理想公布三季度业绩，交付量创新高。\n分析师说，这样的理想状态难以持续。\n"
    "市场认为，理想的估值偏高。\n"
)
SECOND = TEXT.index("这样的理想") + 3


def place(quotation, text):
    return located(text, [quotation]).get(quotation)


@given(st.text(alphabet="理想车\n，", max_size=200), st.data())
def test_a_place_of_an_unchanged_text_is_found_where_it_was(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert place(quote(text, start, end), text) == start


@given(st.text(alphabet="广告热点\n", max_size=300))
def test_a_place_is_found_behind_whatever_comes_before_its_line(before):
    quotation = quote(TEXT, SECOND, SECOND + 2)
    assert place(quotation, f"{before}\n{TEXT}") == len(before) + 1 + SECOND


def test_what_stands_around_is_of_the_same_line_and_not_long():
    quotation = quote(TEXT, SECOND, SECOND + 2)
    assert (quotation.before, quotation.after) == ("\n分析师说，这样的", "状态难以持续。\n")
    long = quote("字" * 100 + "理想" + "字" * 100, 100, 102)
    assert len(long.before) == len(long.after) == CONTEXT


def test_words_that_are_gone_are_left_out():
    quotation = quote(TEXT, SECOND, SECOND + 2)
    assert located(TEXT.replace("这样的理想状态", "这样的状态"), [quotation]) == {}


def test_the_same_words_elsewhere_are_not_taken_for_them():
    gone = TEXT.replace("分析师说，这样的理想状态难以持续。\n", "")
    assert place(quote(TEXT, SECOND, SECOND + 2), gone) is None
    heading = quote(TEXT, 0, 2)
    assert place(heading, TEXT.replace("理想上市\n", "")) is None


def test_a_place_is_found_though_one_side_of_it_has_changed():
    changed = TEXT.replace("分析师说，", "有多位分析师对本报表示，")
    assert place(quote(TEXT, SECOND, SECOND + 2), changed) == changed.index("这样的理想") + 3


def test_of_lines_that_are_alike_each_is_found_behind_what_was_put_in_before():
    row = "理想汽车上涨\n"
    text = f"行情一览\n{row}{row}{row}收盘点评\n"
    starts = [text.index(row) + number * len(row) for number in range(3)]
    quotations = [quote(text, 0, 4), *(quote(text, start, start + 2) for start in starts)]
    added = "点击查看更多精彩内容\n" * 4
    found = located(added + text, quotations)
    assert [found[each] - len(added) for each in quotations[1:]] == starts


def test_a_million_characters_take_no_time():
    text = "银行" * 500_000
    quotation = quote("这家银行的理想。", 2, 4)
    assert located(text, [quotation]) == {}
