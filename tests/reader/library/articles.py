"""An article to keep, and the keeping of it."""

import datetime

from reader.intake.load import read_text
from reader.library.filing import take_out
from reader.library.occurrences import NUMBER

TEXT = (
    "央行宣布下调存款准备金率\n来源：示例财经\n\n此举预计释放长期资金约一万亿元，市场反应平稳。\n"
)
MORNING = datetime.datetime(2025, 3, 26, 9, 0, tzinfo=datetime.UTC)


def kept(library, text=TEXT, hours=0, origin="article.txt"):
    when = MORNING + datetime.timedelta(hours=hours)
    return library.keep(read_text(text), text.encode(), origin, when)


def restore(library, sha, article, indices):
    """Show blocks that cleaning hides, as the window does."""
    library.remember_restored(sha, article.with_set_aside(indices, None), indices)


def put_met(library, concept, number, count, places=b"", inside=b""):
    """Say what is met of a concept in the numbered article."""
    library._connection.write("insert or ignore into concept (id) values (?)", [concept])
    library._connection.write(
        f"insert into met values ({NUMBER}, ?, ?, ?, ?)", [concept, number, count, places, inside]
    )


def tokens_left(library):
    """How many tokens stay in the full-text index once every article is taken out of it."""
    for (number,) in library._connection.rows("select id from article"):
        take_out(library._connection, number)
    library._connection.write("insert into found (found) values ('optimize')")
    library._connection.write(
        "create virtual table if not exists temp.words using fts5vocab (main, found, row)"
    )
    return library._connection.rows("select term from temp.words")
