"""What the tests of the glossary's window share: one over a few concepts, ready to be searched."""

from contextlib import contextmanager

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.ui.jobs import Jobs
from reader.ui.workshop.doors import Doors
from reader.ui.workshop.window import GlossaryWindow
from tests.builders import concept
from tests.reader.ui.workshop.forms import DOMAINS, annotator, keeper_over

BANK = concept("银行", "bank", id="banking.bank", domain="banking", definition_en="Lends.")
TRADE = concept("银行业", "banking", "banking sector", id="banking.trade", domain="banking")
CUT = concept("降准", "RRR cut", id="policy.rrr", domain="policy", reading="jiàng zhǔn")
FIRM = concept(
    "英伟达", "Nvidia", id="semis.nvidia", domain="semis", kind="company", tickers=("NVDA.US",)
)
BUILT_IN = (BANK, TRADE, CUT, FIRM)
IN_ORDER = ["降准", "英伟达", "银行", "银行业"]
_FLAG = QItemSelectionModel.SelectionFlag
_SELECT = _FLAG.Select | _FLAG.Rows
_KEEP = _FLAG.NoUpdate


class Opened:
    """A window with its keeper and jobs."""

    def __init__(self, qtbot, folder, built_in=BUILT_IN, **known):
        self.qtbot, self.jobs = qtbot, Jobs()
        self.keeper = keeper_over(folder / "glossary.db", built_in)
        doors = Doors(self.keeper, self.jobs, folder, dict)
        self.window = GlossaryWindow(self.keeper, self.jobs, annotator, DOMAINS, doors, **known)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        qtbot.waitUntil(self.ready, timeout=10_000)

    def ready(self):
        ready = self.window.stock.ready
        return ready is not None and ready.read and not self.window.stock._unsettled

    def shown(self):
        """The Chinese of the rows, from the top."""
        model = self.window.model
        return [model.concept(row).terms[0].text for row in range(model.rowCount())]

    def choose(self, *chinese):
        """Select the rows of these terms."""
        self.window.table.clearSelection()
        for place, text in enumerate(self.shown()):
            if text in chinese:
                self.window.table.selectionModel().select(
                    self.window.model.index(place, 0), _SELECT
                )
                self.window.table.selectionModel().setCurrentIndex(
                    self.window.model.index(place, 0), _KEEP
                )
        QApplication.processEvents()

    def search(self, text):
        """Type into the search, and wait until it is answered."""
        box = self.window.pane.box
        box.setFocus()
        box.selectAll()
        QTest.keyClicks(box, text) if text.isascii() else box.insert(text)
        self.qtbot.waitUntil(lambda: self.window.listing.question.typed == text)

    def close(self):
        self.window.form.revert()
        self.window.close()
        self.jobs.close()
        self.keeper.close()
        self.window.deleteLater()


@contextmanager
def opened(qtbot, folder, built_in=BUILT_IN, **known):
    """A window over concepts; closed in the end."""
    made = Opened(qtbot, folder, built_in, **known)
    try:
        yield made
    finally:
        made.close()
