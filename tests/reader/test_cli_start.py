"""How a command starts: without what it has no need of."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.warm import warmed

ROOT = Path(__file__).parents[2]
HEAVY = (
    *("pypinyin", "jieba", "g2pM", "numpy", "sqlite3", "hashlib", "tempfile", "platformdirs"),
    *("importlib.metadata", "importlib.resources", "gzip", "PySide6", "openpyxl"),
)
"""What a second start has no need of to annotate lines: each takes up to 0.2 s."""


def test_lines_are_annotated_without_what_loads_slowly(tmp_path):
    data = warmed(tmp_path / "data")
    file = tmp_path / "article.jsonl"
    file.write_text(json.dumps({"text": "央行宣布降准0.5个百分点。"}), encoding="utf-8")
    arguments = ["caidu", "annotate", "--jsonl", "--only", "glossary,quantity,name", str(file)]
    code = (
        "import sys\n"
        "from reader.cli import main\n"
        f"sys.argv = {arguments!r}\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "CAIDU_DATA": str(data)},
        check=True,
        timeout=60,
    )
    assert json.loads(done.stdout)["annotations"]
    assert done.stderr.decode().splitlines()[-1] == "[]"
