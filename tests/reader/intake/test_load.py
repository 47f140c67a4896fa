"""Files in any usual encoding become articles; what can't be read says so clearly."""

import codecs
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import LoadError
from reader.intake import load
from reader.intake.decode import decode
from reader.intake.load import read_file, read_text

SIMPLIFIED = (
    "央行下调存款准备金率0.5个百分点，释放长期资金约1万亿元。\n“市场流动性充裕”，分析师表示。\n"
)
TRADITIONAL = (
    "聯儲局維持利率不變，主席表示通脹回落進度慢於預期。\n「市場預期今年減息兩次」，分析師說。\n"
)
ENGLISH = "The central bank cut its reserve ratio by 50 basis points.\nStocks rose.\n"
SHORT = [
    "净息差",
    "降准降息",
    "股市上涨",
    "贵州茅台年报",
    "你好，世界",
    "营收同比增长12%",
    "新质生产力",
]
SHORT_TRADITIONAL = ["聯儲局減息", "恆生指數收市", "台積電股價上漲", "人民幣匯率", "營收年增12%"]


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, ENGLISH, SIMPLIFIED + ENGLISH])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030"]
)
def test_each_encoding_gives_the_same_text(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_utf_16_of_both_orders_is_told_by_its_mark():
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        assert decode(mark + SIMPLIFIED.encode(encoding)) == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["big5", "cp950", "big5hkscs"])
def test_traditional_text_in_big5_is_told_from_gb18030(encoding):
    assert decode(TRADITIONAL.encode(encoding)) == TRADITIONAL


@pytest.mark.parametrize("text", SHORT)
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "gbk"])
def test_short_simplified_texts_are_told_too(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("text", SHORT_TRADITIONAL)
@pytest.mark.parametrize("encoding", ["utf-8", "big5", "gb18030"])
def test_short_traditional_texts_are_told_too(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_western_text_is_not_taken_for_chinese():
    text = "The bank’s “core” margin fell – again. Société Générale cut its target to £12.\n" * 3
    assert decode(text.encode("cp1252")) == text


def test_a_few_broken_bytes_in_utf_8_do_not_lose_the_rest():
    raw = bytearray((SIMPLIFIED * 20).encode())
    raw[300] = 0xFF
    text = decode(bytes(raw))
    assert "\ufffd" in text
    assert text.count("存款准备金率") >= 19


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5hkscs"])
def test_a_file_cut_off_within_a_character_keeps_the_rest(encoding):
    text = TRADITIONAL if encoding.startswith("big5") else SIMPLIFIED
    assert decode(f"{text}漲".encode(encoding)[:-1]) == text


@pytest.mark.parametrize("encoding", ["gb18030", "big5hkscs"])
def test_a_broken_byte_does_not_lose_the_rest_in_other_encodings(encoding):
    text = TRADITIONAL if encoding.startswith("big5") else SIMPLIFIED
    raw = (text * 20).encode(encoding) + b"\xff\n" + text.encode(encoding)
    assert decode(raw).endswith(f"\n{text}")


@given(st.text(st.sampled_from(SIMPLIFIED + "的是了在有"), min_size=8))
def test_utf_8_is_always_utf_8(text):
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "Word, Excel or zip"),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (bytes(range(256)) * 4, "not text"),
        (b"\x00\x01\x02\x03" * 50, "not text"),
        (b"ELF\x00\x00\x00\x07abc", "not text"),
    ],
)
def test_what_is_not_text_is_refused(raw, message):
    with pytest.raises(LoadError, match=message):
        decode(raw)


def test_a_file_becomes_an_article_with_its_title(tmp_path):
    path = tmp_path / "article.txt"
    path.write_bytes(("降准落地\r\n\r\n" + SIMPLIFIED).encode("gb18030"))
    article = read_file(path)
    assert article.metadata.title == "降准落地"
    assert article.text == "降准落地\n\n" + SIMPLIFIED


def test_a_file_without_a_title_is_called_by_its_name(tmp_path):
    path = tmp_path / "三月纪要.txt"
    path.write_text(SIMPLIFIED, encoding="utf-8")
    assert read_file(path).metadata.title == "三月纪要"


def test_a_news_flash_is_called_by_its_brackets():
    text = "【两部门发文支持并购贷款】示例社3月26日电，两部门联合发文，支持银行开展并购贷款业务。"
    assert read_text(text).metadata.title == "两部门发文支持并购贷款"


def test_a_title_that_is_given_wins():
    assert read_text("标题\n" + SIMPLIFIED, title="我的标题").metadata.title == "我的标题"


@pytest.mark.parametrize("raw", [b"", b" \r\n\t\n", "\ufeff\u3000\n".encode()])
def test_a_blank_file_says_so(tmp_path, raw):
    path = tmp_path / "blank.txt"
    path.write_bytes(raw)
    with pytest.raises(LoadError, match=r"blank\.txt: There is no text"):
        read_file(path)


def test_a_missing_file_a_folder_and_a_wrong_path_say_so(tmp_path):
    with pytest.raises(LoadError, match="does not exist"):
        read_file(tmp_path / "nowhere.txt")
    with pytest.raises(LoadError, match="is a folder"):
        read_file(tmp_path)
    (tmp_path / "file").write_text("x")
    with pytest.raises(LoadError, match="can't be read"):
        read_file(tmp_path / "file" / "below.txt")


def test_a_file_that_is_too_large_is_refused(tmp_path):
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(load.LARGEST_FILE + 1)
    with pytest.raises(LoadError, match=r"huge\.txt is too large: 50 MB at most"):
        read_file(path)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no endless file here")
def test_a_file_without_an_end_is_not_read_for_ever():
    with pytest.raises(LoadError, match="too large"):
        read_file(Path("/dev/zero"))


@pytest.mark.skipif(sys.platform != "linux", reason="names are Unicode elsewhere")
def test_a_name_that_is_no_unicode_gives_a_title_that_is(tmp_path):
    path = tmp_path / os.fsdecode(b"\xff\xfe.txt")
    path.write_text(SIMPLIFIED, encoding="utf-8")
    assert read_file(path).metadata.title == "\ufffd\ufffd"


def test_a_text_that_is_too_long_is_refused_and_the_longest_is_not():
    line = "长" * 99 + "\n"
    longest = line * (load.LONGEST_TEXT // len(line))
    assert len(read_text(longest).text) == load.LONGEST_TEXT
    with pytest.raises(LoadError, match="5,000,000 at most"):
        read_text(longest + "长")


def test_one_huge_line_is_read_in_reasonable_time():
    assert len(read_text("涨 " * 1_000_000).blocks) == 1


def test_an_article_that_names_no_source_has_its_publishers(tmp_path):
    path = tmp_path / "page.html"
    head = '<meta charset="utf-8"><meta property="og:site_name" content="示例财经">'
    path.write_text(f"<html><head>{head}</head><body><p>{SIMPLIFIED}</p></body></html>", "utf-8")
    assert read_file(path).metadata.source == "示例财经"
    named = f"<p>来源：甲报</p><p>{SIMPLIFIED}</p>"
    path.write_text(f"<html><head>{head}</head><body>{named}</body></html>", "utf-8")
    assert read_file(path).metadata.source == "甲报"
