"""Long: both engines, and all portals' pastes."""

from pathlib import Path

import pytest

from reader.annotation.annotate import Annotator
from reader.annotation.record import annotation_record
from reader.annotation.segment import Segmenter
from reader.intake.load import read_file

PORTALS = sorted((Path(__file__).parents[2] / "data" / "portals").glob("*.txt"))

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def by_jieba(concepts, dictionary) -> Annotator:
    return Annotator(concepts, dictionary=dictionary, segmenter=Segmenter(engine="jieba"))


@pytest.mark.parametrize("path", PORTALS, ids=lambda path: path.stem)
def test_rjieba_and_jieba_annotate_an_article_alike(path, annotator, by_jieba):
    article = read_file(path)
    ours, theirs = (
        [annotation_record(each, article.text) for each in engine.annotate(article).annotations]
        for engine in (annotator, by_jieba)
    )
    assert ours == theirs
    assert ours
