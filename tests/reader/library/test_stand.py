"""How articles stand is read, compared and brought back, whatever was done in between."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.article import Metadata
from reader.library.stand import DESCRIBED, Stand
from tests.reader.library.articles import kept

COLUMNS = ("starred", "read", *DESCRIBED)
SOME = st.builds(
    Stand,
    st.fixed_dictionaries({"starred": st.booleans(), "title": st.text(max_size=2)}),
    st.dictionaries(st.sampled_from("甲乙丙"), st.just(value=True)),
)


@pytest.fixture
def sha(library):
    return kept(library, "液冷方案\n\n这里是正文，写得足够长了。\n").sha256


def test_bringing_back_tells_what_was_until_then_and_finds_the_title_again(library, sha):
    catalogue = library.catalogue
    catalogue.tag([sha], "甲")
    before = catalogue.stands_of([sha], COLUMNS)
    catalogue.star([sha])
    catalogue.correct(sha, Metadata(title="风冷方案"))
    catalogue.untag([sha], "甲")
    catalogue.tag([sha], "乙")
    after = catalogue.stands_of([sha], COLUMNS)
    changed = before[sha].other_than(after[sha])
    assert changed.tags == {"甲": True, "乙": False}
    assert changed.columns == {"starred": 0, "title": "液冷方案", "edited": ""}
    until_then = catalogue.bring_back({sha: changed})
    assert catalogue.stands_of([sha], COLUMNS) == before
    assert until_then[sha] == after[sha].other_than(before[sha])
    catalogue.bring_back(until_then)
    assert catalogue.stands_of([sha], COLUMNS) == after


def test_articles_that_are_gone_are_passed_over(library, sha):
    stand = Stand({"starred": 1}, {"甲": True})
    assert library.catalogue.bring_back({sha: stand, "0" * 64: stand}).keys() == {sha}
    assert library.record(sha).starred
    assert library.catalogue.stands_of(["0" * 64], COLUMNS) == {}


@given(SOME, SOME)
def test_what_is_another_now_is_nothing_but_what_differs(before, now):
    other = before.other_than(now)
    assert bool(other) == (before != now)
    assert not before.other_than(before)
    assert {**now.tags, **other.tags}.items() >= before.tags.items()
    assert {**now.columns, **other.columns} == before.columns
