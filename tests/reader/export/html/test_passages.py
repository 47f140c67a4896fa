"""The reader's own marks on an HTML page: the text reads back exactly, each note is reached."""

from hypothesis import given
from hypothesis import strategies as st

from reader.annotation.highlight import Highlight
from reader.export.edition import edition_of
from reader.export.highlights import with_highlights
from reader.export.html.document import html_of
from reader.export.options import English, ExportOptions, Pinyin
from tests.builders import annotated
from tests.reader.export.html.test_document import added, tree

LINE = (
    "分析师说，[液冷|liquid cooling|yè lěng]的"
    "[净息差|NIM|jìng xī chā]收窄，市场[降准|RRR cut|]走低。"
)
ARTICLE = annotated(LINE)
TEXT = ARTICLE.article.text


def html(highlights, article=ARTICLE, **options):
    chosen = ExportOptions(**options)
    edition = edition_of(article, chosen, lambda _: ())
    return html_of(with_highlights(edition, highlights, chosen), chosen)


marks = st.builds(
    lambda start, length, colour, note: Highlight(
        start, min(start + length, len(TEXT)), colour, note
    ),
    st.integers(0, len(TEXT) - 1),
    st.integers(1, 15),
    st.sampled_from(("yellow", "green", "blue", "pink")),
    st.sampled_from(("", "<b>note</b> & more", "核对")),
)
options_ = st.fixed_dictionaries(
    {
        "pinyin": st.sampled_from(Pinyin),
        "english": st.sampled_from(English),
        "popups": st.booleans(),
    }
)


@given(st.lists(marks, max_size=5), options_)
def test_the_text_reads_back_exactly_and_what_is_marked_is_what_was_highlighted(
    highlights, options
):
    read = tree(html(highlights, **options)).one("article").one("p")
    assert read.text(added) == TEXT
    covered = {at for each in highlights for at in range(each.start, each.end)}
    parts = "".join(each.text(added) for each in read.all("mark"))
    assert parts == "".join(TEXT[at] for at in sorted(covered))


@given(st.lists(marks, max_size=5), options_)
def test_every_note_is_listed_once_with_links_there_and_back(highlights, options):
    read = tree(html(highlights, **options))
    ids = [node["id"] for node in read.all() if node["id"]]
    assert len(ids) == len(set(ids))
    assert {node["href"].removeprefix("#") for node in read.all("a")} <= set(ids)
    noted = sorted(each.note for each in highlights if each.note)
    words = [node.text() for node in read.all("span") if "own-words" in node.classes]
    assert sorted(words) == noted
    signs = [node for node in read.all("a") if node["role"] == "doc-noteref" and "✎" in node.text()]
    assert len(signs) == len(noted)
    assert all("a" not in _inside(node) for node in read.all("a"))


def _inside(node):
    return [each.name for each in node.all()]


def test_a_passage_over_blocks_is_marked_in_each_and_noted_where_it_ends():
    article = annotated("第一段的话。\n第二段的话。\n第三段。")
    read = tree(html([Highlight(3, 10, "pink", "over")], article))
    first, second, third = read.one("article").all("p")
    assert [each.text(added) for each in first.all("mark")] == ["的话。"]
    assert [each.text(added) for each in second.all("mark")] == ["第二段"]
    assert third.all("mark") == []
    assert first.all("sup") == []
    assert len(second.all("sup")) == 1


def test_nothing_of_it_stands_in_a_page_without_marks():
    assert "<mark" not in html([])
    assert "<mark" not in html([Highlight(0, 4, "pink", "x")], marks=False)
    assert 'id="own-notes"' not in html([Highlight(0, 4, "pink")])
