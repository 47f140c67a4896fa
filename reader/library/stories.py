"""Stories: copies of one article from several places share a work; a roundup is not its items."""

from collections import Counter
from collections.abc import Sequence

from reader.article import Article
from reader.library.connection import Connection
from reader.library.sketch import same_story, sketch_of

SKETCHED = 128
"""So many hashes of an article are kept to know its copies by."""
COMMON = 64
"""A clause that begins so many stories apart tells none of them."""
CANDIDATES = 5


def place(connection: Connection, number: int, article: Article) -> None:
    """Give an article its work, that of another copy if one is there. Raises LibraryError."""
    sketch = sketch_of(article)[:SKETCHED]
    with connection.transaction():
        work = story_of(connection, sketch)
        if work is None:
            work = new_work(connection, sketch)
        connection.write("update article set work = ? where id = ?", [work, number])


def story_of(connection: Connection, sketch: Sequence[int]) -> int | None:
    """The work whose sketch is most like this one, if it is of the same story."""
    shared: Counter[int] = Counter()
    for clause in sketch:
        works = connection.rows(
            "select work from clause where hash = ? limit ?", [clause, COMMON + 1]
        )
        if len(works) <= COMMON or len(sketch) == 1:
            shared.update(work for (work,) in works)
    for work, _ in shared.most_common(CANDIDATES):
        rows = connection.rows("select hash from clause where work = ?", [work])
        if same_story(sketch, sorted(clause for (clause,) in rows)[:SKETCHED], SKETCHED):
            return work
    return None


def new_work(connection: Connection, sketch: Sequence[int]) -> int:
    """A work known by a sketch."""
    row = connection.first("insert into work default values returning work")
    assert row is not None
    connection.write_many(
        "insert into clause values (?, ?)", [(clause, row[0]) for clause in sketch]
    )
    return int(row[0])
