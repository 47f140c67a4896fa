"""CandidatesDeeds: what is decided about candidates is kept, told, and taken back."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject

from glossary.errors import GlossaryError
from glossary.model import Concept, Verdict
from glossary.store import GlossaryStore
from reader.annotation.annotate import Annotator
from reader.mining.model import Candidate
from reader.ui.workshop.candidates_concept import concept_of
from reader.ui.workshop.candidates_model import CandidatesModel
from reader.ui.workshop.candidates_pile import Judged, parted
from reader.ui.workshop.candidates_table import Decision
from reader.ui.workshop.changed import Changed
from reader.ui.workshop.keeper import Keeper
from reader.ui.workshop.message_line import MessageLine

ACTION = "accept candidates"
_VERDICTS: Mapping[Decision, Verdict | None] = {
    Decision.LATER: Verdict.LATER,
    Decision.REJECT: Verdict.REJECTED,
    Decision.TAKE_BACK: None,
}


class CandidatesDeeds(QObject):
    """Accepted candidates become concepts, as one group; other decisions are only remembered."""

    def __init__(
        self,
        keeper: Keeper,
        model: CandidatesModel,
        line: MessageLine,
        annotator: Callable[[], Annotator],
        domain: Callable[[], str],
    ) -> None:
        super().__init__(model)
        self._keeper, self._model, self._line = keeper, model, line
        self._annotator, self._domain = annotator, domain
        self._undo: Callable[[], None] | None = None
        self._accepted = False
        line.undo_wanted.connect(self.undo)
        keeper.changed.connect(self._on_changed)
        keeper.acted.connect(self._on_acted)

    def judged(self) -> Judged:
        """What was decided earlier; nothing if that can't be read, which is told."""
        try:
            return self._keeper.judged()
        except GlossaryError as error:
            self._line.complain(error)
            return {}

    def decide(self, decision: Decision, rows: Sequence[int]) -> None:
        """Decide about the candidates of these rows."""
        candidates = [self._model.candidate(row) for row in rows]
        if not candidates:
            return
        try:
            if decision is Decision.ACCEPT:
                self._accept(candidates)
            else:
                self._judge(decision, candidates)
        except GlossaryError as error:
            self._line.complain(error)

    def undo(self) -> None:
        """Take back what was decided last."""
        undo, self._undo = self._undo, None
        self._accepted = False
        if undo is None:
            return
        try:
            undo()
        except GlossaryError as error:
            self._line.complain(error)
        else:
            self._line.say(self.tr("Taken back."))

    def _accept(self, candidates: Sequence[Candidate]) -> None:
        concepts = [self._concept(each) for each in candidates]
        self._keeper.save(*concepts, action=ACTION)
        self._undo, self._accepted = self._keeper.undo, True
        self._line.say(self.tr("%n terms added.", "", len(concepts)), undo=True)
        self._keeper.judge({each.text: Verdict.ACCEPTED for each in candidates})
        self._model.set_judged(self._keeper.judged())

    def _judge(self, decision: Decision, candidates: Sequence[Candidate]) -> None:
        before = {each.text: self._model.pile.verdict(each) for each in candidates}
        verdict = _VERDICTS[decision]
        differing = [text for text, known in before.items() if known is not verdict]
        if not differing:
            return
        self._keep(dict.fromkeys(differing, verdict))
        self._undo, self._accepted = lambda: self._keep(before), False
        self._line.say(self._said(decision, len(differing)), undo=True)

    def _keep(self, verdicts: Mapping[str, Verdict | None]) -> None:
        self._keeper.judge(verdicts)
        self._model.set_judged(self._keeper.judged())

    def _concept(self, candidate: Candidate) -> Concept:
        return concept_of(
            candidate,
            parted(self._model.pile.english(candidate)),
            annotator=self._annotator(),
            domain=self._domain(),
            concept_id=GlossaryStore.new_id(),
        )

    def _said(self, decision: Decision, count: int) -> str:
        match decision:
            case Decision.REJECT:
                return self.tr("%n candidates rejected; they won’t be proposed again.", "", count)
            case Decision.LATER:
                return self.tr("%n candidates put off.", "", count)
            case _:
                return self.tr("%n candidates are to be decided again.", "", count)

    def _on_changed(self, changed: Changed) -> None:
        self._model.learn(changed.before, changed.after)

    def _on_acted(self) -> None:
        """What was accepted last is no longer the latest change: it can't be undone from here."""
        if self._accepted and self._keeper.undo_word != ACTION:
            self._undo, self._accepted = None, False
            self._line.say("")
