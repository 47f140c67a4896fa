"""KnownAndNew: how the reader stands to terms: said by key, undone, shown in all the window."""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.annotation.model import Annotation, Source
from reader.library.familiarity import Standing, Status, term_key
from reader.ui.article_view import ArticleView
from reader.ui.desk import Desk
from reader.ui.familiar.explaining import Explaining
from reader.ui.familiar.knowing import Knowing
from reader.ui.familiar.lists import KnownLists
from reader.ui.familiar.trending import Trending
from reader.ui.jobs import Jobs
from reader.ui.known.words import COMMANDS, now_called
from reader.ui.pointing import Pointing
from reader.ui.terms_panel import TermsPanel
from reader.ui.workshop.keeper import Keeper

_NAMED = 3


class KnownAndNew(QObject):
    """Joins the statuses with page, cards and terms panel; `aimed` asks what commands are about."""

    said = Signal(str)
    """Something to tell the user in passing."""
    done = Signal(str)
    """What was done, which can be undone."""
    failed = Signal(object)
    """An expected failure the user must know of."""

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        keeper: Keeper,
        view: ArticleView,
        pointing: Pointing,
        terms: TermsPanel,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk, self._view, self._terms = desk, view, terms
        self._pointing, self._window = pointing, window
        self.aimed: Callable[[], Annotation | None] = pointing.judged
        self.knowing = Knowing(desk.library, self)
        self.explaining = Explaining(desk, jobs, pointing, self)
        self.trending = Trending(desk.shelf, jobs, self)
        self.lists = KnownLists(desk.shelf, keeper, jobs, window)
        self._connect()
        self._show()

    @property
    def commands(self) -> Mapping[str, Callable[[], object]]:
        """What does each command."""
        statuses = {COMMANDS[status]: partial(self.set_current, status) for status in COMMANDS}
        return {**statuses, **self.lists.commands}

    def set_current(self, status: Status) -> None:
        """Give a status to the rows chosen in the panel, if it has the keyboard, else to what is
        pointed at in the article."""
        if self._terms.table.hasFocus():
            self._set_chosen(status)
            return
        annotation = self.aimed()
        if annotation is None or annotation.source is Source.QUANTITY:
            self.said.emit(self.tr("Point at a term, or walk to one, first."))
        else:
            self._set_annotation(annotation, status)

    def learnt(self, keys: Collection[str]) -> None:
        """These terms have been read past often enough."""
        if keys:
            says = self.tr("%n terms are now known", "", len(keys))
            self.knowing.note(dict.fromkeys(keys, Standing()), says)
            self.done.emit(self.tr("{0}.").format(says))

    def explained(self, keys: Iterable[str]) -> None:
        """An export has explained these terms."""
        self.explaining.add(keys)

    def close(self) -> None:
        """The window is closed."""
        self.trending.close()
        self.explaining.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate:
            self.knowing.look_again()
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        hover = self._pointing.hover
        hover.set_status_source(self._status_of)
        hover.status_requested.connect(self._on_card)
        self.knowing.changed.connect(self._show)
        self.knowing.unremembered.connect(lambda error: self.said.emit(str(error)))
        self.trending.changed.connect(self._terms.set_trend)
        self.lists.done.connect(self._on_list)
        self.lists.said.connect(self.said)
        self.lists.failed.connect(self.failed)
        self._terms.status_wanted.connect(self._set_chosen)
        self._terms.trends_wanted.connect(self.trending.ask)
        self._desk.annotated.connect(self.trending.ask_soon)
        self._window.installEventFilter(self)

    def _show(self) -> None:
        statuses = self.knowing.statuses
        self._view.set_statuses(statuses)
        self._terms.set_statuses(statuses)
        self._pointing.hover.show_statuses()

    def _status_of(self, judged: object) -> Status | None:
        if not isinstance(judged, Annotation) or judged.source is Source.QUANTITY:
            return None
        if not self.knowing.kept:
            return None
        return self.knowing.statuses.of(judged, self._desk.article.text)

    def _on_card(self, judged: object, status: Status) -> None:
        if isinstance(judged, Annotation):
            self._set_annotation(judged, status)

    def _on_list(self, before: Mapping[str, Standing], says: str) -> None:
        self.knowing.note(before, says)
        self.done.emit(self.tr("{0}.").format(says))

    def _set_annotation(self, annotation: Annotation, status: Status) -> None:
        text = self._desk.article.text
        written = text[annotation.start : annotation.end]
        self._set({term_key(annotation, text): written}, status)

    def _set_chosen(self, status: Status) -> None:
        self._set(self._terms.chosen_keys(), status)

    def _set(self, named: Mapping[str, str], status: Status) -> None:
        """Give terms, named by their keys, a status."""
        if not self.knowing.kept:
            self.said.emit(self.tr("Nothing can be kept here: there is no library."))
            return
        names = "、".join(list(named.values())[:_NAMED]) + ("…" if len(named) > _NAMED else "")
        says = now_called(names, status)
        if self.knowing.set(named, status, says):
            self.done.emit(says)
        elif named:
            self.said.emit(says)
