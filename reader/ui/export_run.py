"""ExportRun: a run that writes or prints an article, and says at once that it prepares."""

from collections.abc import Callable

from reader.export.progress import Progress, Stage, Stopped, Tell
from reader.ui.run import Run


class ExportRun(Run):
    """Its progress is a Progress."""

    def start(self, function: Callable[[Tell, Stopped], object]) -> None:
        """Run the function, which is given whom to tell and whom to ask whether to stop."""
        super().start(function)
        self.progressed.emit(Progress(Stage.PREPARING))
