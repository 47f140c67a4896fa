import pytest

from reader.annotation.model import Source
from reader.errors import Cancelled
from reader.export.options import ExportOptions, Pinyin
from reader.export.progress import never
from reader.intake.load import read_text
from reader.ui.export_source import OPENING, ExportSource, opening_of
from tests.reader.ui.conftest import ARTICLE

LONG = "净息差承压\n\n" + "多家银行的净息差降至1.4%，市场预计央行降准。\n" * 2000


class Counting:
    """An annotator that counts how often whole articles are annotated."""

    def __init__(self, annotator):
        self._annotator, self.asked = annotator, []

    def annotate(self, article, **rest):
        self.asked.append(len(article.text))
        return self._annotator.annotate(article, **rest)

    def tokens(self, text):
        return self._annotator.tokens(text)


@pytest.fixture
def counting(annotator):
    return Counting(annotator)


def test_an_article_is_annotated_once_for_all_its_editions(counting):
    source = ExportSource(read_text(ARTICLE), counting, "name", None)
    editions = [
        source.edition(ExportOptions(quantities=on, pinyin=pinyin), never)
        for on in (False, True)
        for pinyin in (Pinyin.TERMS, Pinyin.NONE, Pinyin.FIRST)
    ]
    assert len(counting.asked) == 1
    assert len({len(edition.rows) for edition in editions}) == 2


def test_what_the_window_has_found_is_used(counting, annotator):
    article = read_text(ARTICLE)
    terms = frozenset(Source) - {Source.DICTIONARY}
    found = annotator.annotate(article, wanted=terms)
    with_them = ExportSource(article, counting, "", found).edition(ExportOptions(), never)
    without = ExportSource(article, counting, "", None).edition(ExportOptions(), never)
    assert counting.asked == [len(article.text)]
    assert with_them == without


def test_words_over_everything_are_the_same_whatever_was_found_before(annotator):
    article, options = read_text(ARTICLE), ExportOptions(pinyin=Pinyin.ALL)
    found = annotator.annotate(article, wanted=frozenset({Source.GLOSSARY, Source.QUANTITY}))
    editions = [
        ExportSource(article, annotator, "", before).edition(options, never)
        for before in (None, found)
    ]
    assert editions[0] == editions[1]
    assert editions[0].ruby


def test_the_opening_is_short_and_begins_like_the_whole(counting):
    source = ExportSource(read_text(LONG), counting, "", None)
    opening = source.opening(ExportOptions(), never)
    whole = source.edition(ExportOptions(), never)
    end = len(opening.article.text)
    assert OPENING <= end < OPENING + 100
    assert opening.title == whole.title
    assert opening.mentions == tuple(each for each in whole.mentions if each.end <= end)


@pytest.mark.parametrize("text", ["液", "液" * (OPENING * 3), "\n\n液冷\n\n", LONG])
def test_an_opening_is_a_sound_article(text):
    article = read_text(text)
    opening = opening_of(article)
    assert article.text.startswith(opening.text)
    assert len(opening.text) < OPENING + 100


def test_what_is_set_aside_takes_no_room():
    article = read_text(LONG)
    hidden = article.with_set_aside(range(2, 1000), "navigation")
    assert len(opening_of(hidden).text) > 1000 * 20


def test_a_stopped_annotation_is_not_kept(counting):
    source = ExportSource(read_text(LONG), counting, "", None)
    with pytest.raises(Cancelled):
        source.edition(ExportOptions(), lambda: True)
    assert source.edition(ExportOptions(), never).rows
    assert len(counting.asked) == 2
