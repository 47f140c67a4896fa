"""Anki packages: a card for each concept, updated when its concept is exported again."""

import hashlib
import html
import io
import itertools
import re
import sqlite3
import time
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from types import MappingProxyType

import genanki

from glossary.errors import StoppedError
from glossary.exchange.beside import beside
from glossary.exchange.tables import never
from glossary.model import Concept, ConceptId, Term, TermStatus
from glossary.normalize import fold

CARRIES = frozenset(
    {"terms.text", "terms.reading", "definition_en", "definition_zh", "external_ids", "domain"}
)
"""What a card shows of a concept: of the external ids, the tickers; of English, what is usable."""
FIELDS = ("Chinese", "Reading", "English", "Also", "Definition", "Ticker", "Sentence")
DECK = 1_763_800_001  # these two never change, so that cards find their deck again
MODEL = 1_763_800_002
DECK_NAME = "Caidu 财读"

_FRONT = '<div class="chinese">{{Chinese}}</div>'
_BACK = (
    '{{FrontSide}}<hr id="answer"><div class="reading">{{Reading}}</div>'
    '<div class="english">{{English}}</div>'
    '{{#Ticker}}<div class="small">{{Ticker}}</div>{{/Ticker}}'
    '{{#Also}}<div class="small">{{Also}}</div>{{/Also}}'
    "{{#Definition}}<p>{{Definition}}</p>{{/Definition}}"
    '{{#Sentence}}<p class="sentence">{{Sentence}}</p>{{/Sentence}}'
)
_CSS = (
    ".card { font: 20px sans-serif; text-align: center; max-width: 34em; margin: 0 auto; }"
    " .chinese { font-size: 200%; } .reading { opacity: 0.7; } .english { font-weight: 600; }"
    " .small { font-size: 80%; opacity: 0.7; } .sentence { text-align: start; }"
)
_UNSEEN = re.compile("[\0-\x08\x0b-\x1f\ud800-\udfff]")
_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
_STEP = 500
"""Concepts between two questions whether to stop."""


def write(
    path: Path,
    concepts: Iterable[Concept],
    contexts: Mapping[ConceptId, str] = MappingProxyType({}),
    *,
    stopped: Callable[[], bool] = never,
    written: float | None = None,
) -> None:
    """Write a package beside the file and then in its place; deleted concepts are left out.

    `contexts` are sentences from articles. `written` is when (seconds since 1970, now unless
    given): Anki updates a card it has only from a later package. Raises ExchangeError and
    StoppedError; an existing file is then as it was.
    """
    deck = genanki.Deck(DECK, DECK_NAME)
    model = _model()
    for number, concept in enumerate(each for each in concepts if not each.retired):
        if number % _STEP == 0 and stopped():
            raise StoppedError("the export was stopped")
        deck.add_note(_note(model, concept, contexts.get(concept.id, "")))
    moment = time.time() if written is None else written
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        for name, member in (("collection.anki2", _collection(deck, moment)), ("media", b"{}")):
            package.writestr(zipfile.ZipInfo(name, _ZIP_TIME), member, zipfile.ZIP_DEFLATED)
    with beside(path) as part:
        part.write_bytes(content.getvalue())


def _collection(deck: genanki.Deck, moment: float) -> bytes:
    """The database of a package; made in memory, since genanki leaves its file lying about."""
    with closing(sqlite3.connect(":memory:")) as database:
        ids = itertools.count(int(moment * 1000))
        genanki.Package(deck).write_to_db(database.cursor(), moment, ids)
        database.commit()
        return database.serialize()


def _model() -> genanki.Model:
    return genanki.Model(
        MODEL,
        DECK_NAME,
        fields=[{"name": name} for name in FIELDS],
        templates=[{"name": "Chinese to English", "qfmt": _FRONT, "afmt": _BACK}],
        css=_CSS,
    )


def _note(model: genanki.Model, concept: Concept, sentence: str) -> genanki.Note:
    chinese = sorted(concept.chinese(), key=_out_of_use)  # stable: best first
    named = [term for term in chinese or concept.terms if _safe(term.text)]
    first, *others = named or (None,)
    definitions = filter(None, (concept.definition_en, concept.definition_zh))
    tickers = [id_.value for id_ in concept.external_ids if id_.scheme == "ticker"]
    shown = {
        "Chinese": _safe(first.text if first else concept.id),
        "Reading": _safe(first.reading if first else ""),
        "English": _safe("; ".join(concept.equivalents())),
        "Also": _safe("; ".join(term.text for term in others if not _out_of_use(term))),
        "Definition": _safe("\n".join(definitions)),
        "Ticker": _safe(", ".join(tickers)),
        "Sentence": "".join(_with_bold(sentence, [term.text for term in chinese])),
    }
    return genanki.Note(
        model=model,
        fields=[shown[name] for name in FIELDS],
        guid=_guid(concept.id),
        tags=["caidu", *(["_".join(concept.domain.split())] if concept.domain.split() else [])],
    )


def _guid(concept_id: ConceptId) -> str:
    """What Anki knows the note by, the same for a concept whenever it is exported."""
    return hashlib.sha256(concept_id.encode(errors="surrogatepass")).hexdigest()[:20]


def _out_of_use(term: Term) -> bool:
    return term.status in (TermStatus.DEPRECATED, TermStatus.FORBIDDEN)


def _with_bold(sentence: str, terms: list[str]) -> Iterator[str]:
    """The sentence as HTML, its terms in bold, the longest where several begin."""
    wanted = sorted({fold(text) for text in terms if text}, key=len, reverse=True)
    folded = fold(sentence)
    at = 0
    if wanted:
        for match in re.finditer("|".join(map(re.escape, wanted)), folded):
            yield _safe(sentence[at : match.start()])
            yield f"<b>{_safe(sentence[match.start() : match.end()])}</b>"
            at = match.end()
    yield _safe(sentence[at:])


def _safe(text: str) -> str:
    """The text as HTML; its brackets are no commands to Anki ([sound:…], [latex])."""
    escaped = html.escape(_UNSEEN.sub("", text))
    return escaped.replace("[", "&#91;").replace("\n", "<br>")
