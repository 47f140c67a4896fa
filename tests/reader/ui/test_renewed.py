"""After a change of terms, what hangs on them elsewhere in the article is annotated anew."""

import pytest

from glossary.matcher import Strings, matched_strings
from reader.annotation.annotate import Annotator
from reader.annotation.model import Source
from reader.intake.load import read_text
from reader.ui.annotate_page import renew_page
from tests.builders import concept

COMPANY = concept("特殊目的收购公司", "special purpose acquisition company", id="deals.spac")
OTHER = concept("云海", "cloud sea", id="places.yunhai")
WANTED = frozenset(Source) - {Source.DICTIONARY}
TEXT = "特殊目的收购公司（SPAC）上市。\n\n天气晴朗。\n\nSPAC大涨。"


@pytest.mark.parametrize(("before", "after"), [((), (COMPANY,)), ((COMPANY,), ())])
def test_a_short_form_follows_what_it_stands_for(before, after):
    article = read_text(TEXT)
    old = Annotator((*before, OTHER))
    known = old.annotate(article, wanted=WANTED)
    annotator = old.with_changes(before, after)
    changed, told = Strings(matched_strings((*before, *after))), []
    renewed = renew_page(
        annotator, known, changed, 0, WANTED, lambda: False, told.append
    ).annotations
    assert renewed == annotator.annotate(article, wanted=WANTED).annotations
    assert renewed != known.annotations
    ends = [article.text[each.start : each.end] for each in renewed if each.concept]
    assert ends.count("SPAC") == 2 * len(after)


def test_a_change_of_what_is_not_in_the_article_renews_nothing():
    article = read_text(TEXT)
    annotator, told = Annotator((COMPANY,)), []
    known = annotator.annotate(article, wanted=WANTED)
    other = annotator.with_changes((), (OTHER,))
    renew_page(
        other, known, Strings(matched_strings((OTHER,))), 0, WANTED, lambda: False, told.append
    )
    assert told == []
