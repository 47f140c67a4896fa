"""A small folder of tables, and whatever is to be kept as if it had been compiled from it."""

from pathlib import Path

from glossary.exchange import compiled

TABLES = {
    "a.csv": "concept,zh,en,note\na.rrr,降准,RRR cut,一\na.bank,央行,central bank,二\n",
    "b.csv": "concept,kind,zh,en\nb.ck,company,长和,CK Hutchison\n",
    "rules.csv": "concept,term,effect,side,alternatives,example_yes,example_no\n"
    "b.ck,长和,reject,before,增,长和涨了。,增长和利润\n",
    "retired.csv": "concept,replaced_by\na.old,a.rrr\n",
}


def lay(folder: Path) -> Path:
    """Make the folder with its tables in it."""
    folder.mkdir()
    for name, text in TABLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def keep(folder, cache, concepts):
    """Keep other concepts as if they had been made from the folder."""
    compiled._keep(cache / compiled.KEPT, compiled._heading(folder), concepts)
