"""What the tests of known and new share: keys of terms, walking to one, and pressing keys."""

from PySide6.QtCore import Qt

from reader.annotation.met import MetTerm
from reader.library.familiarity import term_key
from reader.ui.terms_model import TERM_ROLE
from tests.reader.ui.windows import press

SHIFT = Qt.KeyboardModifier.ShiftModifier


def key_of(program, surface):
    """The key of the first term that is written so."""
    text = program.desk.article.text
    (key, *_) = (
        term_key(each, text)
        for each in program.window.view.annotations
        if text[each.start : each.end] == surface
    )
    return key


def walk_to(program, surface):
    """Walk to a term with the keyboard, as the key N does."""
    text, window = program.desk.article.text, program.window
    window.view.setFocus()
    while True:
        window.pointing.next_term()
        each = window.view.focused_annotation
        assert each is not None
        if text[each.start : each.end] == surface:
            return each


def type_key(program, key, modifiers=Qt.KeyboardModifier.NoModifier):
    program.window.view.setFocus()
    press(program.window.view, key, modifiers)


def statuses(program):
    return program.library.familiarity.statuses()


def listed(program):
    """The terms the panel lists."""
    model = program.window.terms.table.model()
    rows = [model.index(row, 0).data(TERM_ROLE) for row in range(model.rowCount())]
    return [each.surface for each in rows if isinstance(each, MetTerm)]


def read(program):
    """What carries ruby on the page."""
    page = program.window.view._page
    words = (word for n in range(len(page.text.pieces)) for word in page.layout._ruby_words(n))
    text = program.desk.article.text
    return {text[word.start : word.end] for word in words}


def underlined(program):
    marks, text = program.window.view._marks, program.desk.article.text
    return {text[each.start : each.end] for each in marks.annotations if marks.marked(each)}


def labelled(program):
    marks, text = program.window.view._marks, program.desk.article.text
    return {text[each.start : each.end] for each in marks.annotations if marks.labelled(each)}
