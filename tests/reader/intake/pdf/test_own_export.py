"""What we export as a PDF and read in again gives the article's paragraphs, its glossary apart."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.annotation.annotate import Annotator
from reader.export.edition import edition_of
from reader.export.export import export
from reader.export.options import READING
from reader.export.pdf.typesetter import Typesetter
from reader.intake.load import read_file, read_text
from tests.builders import concept
from tests.pdfs import TERMS

pytestmark = pytest.mark.long

PHRASES = (
    *(f"{term}的走势好于预期" for term in TERMS),
    "市场对明年的需求仍然乐观",
    "收入同比增长20.5%至1,234亿元",
    "管理层在Q3业绩会上给出了non-GAAP指引",
)


@pytest.fixture(scope="module")
def typesetter():
    with Typesetter() as running:
        yield running


@pytest.fixture(scope="module")
def annotator():
    return Annotator([concept(term, f"English of {term}") for term in TERMS])


paragraphs = st.lists(
    st.lists(st.sampled_from(PHRASES), min_size=2, max_size=40).map(
        lambda phrases: "，".join(phrases) + "。"
    ),
    min_size=1,
    max_size=12,
)


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(paragraphs)
def test_our_own_pdf_gives_the_same_paragraphs(tmp_path, annotator, typesetter, written):
    text = "\n\n".join(["一周的费城半导体指数", *written])
    article = read_text(text)
    target = tmp_path / "own.pdf"
    edition = edition_of(annotator.annotate(article), READING, annotator.tokens, "own")
    export(edition, READING, target, typesetter)
    read = read_file(target)
    assert [read.text[slice(*read.content(block))] for block in read.shown()] == [
        "一周的费城半导体指数",
        *written,
    ]
    assert read.metadata.title == article.metadata.title
    rules = {block.set_aside for block in read.blocks} - {None}
    assert rules <= {"glossary", "running-line"}
