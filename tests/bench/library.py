"""Measures a library of generated articles: python -m tests.bench.library [ARTICLES]."""

import datetime
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from glossary.exchange.compiled import read_folder
from glossary.model import Concept
from reader.article import Article, Block, BlockKind, Metadata
from reader.library.library import LIBRARY_FILE, Library
from reader.library.query import Query, Sort
from reader.library.wording import Wording
from reader.resources import glossaries

ARTICLES = 10_000
LENGTH = 700
PAGE = 50
TURNS = 7
TOGETHER = 500
SOURCES = ("示例财经", "样例证券报", "虚构新闻网", "假想日报")
COMMON = (
    *("的", "的", "的", "的", "了", "在", "是", "和", "与", "中国", "市场", "公司", "亿元", "增长"),
    *("同比", "记者", "表示", "认为", "以及", "已经", "可能", "我们", "他们"),
)
MARCH = (datetime.date(2025, 3, 1), datetime.date(2025, 3, 31))
QUERIES = {
    "的": Query(text="的"),
    "中国": Query(text="中国"),
    "市场": Query(text="市场"),
    "two words": Query(text="中国 市场"),
    "a word of four": Query(text="存款准备"),
    "a rare word": Query(text="液冷"),
    "not there": Query(text="龘龘龘"),
    "a phrase": Query(text='"中国的市场"'),
    "all but": Query(text="市场 -中国"),
    "number begun": Query(text="20"),
    "empty": Query(),
    "empty, by date": Query(sort=Sort.DATE),
    "empty, by title": Query(sort=Sort.TITLE),
    "a source": Query(sources=frozenset(SOURCES[:1])),
    "中国, by date": Query(text="中国", sort=Sort.DATE),
    "中国, unread of a month": Query(text="中国", unread=True, since=MARCH[0], until=MARCH[1]),
}


def main() -> None:
    """Generate, keep, search, and say what it took."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else ARTICLES
    concepts = list(read_folder(glossaries()))
    terms = [concept.chinese()[0].text for concept in concepts if concept.chinese()]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / LIBRARY_FILE
        texts = keeping(path, count, terms)
        say("opening", timed(lambda: Library(path).close()))
        say("first page in a new process", first_pages(path))
        with Library(path) as library:
            search(library, texts)
        say("中国, and the library opened", timed(lambda: opened_for(path, QUERIES["中国"])))
        forgetting(path)
    wording(concepts)


def keeping(path: Path, count: int, terms: list[str]) -> list[str]:
    """Say how quickly articles are kept, and what they take; returns their texts."""
    articles = generated(count, terms)
    texts: list[str] = []
    with Library(path) as library:

        def keep(most: int) -> int:
            before = len(texts)
            for _, article in zip(range(most), articles, strict=False):
                library.keep(article, article.text.encode(), f"/articles/{len(texts)}.txt")
                texts.append(article.text)
            return len(texts) - before

        began = time.perf_counter()
        kept = keep(TOGETHER)
        print(f"{'kept one by one':30}{kept / (time.perf_counter() - began):9.0f} a second")
        began, kept = time.perf_counter(), -1
        while kept != len(texts):
            kept = len(texts)
            with library.together():
                keep(TOGETHER)
        rate = (len(texts) - TOGETHER) / (time.perf_counter() - began)
        print(f"{f'kept, {TOGETHER} together':30}{rate:9.0f} a second")
    size = path.stat().st_size
    plain = sum(len(text.encode()) for text in texts)
    print(f"{'on disk':30}{size / 1e6:9.1f} MB, {size / plain:.1f} times the texts")
    return texts


def search(library: Library, texts: list[str]) -> None:
    """Say what each query takes, beside two plain searches through all texts."""
    say("Python's `in`", timed(lambda: sum("中国" in text for text in texts)))
    like = "select count(*) from content where text like '%中国%'"
    scan = timed(lambda: library._connection.rows(like))
    say("SQLite's `like`", scan)
    for name, query in QUERIES.items():
        took = timed(lambda query=query: library.catalogue.find(query, PAGE))
        ratio = statistics.median(took) / statistics.median(scan)
        found = library.catalogue.find(query, PAGE).total
        say(name, took, f"{ratio:6.2f} times `like`, {found} stories")
    say("的, a page far down", timed(lambda: library.catalogue.find(Query(text="的"), PAGE, 5000)))


def opened_for(path: Path, query: Query) -> None:
    """One search as a window's worker does it, what to narrow the list to included."""
    with Library(path) as library:
        library.catalogue.find(query, PAGE)
        library.catalogue.sources()
        library.catalogue.tags()


def first_pages(path: Path) -> list[float]:
    """What opening a library and its first page take in new processes, imports apart."""
    script = (
        "import sys, time; from pathlib import Path;"
        "from reader.library.library import Library; from reader.library.query import Query;"
        "began = time.perf_counter(); library = Library(Path(sys.argv[1]));"
        "library.catalogue.find(Query(), 50); print(time.perf_counter() - began)"
    )
    command = [sys.executable, "-c", script, str(path)]
    return [float(subprocess.check_output(command)) for _ in range(TURNS)]


def forgetting(path: Path) -> None:
    """Say what it takes to forget one article."""
    with Library(path) as library:
        sha = library.recent(1)[0].sha256
        began = time.perf_counter()
        library.forgetting.forget([sha])
        say("one forgotten", [time.perf_counter() - began])


def wording(concepts: Iterable[Concept]) -> None:
    """Say what it takes to ask for the Chinese of what is typed."""
    began = time.perf_counter()
    known = Wording.of(concepts)
    say("wording made", [time.perf_counter() - began])
    say("wording asked", timed(lambda: known.chinese_for("liquid cooling of the data center")))


def generated(count: int, terms: list[str]) -> Iterator[Article]:
    """Articles of LENGTH code points, of terms that are as unequally frequent as words are."""
    chance = random.Random(7)
    weights = [1 / (rank + 10) for rank in range(len(terms))]
    drawn = chance.choices(terms, weights, k=200_000)
    for number in range(count):
        title = f"第{number}号：{''.join(chance.sample(drawn, 3))}"
        blocks, text = [Block(kind=BlockKind.TITLE, start=0, end=len(title) + 1)], f"{title}\n"
        while len(text) < LENGTH:
            start = len(text)
            text += "".join(_sentence(chance, drawn) for _ in range(4)) + "\n"
            blocks.append(Block(kind=BlockKind.PARAGRAPH, start=start, end=len(text)))
        date = datetime.date(2025, 1, 1) + datetime.timedelta(days=number % 365)
        known = Metadata(title=title, source=chance.choice(SOURCES), date=date)
        yield Article(text=text, blocks=tuple(blocks), metadata=known)


def _sentence(chance: random.Random, drawn: list[str]) -> str:
    """Two clauses of terms and common words."""
    words = [
        chance.choice(COMMON) if chance.random() < 0.5 else chance.choice(drawn) for _ in range(12)
    ]
    return f"{''.join(words[:6])}，{''.join(words[6:])}{chance.randint(1, 9999)}。"


def timed(deed: Callable[[], object]) -> list[float]:
    """What a deed takes, some times over, in seconds."""
    took = []
    for _ in range(TURNS):
        began = time.perf_counter()
        deed()
        took.append(time.perf_counter() - began)
    return took


def say(what: str, took: list[float], more: str = "") -> None:
    """Print the median and the worst."""
    median, worst = statistics.median(took), max(took)
    print(f"{what:30}{1000 * median:9.1f} ms, at worst {1000 * worst:7.1f}   {more}", flush=True)


if __name__ == "__main__":
    main()
