"""Judging: the window's commands for verdicts: not this here, another sense, always this."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from reader.annotation.card import other_senses
from reader.annotation.model import Annotation, Sense
from reader.annotation.rulings import Step
from reader.annotation.verdicts import meaning_of
from reader.errors import LibraryError
from reader.ui.annotate_page import AnnotatedChunk, Renewed
from reader.ui.article_view import ArticleView
from reader.ui.desk import Desk
from reader.ui.pointing import Pointing
from reader.ui.sense_menu import readings_menu, sense_menu
from reader.ui.verdict_row import VerdictDeed, VerdictWanted
from reader.ui.verdict_words import step_words
from reader.ui.verdicts_dialog import VerdictsDialog


class Judging(QObject):
    """Works on what the pointer or the keyboard is at; `domains` are names of domains by code."""

    said = Signal(str)
    """Something for the status line."""
    done = Signal(str)
    """What was done, which can be undone."""
    always_wanted = Signal(object)
    """The Annotation whose first sense is meant always."""

    def __init__(
        self,
        view: ArticleView,
        desk: Desk,
        pointing: Pointing,
        domains: Mapping[str, str],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._view, self._desk, self._pointing = view, desk, pointing
        self._domains, self._window = domains, window
        self._aimed: Annotation | None = None
        self._followed: int | None = None
        self._dialog: VerdictsDialog | None = None
        self._trouble = ""
        desk.renewed.connect(self._on_renewed)
        desk.chunk_arrived.connect(self._on_renewed)
        desk.annotated.connect(self._stop_following)
        desk.judge.unremembered.connect(self._on_trouble)
        pointing.hover.verdict_requested.connect(self._on_wanted)

    def not_here(self) -> None:
        """What is meant by the current place's annotation is not meant there."""
        self._act(self._reject)

    def another(self) -> None:
        """Ask which other reading is meant at the current place."""
        self._act(self._ask)

    def always(self) -> None:
        """Let the current annotation's meaning be the one of its words everywhere."""
        self._act(self.always_wanted.emit)

    def show_verdicts(self) -> None:
        """Show what is ruled in the article."""
        if self._dialog is None:
            self._dialog = VerdictsDialog(self._desk.judge, self._window)
            self._dialog.place_wanted.connect(self._view.go_to)
        self._dialog.show()
        self._dialog.activateWindow()

    def aim(self, annotation: Annotation | None, menu: QMenu) -> None:
        """As long as the menu is open, the commands are about this annotation."""
        self._aimed = annotation
        menu.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._miss))

    def current(self) -> Annotation | None:
        """What commands about a term are about now."""
        return self._aimed or self._pointing.judged()

    def _act(self, do: Callable[[Annotation], object]) -> None:
        annotation = self.current()
        if annotation is None:
            self.said.emit(self.tr("Point at a term, or walk to one, first."))
        else:
            do(annotation)

    def _miss(self) -> None:
        self._aimed = None

    def _reject(self, annotation: Annotation) -> None:
        self._rule(annotation, lambda: self._desk.judge.reject(annotation))

    def _choose(self, annotation: Annotation) -> None:
        self._rule(annotation, lambda: self._desk.judge.choose(annotation))

    def _rule(self, annotation: Annotation, rule: Callable[[], None]) -> None:
        shown = self._pointing.hover.face.isVisible()
        self._followed = annotation.start if shown else None
        before, self._trouble = self._desk.judge.rulings, ""
        rule()
        step: Step | None = self._desk.judge.rulings.next_undo
        if step is not None and self._desk.judge.rulings != before:
            self.done.emit("  ".join(filter(None, (step_words(step), self._trouble))))
        else:
            self._stop_following()
        if annotation not in self._view.annotations:
            self._pointing.hover.dismiss()  # a word of the dictionary: nothing is renewed for it

    def _ask(self, annotation: Annotation, at: QPoint | None = None) -> None:
        readings = self._others(annotation)
        place = (annotation.start, annotation.end)
        if not readings:
            self.said.emit(self.tr("Nothing else is known that could be meant here."))
            return
        text, choose, always = self._desk.article.text, self._choose, self.always_wanted.emit
        menu = readings_menu(self._window, readings, text, place, self._domains, choose, always)
        self._keep_card(menu)
        menu.popup(at or self._view.box_of(*place).bottomLeft())
        menu.setActiveAction(menu.actions()[0])

    def _others(self, annotation: Annotation) -> Sequence[Annotation]:
        """The other readings of an annotation's place, its own other senses first."""
        known = (annotation.start, annotation.end, meaning_of(annotation))
        own = [_with_sense(annotation, sense) for sense in other_senses(annotation)]
        found = {(each.start, each.end, meaning_of(each)): each for each in own}
        for each in self._desk.readings_at(annotation.start, annotation.end):
            found.setdefault((each.start, each.end, meaning_of(each)), each)
        found.pop(known, None)
        return tuple(found.values())

    def _on_wanted(self, wanted: VerdictWanted) -> None:
        annotation = wanted.judged
        if not isinstance(annotation, Annotation):
            return
        if wanted.deed is VerdictDeed.NOT_HERE:
            self._reject(annotation)
        elif wanted.deed is VerdictDeed.ANOTHER:
            self._ask(annotation, wanted.at)
        elif wanted.deed is VerdictDeed.ALWAYS:
            self.always_wanted.emit(annotation)
        else:
            meant = _with_sense(annotation, other_senses(annotation)[wanted.sense])
            menu = sense_menu(self._window, meant, self._choose, self.always_wanted.emit)
            self._keep_card(menu)
            menu.popup(wanted.at)

    def _keep_card(self, menu: QMenu) -> None:
        """The card stays while a menu is open over it."""
        self._pointing.hover.hold(True)
        menu.aboutToHide.connect(lambda: self._pointing.hover.hold(False))

    def _on_trouble(self, error: LibraryError) -> None:
        self._trouble = str(error)

    def _stop_following(self) -> None:
        self._followed = None

    def _on_renewed(self, renewed: Renewed | AnnotatedChunk) -> None:
        """Show the card of what stands now where the card was judged; none if nothing does."""
        at = self._followed
        if at is None or not renewed.start <= at < renewed.end:
            return
        self._stop_following()
        now = next((each for each in renewed.annotations if each.start <= at < each.end), None)
        if now is None:
            self._pointing.hover.dismiss()
        else:
            self._pointing.show_card(now)


def _with_sense(annotation: Annotation, sense: Sense) -> Annotation:
    """The annotation as it would be if this one of its senses came first."""
    others = (other for other in annotation.senses if other is not sense)
    return annotation._replace(finding=annotation.finding.with_senses((sense, *others)))
