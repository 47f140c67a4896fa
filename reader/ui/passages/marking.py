"""Marking: the window's commands that highlight passages and write notes on them."""

from collections.abc import Callable, Mapping, Sequence
from html import escape

from PySide6.QtCore import QObject, QPoint, QRect, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from reader.article import Article
from reader.errors import LibraryError
from reader.library.passages import Colour, Passage
from reader.ui.article_view import ArticleView
from reader.ui.choices import Choices
from reader.ui.desk import Desk
from reader.ui.jobs import Jobs
from reader.ui.passages.marker import Marker
from reader.ui.passages.menu import add_colours, passage_menu
from reader.ui.passages.note_editor import NoteEditor
from reader.ui.passages.quoting import Quoting
from reader.ui.placed_passages import PlacedPassage, innermost, trimmed
from reader.ui.theme import Theme

NOTE_SHOWN_MS = 20_000


class Marking(QObject):
    """Works on what is selected, else on the passage walked to or the caret stands in."""

    said = Signal(str)
    """Something for the status line."""
    done = Signal(str)
    """What was done, which can be undone."""

    def __init__(
        self, view: ArticleView, desk: Desk, jobs: Jobs, choices: Choices, window: QWidget
    ) -> None:
        super().__init__(window)
        self._view, self._desk, self._choices, self._window = view, desk, choices, window
        self.marker = Marker(desk.memory.library, self)
        self.editor = NoteEditor(window)
        self.quoting = Quoting(self.marker, desk, jobs, choices, window)
        self._edited: PlacedPassage | tuple[int, int] | None = None
        self._wanted: str | None = None
        self._trouble = ""
        self.marker.changed.connect(self._show)
        self.marker.unremembered.connect(self._on_trouble)
        self.editor.saved.connect(self._on_note)
        self.editor.left.connect(view.setFocus)
        view.note_hovered.connect(self._on_hovered)
        view.note_wanted.connect(self.edit_note)
        view.removal_wanted.connect(self.remove)
        self.quoting.place_wanted.connect(self.go_to)
        self.quoting.removal_wanted.connect(self._remove_anywhere)
        desk.leaving.connect(self._on_leaving)
        desk.opened.connect(self._on_opened)
        desk.reshown.connect(lambda _: self._show())

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What does each command."""
        return {
            "highlight_passage": self.highlight,
            "note_passage": self.note,
            "quotations": self.quoting.show,
            "next_passage": lambda: self._walk(backwards=False),
            "previous_passage": lambda: self._walk(backwards=True),
        }

    def highlight(self) -> None:
        """Highlight what is selected; where a passage is, ask what is to be done with it."""
        place = self._selected()
        target = self._target()
        if target is not None:
            box = self._view.box_of(target.start, target.end)
            self.menu_for(target, self._window).popup(box.bottomLeft())
        elif place is not None:
            self._mark(place, self._choices.now.mark_colour)
        else:
            self.said.emit(self.tr("Select a passage first."))

    def note(self) -> None:
        """Write a note on what is selected, or edit that of the passage there."""
        target, place = self._target(), self._selected()
        if target is not None:
            self.edit_note(target)
        elif place is not None:
            self._edited = place
            self.editor.edit("", self._view.box_of(*place))
        else:
            self.said.emit(self.tr("Select a passage first."))

    def edit_note(self, passage: PlacedPassage) -> None:
        """Let the user edit the note on a passage."""
        QToolTip.hideText()
        self._edited = passage
        self.editor.edit(passage.passage.note, self._view.box_of(passage.start, passage.end))

    def remove(self, passage: PlacedPassage) -> None:
        """Remove a passage."""
        self._do(lambda: self.marker.remove(passage.passage))

    def set_theme(self, theme: Theme) -> None:
        """The colours of the list of quotations."""
        self.quoting.set_theme(theme)

    def go_to(self, sha: str | None, passage_id: str, start: int) -> None:
        """Show a passage, of another article of the library too."""
        found = (each for each in self.marker.placed if each.passage.id == passage_id)
        here = next(found, None)
        if here is not None:
            self._show_passage(here)
        elif sha is not None:
            self._wanted = passage_id
            if not self._desk.open_kept(sha, start):
                self._wanted = None

    def fill(self, menu: QMenu, offset: int | None) -> None:
        """Add to a menu what can be done where it opens."""
        target = self._here(offset)
        if target is not None and not self._selected_at(offset):
            menu.addMenu(self.menu_for(target, menu))
        elif (place := self._selected()) is not None:
            colours = menu.addMenu(self.tr("&Highlight"))
            add_colours(
                colours,
                self._view.theme,
                self._choices.now.mark_colour,
                lambda colour: self._mark(place, colour),
            )
            note = menu.addAction(self.tr("No&te…"))
            note.triggered.connect(self.note)

    def menu_for(self, target: PlacedPassage, parent: QWidget) -> QMenu:
        """What can be done with a passage, as a menu."""
        return passage_menu(
            parent,
            target.passage,
            self._view.theme,
            recolour=lambda colour: self._recolour(target, colour),
            edit=lambda: self.edit_note(target),
            copy=lambda: self.copy(target),
            remove=lambda: self.remove(target),
        )

    def copy(self, passage: PlacedPassage) -> None:
        """Copy a passage as it stands in the article."""
        QGuiApplication.clipboard().setText(passage.passage.quotation.text)
        self.said.emit(self.tr("The quotation was copied."))

    def close(self) -> None:
        """Keep what is being written."""
        QToolTip.hideText()
        self.editor.finish()
        self.marker.settle()

    def _remove_anywhere(self, passages: Sequence[tuple[str | None, Passage]]) -> None:
        self._do(lambda: self.marker.remove_anywhere(passages))

    def _mark(self, place: tuple[int, int], colour: Colour, note: str = "") -> None:
        self._choices.change(mark_colour=colour)
        self._view.go_to(place[0], place[0])
        self._do(lambda: self.marker.mark(*place, colour, note))

    def _recolour(self, target: PlacedPassage, colour: Colour) -> None:
        self._choices.change(mark_colour=colour)
        if colour is not target.passage.colour:
            self._do(lambda: self.marker.recolour(target.passage, colour))

    def _do(self, do: Callable[[], object]) -> None:
        """Do something that can be undone, and say so."""
        self._trouble = ""
        do()
        turn = self.marker.next_undo()
        if turn is None:
            return
        unkept = "" if self.marker.keeps else self._trouble or self.tr("It isn’t kept here.")
        self.done.emit("  ".join(filter(None, (turn.words, unkept))))

    def _selected(self) -> tuple[int, int] | None:
        """What is selected, without white around it; None if nothing is."""
        start, end = trimmed(self._desk.article.text, *self._view.selection())
        return (start, end) if end > start else None

    def _selected_at(self, offset: int | None) -> bool:
        """Whether something is selected at a code point that isn't a passage already."""
        place = self._selected()
        inside = place is not None and offset is not None and place[0] <= offset < place[1]
        return inside and self._target() is None

    def _target(self) -> PlacedPassage | None:
        """The passage that keys are about: what is selected, walked to, or at the caret."""
        place = self._selected()
        if place is not None:
            same = (each for each in self.marker.placed if (each.start, each.end) == place)
            return next(same, None)
        return self._view.current_passage or self._here(self._view.selection()[0])

    def _here(self, offset: int | None) -> PlacedPassage | None:
        return None if offset is None else innermost(self.marker.placed, offset)

    def _walk(self, *, backwards: bool) -> None:
        shown = [each for each in self.marker.placed if self._is_shown(each)]
        current = self._view.current_passage
        if current in shown:
            at = shown.index(current) + (-1 if backwards else 1)
            found = shown[at] if 0 <= at < len(shown) else None
        elif backwards:
            start = self._view.selection()[0]
            found = next((each for each in reversed(shown) if each.start < start), None)
        else:
            start = self._view.selection()[0]
            found = next((each for each in shown if each.start >= start), None)
        if found is None:
            self.said.emit(self.tr("There are no more highlights this way."))
        else:
            self._show_passage(found)

    def _is_shown(self, passage: PlacedPassage) -> bool:
        article = self._desk.article
        return any(
            passage.start < block.end and block.start < passage.end for block in article.shown()
        )

    def _show_passage(self, passage: PlacedPassage) -> None:
        self._view.go_to(passage.start, passage.start)
        self._view.set_current_passage(passage)
        self._view.setFocus()
        box = self._view.box_of(passage.start, passage.end)
        self._show_note(passage, box.bottomLeft() + QPoint(0, 4))
        note = " ".join(passage.passage.note.split())
        if note:
            self.said.emit(self.tr("Note: {0}").format(note))

    def _show_note(self, passage: PlacedPassage, at: QPoint) -> None:
        note = passage.passage.note
        if note:
            words = f"<p style='white-space: pre-wrap'>{escape(note)}</p>"
            QToolTip.showText(at, words, self._view.viewport(), QRect(), NOTE_SHOWN_MS)
        else:
            QToolTip.hideText()

    def _on_hovered(self, passage: PlacedPassage | None, box: QRect) -> None:
        if passage is None:
            QToolTip.hideText()
        elif not self.editor.isVisible():
            self._show_note(passage, box.bottomLeft())

    def _on_note(self, note: str) -> None:
        edited, self._edited = self._edited, None
        if isinstance(edited, PlacedPassage):
            self._do(lambda: self.marker.annotate(edited.passage, note))
        elif edited is not None and note:
            self._mark(edited, self._choices.now.mark_colour, note)

    def _on_leaving(self) -> None:
        self.editor.finish()
        self.marker.settle()

    def _on_opened(self, article: Article) -> None:
        self.editor.cancel()
        self.marker.begin(self._desk.opened_article)
        wanted, self._wanted = self._wanted, None
        found = (each for each in self.marker.placed if each.passage.id == wanted)
        if (here := next(found, None)) is not None:
            self._show_passage(here)

    def _on_trouble(self, error: LibraryError) -> None:
        self._trouble = str(error)

    def _show(self) -> None:
        self._view.set_passages(self.marker.placed)
