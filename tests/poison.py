"""A worker's kit that dies, or fails, of a certain word: for the tests of who pays for it."""

import os
import signal
from dataclasses import dataclass

from reader.corpus.kit import LocalKit

DEADLY = "致命之词"
FAULTY = "出错之词"


@dataclass(frozen=True)
class PoisonedKit:
    """As the kit, but for two words."""

    kit: LocalKit
    deadly: str = DEADLY

    @property
    def wanted(self):
        return self.kit.wanted

    @property
    def glossary(self):
        return self.kit.glossary

    def annotator(self):
        return _Poisoned(self.kit.annotator(), self.deadly)


class StillbornKit(PoisonedKit):
    """Its workers end before they are ready."""

    def annotator(self):
        os._exit(3)


class _Poisoned:
    def __init__(self, annotator, deadly):
        self._annotator = annotator
        self._deadly = deadly

    def __getattr__(self, name):
        return getattr(self._annotator, name)

    def annotate(self, article):
        if self._deadly in article.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if FAULTY in article.text:
            raise RuntimeError("a fault of ours")
        return self._annotator.annotate(article)
