"""A page or copied rich text becomes pieces: structure, title, bytes of any charset."""

import datetime

import pytest

from reader.article import BlockKind
from reader.errors import LoadError
from reader.intake.draft import written
from reader.intake.html.page import draft_of
from reader.intake.html.titles import without_site

FIRST = "两市成交额连续五日超过万亿元，融资余额同步回升，资金从红利板块流向成长板块。"
SECOND = "分析人士认为，业绩窗口期临近，市场风格可能再度切换，仓位管理比择时更重要。"


def page(body, head="<title>成交额连续五日过万亿_示例财经网</title>"):
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8">{head}</head><body>{body}</body></html>'
    )


def shown(source):
    """Kind with level, and text, of what is not set aside."""
    pieces = draft_of(source).pieces
    return [(f"{p.kind}{p.level or ''}", p.text) for p in pieces if p.set_aside is None]


def texts(source):
    return [text for _, text in shown(source)]


def test_headings_items_captions_and_paragraphs_keep_their_kind_and_level():
    body = f"""<article><h1>成交额连续五日过万亿</h1><p>{FIRST}</p><h2>资金流向</h2><p>{SECOND}</p>
    <h3>北向</h3><ul><li>净买入<ul><li>白酒</li></ul></li><li>净卖出</li></ul>
    <figure><img src=a.png alt=x><figcaption>图1：成交额</figcaption></figure></article>"""
    assert shown(page(body)) == [
        ("title", "成交额连续五日过万亿"),
        ("paragraph", FIRST),
        ("heading1", "资金流向"),
        ("paragraph", SECOND),
        ("heading2", "北向"),
        ("item1", "净买入"),
        ("item2", "白酒"),
        ("item1", "净卖出"),
        ("caption", "图1：成交额"),
    ]


def test_a_page_without_a_heading_gets_the_title_it_gives_itself_without_the_site():
    assert shown(page(f"<p>{FIRST}</p>"))[0] == ("title", "成交额连续五日过万亿")


def test_the_name_of_the_site_above_the_title_is_no_part_of_the_article():
    body = (
        f"<div><h1><a href=/>示例财经网</a></h1><h2>成交额连续五日过万亿</h2><p>{FIRST}</p></div>"
    )
    assert shown(page(body))[0] == ("title", "成交额连续五日过万亿")
    assert len(shown(page(body))) == 2


def test_the_title_does_not_stand_twice():
    body = f"<div><h1>成交额连续五日过万亿</h1><p>成交额连续五日过万亿</p><p>{FIRST}</p></div>"
    assert texts(page(body)) == ["成交额连续五日过万亿", FIRST]
    assert [piece.set_aside for piece in draft_of(page(body)).pieces] == [None, "repeated", None]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("降准落地_新浪财经_新浪网", "降准落地"),
        ("降准落地 _ 东方财富网", "降准落地"),
        ("降准落地 - 华尔街见闻", "降准落地"),
        ("降准落地|界面新闻 · 汽车", "降准落地"),
        ("降准落地-财新网", "降准落地"),
        ("A股-港股联动加强", "A股-港股联动加强"),
        ("谁在买黄金 | 深度解读", "谁在买黄金 | 深度解读"),
        ("财新网", "财新网"),
    ],
)
def test_the_name_of_the_site_is_cut_off_a_title(title, expected):
    assert without_site(title) == expected


def test_breaks_part_lines_and_chinese_lines_of_the_source_join():
    body = f"<div>{FIRST}<br><br>{SECOND[:12]}\n    {SECOND[12:]}<br>The bank\nsaid.</div>"
    assert texts(page(body))[1:] == [FIRST, SECOND, "The bank said."]


def test_readings_above_characters_are_not_text():
    body = f"<p><ruby>行<rp>(</rp><rt>háng</rt><rp>)</rp>业<rt>yè</rt></ruby>景气。{FIRST}</p>"
    assert texts(page(body))[1:] == [f"行业景气。{FIRST}"]


def test_what_a_browser_hides_or_runs_is_not_text():
    hidden = (
        "<script>坏</script><style>坏</style><noscript>坏</noscript><p style='display: none'>坏</p>"
        "<p hidden>坏</p><template>坏</template><select><option>坏</select><button>坏</button>"
        "<!-- 坏 --><textarea>坏</textarea><input value=坏>"
    )
    assert texts(page(f"<div>{hidden}<p>{FIRST}</p></div>"))[1:] == [FIRST]


def test_cells_are_parted_by_tabs_and_spans_are_empty_cells():
    table = """<table><caption>表1：业绩</caption><tr><th rowspan=2>指标<th colspan=2>年度</tr>
    <tr><td>2024<td>2025</tr><tr><td>净利润<td>12.3<td>+5%</tr></table>"""
    assert shown(page(f"<p>{FIRST}</p>{table}<p>{SECOND}</p>"))[2:-1] == [
        ("caption", "表1：业绩"),
        ("row", "指标\t年度"),
        ("row", "\t2024\t2025"),
        ("row", "净利润\t12.3\t+5%"),
    ]


def test_a_table_that_lays_out_the_page_is_text():
    body = f"<table><tr><td><p>{FIRST}</p><p>{SECOND}</p></td></tr></table>"
    assert shown(page(body))[1:] == [("paragraph", FIRST), ("paragraph", SECOND)]
    cell = f"<td><div>{FIRST}</div><p>{SECOND}</p><p>{FIRST}</p></td>"
    wide = f"<table><tr>{cell}<td>边</td></tr></table>"
    assert texts(page(wide))[1:4] == [FIRST, SECOND, FIRST]


def test_numbered_items_keep_their_numbers_once():
    body = f"<p>{FIRST}</p><ol start=3><li>甲<li>乙</ol><ol><li>1、丙</ol>"
    assert texts(page(body))[2:] == ["3. 甲", "4. 乙", "1、丙"]


def test_a_short_bold_line_before_text_is_a_heading():
    body = f"<p><b>一、资金流向</b></p><p>{FIRST}</p><p><b>注意</b>：{SECOND}</p>"
    assert [kind for kind, _ in shown(page(body))[1:]] == ["heading1", "paragraph", "paragraph"]


def test_what_the_markup_calls_furniture_is_set_aside_by_name_and_not_lost():
    body = f"""<article><p>{FIRST}</p><div class="shareBar"><a>微信</a></div><p>{SECOND}</p>
    <div class=related-news><h3>相关</h3><a href=1>油价跌破七十美元意味着什么</a></div></article>"""
    rules = [(piece.text, piece.set_aside) for piece in draft_of(page(body)).pieces]
    assert ("微信", "page-control") in rules
    assert ("油价跌破七十美元意味着什么", "related") in rules
    assert (SECOND, None) in rules


@pytest.mark.parametrize("name", ["share", "stock-quote", "tools", "comment", "hq", "nav"])
def test_running_text_is_never_hidden_by_the_name_of_its_element(name):
    body = f"<div class={name}><p>{FIRST}</p><p>{SECOND}</p></div>"
    assert texts(page(body))[1:] == [FIRST, SECOND]
    inner = f"<div class={name}><p>净息差收窄，银行如何应对？下文逐一分析。</p></div>"
    assert len(texts(page(f"<p>{FIRST}</p><p>{SECOND}</p>{inner}"))) == 4


@pytest.mark.parametrize("name", ["hq", "stock", "quote", "tools", "report"])
def test_a_table_of_the_article_is_never_hidden_by_the_name_of_its_element(name):
    table = f"<div class={name}><table><tr><td>净利润<td>12.3<td>+5%</tr></table></div>"
    body = f"<p>{FIRST}</p>{table}<p>{SECOND}</p>"
    assert texts(page(body))[1:] == [FIRST, "净利润\t12.3\t+5%", SECOND]


def test_the_glossary_and_the_cards_of_an_exported_article_are_not_its_text():
    body = f"""<main><article><h1>成交额连续五日过万亿</h1><p>{FIRST}</p></article></main>
    <section id="glossary" class="back"><h2>Glossary</h2><table><tr><td>成交额<td>turnover</tr>
    </table></section><div class="card" role="tooltip">turnover</div>"""
    assert texts(page(f"<article>{body}</article>")) == ["成交额连续五日过万亿", FIRST]


def test_links_under_a_heading_of_references_stay():
    links = "".join(f"<li><a href={n}>关于支持科技企业融资的通知{n}</a></li>" for n in "甲乙丙")
    body = f"<p>{FIRST}</p><p>{SECOND}</p><h2>参考文件</h2><ul>{links}</ul>"
    assert len(texts(page(body))) == 7
    other = f"<p>{FIRST}</p><p>{SECOND}</p><div>看看别的</div><ul>{links}</ul>"
    assert not any(text.startswith("关于") for text in texts(page(other)))


def test_metadata_comes_from_the_head_then_from_the_lines():
    head = """<title>x</title><meta name=author content=李四>
    <meta property=og:site_name content=示例网>
    <meta property=article:published_time content=2025-03-26T08:00:00+08:00>
    <link rel=canonical href=https://example.com/a/1.html>"""
    body = f"<h1>成交额连续五日过万亿</h1><p>2025-03-27 来源：甲报</p><p>{FIRST}</p>"
    said = written(draft_of(page(body, head), "https://example.com/?utm=1")).metadata
    assert (said.author, said.publisher, said.source) == ("李四", "示例网", "甲报")
    assert said.date == datetime.date(2025, 3, 26)
    assert said.address == "https://example.com/a/1.html"
    assert said.title == "成交额连续五日过万亿"


def test_an_address_is_kept_where_the_page_names_none_and_no_script_is_one():
    assert (
        draft_of(page(FIRST), "https://example.com/x").metadata.address == "https://example.com/x"
    )
    head = "<link rel=canonical href='javascript:alert(1)'>"
    assert draft_of(page(FIRST, head)).metadata.address == ""


def test_linked_data_names_author_and_date():
    head = """<script type="application/ld+json">{"@graph": [{"@type": ["NewsArticle"],
    "headline": "成交额连续五日过万亿", "datePublished": "2025-03-26",
    "author": [{"name": "王五"}]}]}
    </script><script type="application/ld+json">{broken</script>"""
    said = draft_of(page(f"<p>{FIRST}</p>", head)).metadata
    assert (said.title, said.author) == ("成交额连续五日过万亿", "王五")
    assert said.date == datetime.date(2025, 3, 26)


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "gbk"),
        ("utf-8", "gb2312"),
        ("gb18030", "gb2312"),
        ("gb18030", ""),
        ("big5", "big5"),
        ("utf-16", "utf-16"),
    ],
)
def test_the_charset_is_told_by_marks_by_the_bytes_and_by_what_is_declared(encoding, declared):
    text = "聯儲局維持利率不變，主席表示通脹回落進度慢於預期。" if encoding == "big5" else FIRST
    raw = f'<html><head><meta charset="{declared}"></head><body><p>{text * 3}</p></body></html>'
    assert texts(raw.encode(encoding)) == [text * 3]


def test_copied_rich_text_gives_the_lines_it_shows_and_no_title_of_its_own():
    source = (
        "<html><head><title>Normal</title></head><body>别的<!--StartFragment--><span>"
        f"{FIRST}</span><br><div>短句</div><p>{SECOND}</p><!--EndFragment-->别的</body></html>"
    )
    expected = [("paragraph", FIRST), ("paragraph", "短句"), ("paragraph", SECOND)]
    assert shown(source) == expected
    assert shown(f"<div>{FIRST}</div>短句<p>{SECOND}") == expected
    assert shown(f"{FIRST}\n") == expected[:1]


def test_what_word_copies_keeps_titles_headings_and_lists():
    item = "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'>"
    mark = "<span style='mso-list:Ignore'>{}<span>&nbsp; </span></span>"
    source = f"""<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
    <p class=MsoTitle>年报点评<o:p></o:p></p><h1>盈利</h1>
    <p class=MsoNormal>{FIRST}<o:p>&nbsp;</o:p></p>
    <![if !supportLists]>{item}{mark.format("·")}<![endif]>甲</p>
    {item}{mark.format("2.")}乙</p><!--EndFragment--></body>"""
    assert shown(source) == [
        ("title", "年报点评"),
        ("heading1", "盈利"),
        ("paragraph", FIRST),
        ("item2", "甲"),
        ("item2", "2. 乙"),
    ]


def test_chapters_in_xhtml_may_close_elements_at_once():
    source = f"""<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">
    <head><title/><script src="a.js"/></head><body><a id="p1"/><p/><p>{FIRST}</p></body></html>"""
    assert texts(source.encode()) == [FIRST]


def test_a_piece_is_of_a_kind_of_blocks():
    assert all(isinstance(piece.kind, BlockKind) for piece in draft_of(page(FIRST)).pieces)


@pytest.mark.parametrize("raw", [b"", b"  \n", "", "<p></p>", "<!-- 无 -->", "<script>1</script>"])
def test_a_page_without_text_says_so(raw):
    with pytest.raises(LoadError, match="no text"):
        draft_of(raw)
