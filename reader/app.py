"""The composition root: builds everything once, hands it on, and shows the window."""

import contextlib
import gc
import logging
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from glossary.errors import GlossaryError
from glossary.exchange.folder import DOMAINS, read_domain_names
from glossary.layers import Late, Layers, by_id
from glossary.store import GlossaryStore
from reader import resources
from reader.annotation import syllables
from reader.annotation.annotate import Annotator
from reader.annotation.dictionary import Dictionary
from reader.annotation.index import load_index
from reader.annotation.terminology import STORE, load_built_in, load_team
from reader.errors import LibraryDamagedError, LibraryError, ReaderError
from reader.export.pdf.typesetter import Typesetter
from reader.library.library import LIBRARY_FILE, Library
from reader.settings import Settings, settings_file
from reader.ui import other_script
from reader.ui.appearance import window_font
from reader.ui.desk import Desk
from reader.ui.faults import install_hooks, log_nothing, start_log
from reader.ui.fonts import register_fonts
from reader.ui.index_progress import IndexProgress
from reader.ui.indexer import Indexer
from reader.ui.jobs import Jobs, Lane, Work
from reader.ui.main_window import MainWindow
from reader.ui.messages import tell_before_window
from reader.ui.taking.private import remember_no_folders
from reader.ui.translation import install_translators, language_of
from reader.ui.workshop.keeper import Keeper

logger = logging.getLogger(__name__)

LOG_FILE = "caidu.log"
LIBRARY_PATIENCE = 0.2
SWITCH_SECONDS = 0.0005
AT_REST_MS = 500  # so long after the first article, the window has been painted
RARELY = 200  # young collections of the middle generation before a full one


@dataclass(frozen=True, slots=True)
class Program:
    """What a running window consists of; `troubles` is what went wrong while it was built."""

    window: MainWindow
    jobs: Jobs
    desk: Desk
    library: Library | None
    keeper: Keeper
    indexer: Indexer
    typesetter: Typesetter
    settings: Settings  # held here: a connected method alone keeps nothing alive
    troubles: tuple[Exception, ...]

    def close(self) -> None:
        """Let go of files and of the child process, after the window has been closed."""
        self.typesetter.close()
        self.keeper.close()
        if self.library is not None:
            self.library.close()


def run(files: Sequence[Path], data: Path | None = None, *, private: bool = False) -> int:
    """Open the window and wait until it is closed; returns the exit code.

    Without files it goes on with the last article, or begins with the sample. `data` is where
    the user's data lies. A private window keeps nothing but changes of the glossary. What keeps
    the window from coming up (GlossaryError, ReaderError, OSError) is shown in a box and then
    raised.
    """
    folder = resources.data_folder(data)
    app = make_application()
    settings = speak(app, folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if private:
            log_nothing()
            remember_no_folders()
        else:
            start_log(folder / LOG_FILE)
        program = build(app, folder, settings, private=private)
    except (GlossaryError, ReaderError, OSError) as error:
        tell_before_window(error)
        raise
    code = show(app, program, files)
    while program.window.safekeeping.begins_anew:
        program = build(app, folder, settings)
        code = show(app, program, files)
    return code


def show(app: QApplication, program: Program, files: Sequence[Path]) -> int:
    """Show the window until it is closed; returns the exit code."""
    install_hooks(program.window.messages.tell_bug)
    program.window.show()
    open_first(program, files)
    if not program.window.is_private:
        program.window.safekeeping.back_up()
    code = app.exec()
    program.close()
    return code


def make_application() -> QApplication:
    """The one QApplication."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("caidu")
    app.setDesktopFileName("caidu")
    app.setStyle("Fusion")
    favour_window()
    return app


def favour_window() -> None:
    """Let the window's thread wait less for the workers' threads and for the garbage collector.

    Annotations hold no cycles, but looking for some in a long article would take 0.1 s.
    """
    sys.setswitchinterval(SWITCH_SECONDS)
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, RARELY)


def speak(app: QApplication, folder: Path) -> Settings:
    """The settings in the user's folder, in whose language the program speaks from now on."""
    settings = Settings(settings_file(folder))
    install_translators(language_of(settings.load().language), resources.path("i18n"), app)
    return settings


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """Builds what lives as long as the program: the garbage collector need not go over it.

    It would do so again and again, which takes 0.3 s at the start.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@uncollected()
def build(app: QApplication, folder: Path, settings: Settings, *, private: bool = False) -> Program:
    """Everything a window needs, from the user's files in the folder.

    The engines are loaded here, before anything shows: they hold the interpreter for 0.2 s.
    Raises GlossaryError if the built-in glossary can't be read.
    """
    troubles: list[Exception] = []
    register_fonts()
    app.setFont(window_font(app.font()))
    cache = resources.cache_folder(folder)
    syllables.keep_in(cache)
    dictionary = Dictionary(cache)
    keeper = open_glossaries(folder, troubles)
    annotator = recognising(keeper.layers, folder, dictionary)
    dictionary.load()
    syllables.load()
    program = assemble(folder, settings, annotator, keeper, troubles, private=private)
    later = partial(QTimer.singleShot, AT_REST_MS, program.window, lambda: read_on(program))
    program.desk.annotated.connect(later, Qt.ConnectionType.SingleShotConnection)
    return program


def read_on(program: Program) -> None:
    """Load on a thread what the first article does without: the glossary, the other script."""
    if not program.window.isVisible():
        return  # it was closed meanwhile
    program.indexer.start()
    built_in = program.keeper.layers.built_in

    def load(_: Work) -> None:
        other_script.load()
        len(built_in)

    program.jobs.run(Lane.KEEPER, load, lambda _: None, lambda error: logger.warning("%s", error))


def assemble(
    folder: Path,
    settings: Settings,
    annotator: Annotator,
    keeper: Keeper,
    troubles: list[Exception],
    *,
    private: bool = False,
) -> Program:
    """The window around an annotator of the keeper's concepts, with the library in the folder.

    A private window has no library, and its choices are not kept. Raises GlossaryError if the
    names of domains can't be read.
    """
    preferences = settings.load()
    language = language_of(preferences.language)[:2]
    domains = read_domain_names(resources.glossaries() / DOMAINS, language)
    library = None if private else open_library(folder / LIBRARY_FILE, troubles)
    jobs = Jobs()
    keeper.employ(jobs)
    desk = Desk(annotator, jobs, library)
    typesetter = Typesetter()
    window = MainWindow(desk, jobs, typesetter, preferences, folder / LOG_FILE, domains, keeper)
    for part in (jobs, desk, keeper):
        part.setParent(window)
    indexer = Indexer(desk, keeper, jobs, folder / STORE, window)
    window.status.addPermanentWidget(IndexProgress(indexer))
    indexer.indexed.connect(window.known.trending.ask_soon)
    if private:
        window.mark_private()
    else:
        window.choices.changed.connect(settings.save)
    return Program(
        window, jobs, desk, library, keeper, indexer, typesetter, settings, tuple(troubles)
    )


def open_first(program: Program, files: Sequence[Path]) -> None:
    """Open the files, else the article opened last, else the sample; then say what went wrong."""

    def open_known() -> None:
        if program.window.is_private:
            program.desk.close_article()
        elif not program.desk.open_last():
            program.desk.open_file(resources.sample())

    if files:
        program.window.open_files(files, open_known)
    else:
        open_known()
    for trouble in program.troubles:
        if isinstance(trouble, LibraryDamagedError):
            program.window.safekeeping.offer_recovery(trouble)
        else:
            program.window.messages.tell(trouble)


def open_glossaries(folder: Path, troubles: list[Exception]) -> Keeper:
    """Who keeps the glossaries; without the user's own, or the team's, if they can't be read.

    The built-in one is read when it is first looked into: an article needs but the index.
    """
    built_in = Late(lambda: load_built_in(folder))
    shared = by_id(load_team(folder, lambda trouble: troubles.append(GlossaryError(trouble))))
    path, store = folder / STORE, None
    try:
        store = GlossaryStore(path)
        return Keeper(store, Layers(built_in, shared, by_id(store.concepts())))
    except GlossaryError as error:
        if store is not None:
            store.close()
        troubles.append(error)
        return Keeper(None, Layers(built_in, shared), path=path)


def recognising(layers: Layers, folder: Path, dictionary: Dictionary) -> Annotator:
    """An annotator of the layers, by the index where it can be read: that is 0.5 s faster."""
    try:
        index = load_index(folder)
    except GlossaryError:  # which the keeper goes on without
        return Annotator(layers.laid(), dictionary=dictionary)
    return Annotator(index.matcher, dictionary=dictionary, segmenter=index.segmenter())


def open_library(path: Path, troubles: list[Exception]) -> Library | None:
    """The library, or None if its file can't be opened."""
    try:
        return Library(path, patience=LIBRARY_PATIENCE)
    except LibraryError as error:
        troubles.append(error)
        return None
