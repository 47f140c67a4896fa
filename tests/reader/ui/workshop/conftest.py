"""Fixtures of the glossary's forms: a keeper over a file, and a form over the keeper."""

import pytest

from reader.ui.jobs import Jobs
from reader.ui.workshop.form import ConceptForm
from tests.reader.ui.workshop.forms import CUT, DOMAINS, annotator, keeper_over
from tests.reader.ui.workshop.imports import TABLE


@pytest.fixture
def path(tmp_path):
    return tmp_path / "glossary.db"


@pytest.fixture
def keeper(path):
    made = keeper_over(path)
    yield made
    made.close()


@pytest.fixture
def form(qtbot, keeper):
    made = ConceptForm(keeper, annotator, DOMAINS)
    qtbot.addWidget(made)
    made.resize(560, 800)
    made.show()
    made.show_concept(CUT)
    return made


@pytest.fixture
def jobs():
    made = Jobs()
    yield made
    made.close()


@pytest.fixture
def table(tmp_path):
    """A table of one changed, one new, one invalid and one known row."""
    file = tmp_path / "desk.csv"
    file.write_text(TABLE, encoding="utf-8")
    return file
