"""Fixtures of the glossary's forms: a keeper over a file, and a form over the keeper."""

import pytest

from reader.ui.workshop.form import ConceptForm
from tests.reader.ui.workshop.forms import CUT, DOMAINS, annotator, keeper_over


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
