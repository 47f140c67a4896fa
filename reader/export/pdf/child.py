"""A child process that sets or finishes PDFs: a line of JSON in for each, lines about it out."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.errors import ReaderError
from reader.export.pdf.outlines import RubyFace
from reader.export.progress import Progress, Stage

Record = dict[str, Any]


def main() -> None:
    """Serve until standard input ends, which it does when the program that asked is gone.

    The argument says what to do, `set` or `finish`: typst keeps much of what it has set, so
    another process finishes.
    """
    work = _setting() if sys.argv[1] == "set" else _finishing()
    for line in sys.stdin:
        job = json.loads(line)
        try:
            _say({"done": work(job)})
        except ReaderError as error:
            _say({"failed": str(error)})
        except OSError as error:
            _say({"refused": [error.errno, error.strerror or str(error)]})


def _setting() -> Callable[[Record], Record]:
    from reader.export.pdf.setting import set_pages  # typst, which the other child can do without

    face = RubyFace()

    def work(job: Record) -> Record:
        _tell(Progress(Stage.SETTING))
        return set_pages(job["sheet"], face, Path(job["raw"])).as_record()

    return work


def _finishing() -> Callable[[Record], Record]:
    from reader.export.pdf.finishing import finish  # pikepdf, which the other child can do without
    from reader.export.pdf.pages import Pages

    face = RubyFace()

    def work(job: Record) -> Record:
        pages, paths = Pages.from_record(job["pages"]), (Path(job["raw"]), Path(job["written"]))
        finished = finish(paths[0], pages, job["sheet"], face, paths[1], _tell)
        return {"pages": finished.pages, "mention_pages": finished.mention_pages}

    return work


def _tell(progress: Progress) -> None:
    _say({"progress": [str(progress.stage), progress.done, progress.total]})


def _say(record: Record) -> None:
    sys.stdout.write(json.dumps(record) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
