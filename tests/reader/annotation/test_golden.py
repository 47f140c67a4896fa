"""Recognition over the built-in glossary: golden sentences, sure finds and traps."""

import pytest

from tests.golden import bracketed, files, plain, written_anew

FINDS = [
    ("央行在周五宣布降准。", "降准", "RRR cut"),
    ("这座数据中心改用液冷。", "数据中心", "data center"),
    ("服务器改用液冷。", "液冷", "liquid cooling"),
    ("费城半导体指数收跌3.1%。", "费城半导体指数", "Philadelphia"),
    ("超微电脑盘前大涨。", "超微电脑", "Super"),
    ("特殊目的收购公司在两年内完成合并。", "特殊目的收购公司", "SPAC"),
    ("出货量为3.1万台。", "出货量", "shipments"),
    ("净息差收窄。", "净息差", "net interest margin"),
    ("增长和通胀是两个话题。", "通胀", "inflation"),
    ("公司计划定增。", "定增", "private placement"),
    ("应付账款增加。", "应付账款", "accounts payable"),
    ("资料中心改用液冷。", "液冷", "liquid cooling"),
    ("資料中心擴建。", "資料中心", "data center"),
    ("人工智慧帶動需求。", "人工智慧", "artificial intelligence"),
    ("𠮷野家预计降准。", "降准", "RRR cut"),
    ("高盛大涨。", "高盛", "Goldman"),
    ("英伟达大涨。", "英伟达", "N"),
]
TRAPS = [
    ("这家创新股份公司去年完成了改制。", "新股"),
    ("增长和通胀是两个话题。", "长和"),
    ("平台不会出售私人数据。", "人数"),
    ("结果比预期内的水平更高。", "期内"),
    ("该指数刷新股市纪录。", "新股"),
    ("部分行业的需求疲软。", "分行"),
    ("双方将进行长时间谈判。", "行长"),
    ("公司预计将会计提减值。", "会计"),
    ("公司去年报告亏损。", "年报"),
    ("他在文件中报告了进展。", "中报"),
    ("海外企业的订单在增加。", "外企"),
    ("该基金看好中国企业。", "国企"),
    ("债务和信贷是两件事。", "和信"),
    ("这次会议程序复杂。", "议程"),
    ("他对本轮融资产生了兴趣。", "资产"),
    ("双方达成本次合作。", "成本"),
    ("超额收益。", "额收"),
    pytest.param(
        *("公司上市场所尚未确定。", "市场"),
        marks=pytest.mark.xfail(reason="the segmenter cuts 上|市场|所"),
    ),
]


@pytest.mark.parametrize("path", files(), ids=lambda path: path.stem)
def test_golden_sentences_are_read_as_written(annotator, path):
    golden = path.read_text("utf-8")
    assert written_anew(golden, annotator).splitlines() == golden.splitlines()


def test_there_are_golden_sentences_enough():
    lines = [line for path in files() for line in path.read_text("utf-8").splitlines()]
    assert len([line for line in lines if "[" in line]) >= 50


@pytest.mark.parametrize(("text", "term", "english"), FINDS)
def test_a_term_is_found_with_its_english(annotator, text, term, english):
    found = {text[each.start : each.end]: each for each in annotator.annotate_text(text)}
    assert english in "; ".join(found[term].equivalents)


@pytest.mark.parametrize(("text", "trap"), TRAPS)
def test_a_trap_is_not_walked_into(annotator, text, trap):
    assert trap in text
    found = [text[each.start : each.end] for each in annotator.annotate_text(text)]
    assert trap not in found


def test_brackets_can_be_taken_off(annotator):
    text = "央行在周五宣布降准。"
    marked = bracketed(text, annotator.annotate_text(text))
    assert "[降准|RRR cut]" in marked
    assert plain(marked) == text
