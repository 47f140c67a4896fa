"""The library's tables as each version made them; a released migration never changes."""

from sqlite_utils import Database, Migrations

MIGRATIONS = Migrations("library")


@MIGRATIONS()
def articles(database: Database) -> None:
    """The originals under the hash of their bytes, and where the reader stopped in each."""
    database.execute(
        """
        create table article (
            sha256   text primary key,
            title    text not null,
            source   text not null,
            author   text not null,
            date     text,
            origin   text not null,
            original blob not null,
            length   integer not null,
            kept     text not null,
            opened   text not null,
            reached  integer not null default 0
        ) strict
        """
    )
    database.execute("create index article_opened on article (opened)")


@MIGRATIONS()
def restored(database: Database) -> None:
    """The lines of an article the reader wants to see although cleaning hides them."""
    database.execute(
        """
        create table restored (
            sha256 text not null references article,
            start  integer not null,
            line   text not null,
            primary key (sha256, start)
        ) strict
        """
    )


@MIGRATIONS()
def met(database: Database) -> None:
    """How often each concept of the glossaries was met in an article."""
    database.execute(
        """
        create table met (
            concept text not null,
            sha256  text not null references article,
            count   integer not null,
            primary key (concept, sha256)
        ) strict, without rowid
        """
    )
    database.execute("create index met_article on met (sha256)")


@MIGRATIONS()
def verdicts(database: Database) -> None:
    """What the user has ruled about places of a work, known by its clauses in every copy of it."""
    database.execute("create table work (work integer primary key) strict")
    database.execute(
        """
        create table clause (
            hash integer not null,
            work integer not null references work,
            primary key (hash, work)
        ) strict, without rowid
        """
    )
    database.execute("create index clause_work on clause (work)")
    database.execute(
        """
        create table step (
            work   integer not null references work,
            number integer not null,
            time   text not null,
            undone integer not null,
            primary key (work, number)
        ) strict, without rowid
        """
    )
    database.execute(
        """
        create table ruling (
            work    integer not null,
            number  integer not null,
            given   integer not null,
            start   integer not null,
            quote   text not null,
            before  text not null,
            after   text not null,
            meaning text not null,
            meant   integer not null,
            called  text not null,
            foreign key (work, number) references step
        ) strict
        """
    )
    database.execute("create index ruling_step on ruling (work, number)")


@MIGRATIONS()
def shelf(database: Database) -> None:
    """Articles with numbers of their own, their text and blocks beside the originals."""
    for statement in _SHELF:
        database.execute(statement)


_SHELF = (
    "alter table article rename to article_before",
    "alter table restored rename to restored_before",
    "alter table met rename to met_before",
    "drop index article_opened",
    "drop index met_article",
    """
    create table article (
        id        integer primary key autoincrement,
        sha256    text not null unique,
        title     text not null,
        source    text not null,
        author    text not null,
        date      text,
        publisher text not null default '',
        address   text not null default '',
        origin    text not null,
        format    text not null default 'text',
        belongs   text not null default '',
        edited    text not null default '',
        preview   text not null default '',
        length    integer not null,
        kept      text not null,
        opened    text not null,
        reached   integer not null default 0,
        read      text,
        starred   integer not null default 0,
        work      integer references work,
        filed     integer not null default 0,
        indexed   text,
        terms     integer not null default 0
    ) strict
    """,
    """
    create table original (
        article integer primary key references article,
        bytes   blob not null
    ) strict
    """,
    """
    create table content (
        article integer primary key references article,
        text    text not null,
        blocks  text not null
    ) strict
    """,
    """
    create table restored (
        article integer not null references article,
        start   integer not null,
        line    text not null,
        primary key (article, start)
    ) strict, without rowid
    """,
    """
    create table concept (
        number   integer primary key,
        id       text not null unique,
        ordinary integer not null default 0
    ) strict
    """,
    """
    create table met (
        concept integer not null references concept,
        article integer not null references article,
        count   integer not null,
        places  blob not null,
        inside  blob not null,
        primary key (concept, article)
    ) strict, without rowid
    """,
    """
    create table tag (
        article integer not null references article,
        name    text not null,
        primary key (article, name)
    ) strict, without rowid
    """,
    """
    create table familiarity (
        term      text primary key,
        status    text,
        seen      integer not null default 0,
        explained text,
        since     text not null
    ) strict, without rowid
    """,
    """
    create table passed (
        article integer primary key references article
    ) strict
    """,
    """
    create table indexed_with (
        one   integer primary key check (one = 1),
        users text not null
    ) strict
    """,
    """
    create table passage (
        id      text primary key,
        work    integer not null references work,
        start   integer not null,
        quote   text not null,
        before  text not null,
        after   text not null,
        colour  text not null,
        note    text not null,
        made    text not null,
        removed text
    ) strict
    """,
    """
    insert into article (sha256, title, source, author, date, origin, length, kept, opened, reached)
    select sha256, title, source, author, date, origin, length, kept, opened, reached
    from article_before order by kept, rowid
    """,
    """
    insert into original
    select id, original from article_before join article using (sha256)
    """,
    """
    insert into restored
    select id, start, line from restored_before join article using (sha256)
    """,
    """
    insert into concept (id) select distinct concept from met_before
    """,
    """
    insert into met
    select number, article.id, count, x'', x''
    from met_before join article using (sha256) join concept on concept.id = met_before.concept
    """,
    "drop table met_before",
    "drop table restored_before",
    "drop table article_before",
    "create index article_opened on article (opened)",
    "create index article_work on article (work)",
    "create index article_source on article (source)",
    "create index met_article on met (article, count)",
    "create index passage_work on passage (work)",
    """
    create virtual table found using fts5 (
        title, body, content = '', tokenize = "ascii tokenchars '.'"
    )
    """,
    "create table filing (mark text not null) strict",
    "create table forgotten (sha256 text primary key, time text not null) strict, without rowid",
)
