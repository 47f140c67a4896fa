"""A child process that sets or finishes PDFs, as the program sees it: started, asked, ended."""

import contextlib
import json
import os
import queue
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import reader
from reader.errors import Cancelled, ExportError
from reader.export.progress import Progress, Stage, Stopped, Tell

MODULE = "reader.export.pdf.child"
PATIENCE = 0.02
"""How often in seconds it is asked whether the work is to be stopped."""
LONGEST_COMPLAINT = 400
DYING = 2.0
"""How long in seconds a child that has hung up may take to end."""
HIDDEN = getattr(subprocess, "CREATE_NO_WINDOW", 0)
"""Windows would open a console for it."""
_ERROR = re.compile(r"^[\w.]*(?:Error|Exception)\b.*", re.MULTILINE)


class Child:
    """One process; it ends when asked to, or when this program is gone."""

    def __init__(self, task: str) -> None:
        """Start it without waiting, to `set` or `finish`. Raises ExportError if that can't be."""
        home = str(Path(reader.__file__).parent.parent)
        known = os.environ.get("PYTHONPATH", "")
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (home, known)))}
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115  (closed in `end`)
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-X", "utf8", "-m", MODULE, task],  # -P: not from here
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._complaints,
                env=environment,
                encoding="utf-8",
                creationflags=HIDDEN,
            )
        except OSError as error:
            self._complaints.close()
            raise ExportError(f"PDFs can't be set: {error}.") from error
        self._said: queue.Queue[str] = queue.Queue()
        self._threads = [self._thread(self._listen)]

    def alive(self) -> bool:
        """Whether it can still be asked."""
        return self._process.poll() is None

    def run(self, job: dict[str, Any], tell: Tell, stopped: Stopped) -> dict[str, Any]:
        """What it says is done. Raises ExportError, OSError, or Cancelled; then end it."""
        self._threads.append(self._thread(self._ask, json.dumps(job) + "\n"))
        while True:
            if stopped():
                raise Cancelled("The export was stopped.")
            try:
                line = self._said.get(timeout=PATIENCE)
            except queue.Empty:
                continue
            if not line:
                raise self._died()
            if not line.startswith("{"):
                continue  # what a start-up file of this Python prints, say
            record = json.loads(line)
            if "done" in record:
                done: dict[str, Any] = record["done"]
                return done
            if "failed" in record:
                raise ExportError(record["failed"])
            if "refused" in record:
                raise OSError(*record["refused"])
            if "progress" in record:
                stage, count, total = record["progress"]
                tell(Progress(Stage(stage), count, total))

    def end(self) -> None:
        """Kill it, whatever it does, and let go of everything."""
        self._process.kill()
        self._process.wait()
        for thread in self._threads:
            thread.join()
        for stream in (self._process.stdin, self._process.stdout, self._complaints):
            if stream is not None:
                with contextlib.suppress(OSError):  # what was still to be written, nobody reads
                    stream.close()

    def _thread(self, work: Callable[..., None], *given: str) -> threading.Thread:
        thread = threading.Thread(target=work, args=given, name="typesetter", daemon=True)
        thread.start()
        return thread

    def _ask(self, job: str) -> None:
        """Hand the job over, which takes as long as the child does to start."""
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):  # it is gone, as the listener will say
            self._process.stdin.write(job)
            self._process.stdin.flush()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._said.put(line)
        self._said.put("")

    def _died(self) -> ExportError:
        """Why it is gone, in its own last words."""
        try:
            self._process.wait(DYING)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._complaints.seek(0)
        words = self._complaints.read().decode(errors="replace").strip()
        lines = _ERROR.findall(words) or words.splitlines()
        last = lines[-1][:LONGEST_COMPLAINT] if lines else ""
        code = self._process.returncode
        why = f": {last}" if last else f" (exit code {code})"
        return ExportError(f"The process that sets PDFs ended unexpectedly{why}.")
