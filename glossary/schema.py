"""The tables of a glossary's file, and opening one: checked, copied and brought up to date."""

from pathlib import Path

from sqlite_utils import Database, Migrations

from glossary.database import connected, copy_whole, dated_backups, told, transaction
from glossary.errors import StoreBrokenError, StoreDamagedError, StoreTooNewError

APPLICATION_ID = 0x43614475
"""“CaDu”: marks a file as ours, so that a stranger's database is never written to."""

MIGRATIONS = Migrations("glossary")
"""How a file came to be what it is, in order. A migration once released is never edited."""


@MIGRATIONS()
def create_tables(database: Database) -> None:
    """Concepts with what they are made of, and the history of changes."""
    for statement in (
        """CREATE TABLE concept (
            id TEXT PRIMARY KEY, kind TEXT NOT NULL, domain TEXT NOT NULL,
            definition_en TEXT NOT NULL, definition_zh TEXT NOT NULL, source TEXT NOT NULL,
            note TEXT NOT NULL, review TEXT NOT NULL, based_on TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE term (
            concept_id TEXT NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL,
            folded TEXT NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL, reading TEXT NOT NULL,
            part_of_speech TEXT NOT NULL, sense_note TEXT NOT NULL, "match" TEXT NOT NULL,
            PRIMARY KEY (concept_id, position)
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX term_folded ON term (folded)",
        """CREATE TABLE context_rule (
            concept_id TEXT NOT NULL, term_position INTEGER NOT NULL, position INTEGER NOT NULL,
            effect TEXT NOT NULL, side TEXT NOT NULL, alternatives TEXT NOT NULL,
            example_yes TEXT NOT NULL, example_no TEXT NOT NULL,
            PRIMARY KEY (concept_id, term_position, position),
            FOREIGN KEY (concept_id, term_position) REFERENCES term ON DELETE CASCADE
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE external_id (
            concept_id TEXT NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
            position INTEGER NOT NULL, scheme TEXT NOT NULL, value TEXT NOT NULL,
            PRIMARY KEY (concept_id, position)
        ) STRICT, WITHOUT ROWID""",
        """CREATE TABLE change (
            id INTEGER PRIMARY KEY, group_id INTEGER NOT NULL, time TEXT NOT NULL,
            action TEXT NOT NULL, concept_id TEXT NOT NULL, before TEXT, after TEXT,
            undone INTEGER NOT NULL DEFAULT 0
        ) STRICT""",
        "CREATE INDEX change_group ON change (group_id, undone)",
        "CREATE INDEX change_concept ON change (concept_id, group_id)",
    ):
        database.conn.execute(statement)


@MIGRATIONS()
def workshop(database: Database) -> None:
    """Tombstones, concepts meant to share terms, where a term is used; candidates judged."""
    for statement in (
        "ALTER TABLE concept ADD COLUMN retired INTEGER NOT NULL DEFAULT 0",
        "ALTER TABLE concept ADD COLUMN replaced_by TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE concept ADD COLUMN distinct_from TEXT NOT NULL DEFAULT '[]'",
        "ALTER TABLE term ADD COLUMN region TEXT NOT NULL DEFAULT ''",
        """CREATE TABLE candidate (
            folded TEXT PRIMARY KEY, text TEXT NOT NULL, verdict TEXT NOT NULL, time TEXT NOT NULL
        ) STRICT, WITHOUT ROWID""",
    ):
        database.conn.execute(statement)


def opened(
    path: Path | None, migrations: Migrations = MIGRATIONS, *, copied: bool = True
) -> Database:
    """The glossary's database, made if it isn't there; an older one is copied, then migrated.

    Without `copied` it is migrated only. Raises StoreTooNewError for a later version's file and
    StoreBrokenError for one that is not a glossary or can't be read or written. Both leave the
    file as it was.
    """
    if path is not None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreBrokenError(
                f"{path.parent} can't be made: {error.strerror}; choose another folder"
            ) from error
    database = connected(path)
    try:
        with told(path):
            _bring_up_to_date(database, path, migrations, copied=copied)
    except BaseException:
        database.close()
        raise
    return database


def check_ours(database: Database) -> None:
    """Raise StoreDamagedError, for `told`, if the database is neither ours nor empty."""
    (mark,) = database.conn.execute("PRAGMA application_id").fetchone()
    (tables,) = database.conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if mark != APPLICATION_ID and (mark or tables):
        raise StoreDamagedError("is another program's database, and was left as it is")


def count_concepts(database: Database) -> int | None:
    """How many concepts a glossary of any version holds, tombstones apart; None: it is none."""
    columns = {column.name for column in database["concept"].columns}
    if not columns:
        return None
    where = "WHERE NOT retired" if "retired" in columns else ""
    (number,) = database.conn.execute(f"SELECT count(*) FROM concept {where}").fetchone()
    return int(number)


def check_sound(database: Database) -> None:
    """Raise StoreDamagedError, for `told`, if this isn't a glossary or its pages are damaged."""
    check_ours(database)
    if count_concepts(database) is None:
        raise StoreDamagedError("holds no glossary")
    (found,) = database.conn.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        raise StoreDamagedError(f"is damaged ({found})")


def _bring_up_to_date(
    database: Database, path: Path | None, migrations: Migrations, *, copied: bool
) -> None:
    check_ours(database)
    pending = migrations.pending(database)
    unknown = {made.name for made in migrations.applied(database)}
    unknown -= {made.name for made in migrations._migrations}  # noqa: SLF001  (no public list)
    if unknown:
        backups = dated_backups(path) if path else []
        instead = f", or restore a backup (the newest is {backups[0][1]})" if backups else ""
        raise StoreTooNewError(
            f"{path} was written by a later version of this program ({', '.join(sorted(unknown))})."
            f" It was left as it is; install the later version to open it{instead}."
        )
    if not pending:
        return
    if copied and path is not None and migrations.applied(database):
        copy_whole(database, path.with_name(f"{path.stem}.before-{pending[0].name}{path.suffix}"))
    with transaction(database, write=True):
        database.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations.apply(database)
        if database.conn.execute("PRAGMA foreign_key_check").fetchone():
            raise StoreDamagedError("can't be brought up to date: parts of it are missing")
