"""Chromium, and pages of the HTML export shown in it."""

import shutil

import pytest
from playwright.sync_api import sync_playwright

from reader import resources
from reader.annotation.annotate import Annotator
from reader.annotation.terminology import load_concepts
from reader.export.edition import edition_of
from reader.export.html.document import html_of
from reader.export.options import ExportOptions
from reader.intake.load import read_file


@pytest.fixture(scope="module")
def chromium():
    path = shutil.which("chromium")
    if path is None:
        pytest.fail("Chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def welcome(tmp_path_factory):
    annotator = Annotator(load_concepts(tmp_path_factory.mktemp("data")))
    return annotator, annotator.annotate(read_file(resources.sample()))


@pytest.fixture
def shown(chromium, welcome, tmp_path):
    """Shows an edition in a new page; at the end it must have been silent, and fetched nothing."""
    contexts, said, fetched = [], [], []

    def show(article=None, *, window=None, media=None, **options):
        annotator, sample = welcome
        chosen = ExportOptions(**options)
        file = tmp_path / "article.html"
        edition = edition_of(article or sample, chosen, annotator.tokens, "article")
        file.write_text(html_of(edition, chosen), encoding="utf-8")
        width, height = window or (1100, 900)
        context = chromium.new_context(viewport={"width": width, "height": height}, **(media or {}))
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: fetched.append(request.url))
        page.goto(file.as_uri())
        return page

    yield show
    for context in contexts:
        context.close()
    assert said == []
    assert [
        url for url in fetched if not url.startswith("file:") or "article.html" not in url
    ] == []
