"""Why gold spans are not right at first sight: python -m tests.bench.failures QUALITY_FOLDER."""

import importlib.util
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from glossary.matcher import Matcher
from glossary.normalize import fold
from tests.bench.gold import annotator, articles, predicted

WHYS = ("recognition", "other English", "free compound", "glossary lacks it")
READ = ("quantity", "date")
SHOWN = 40


def main() -> None:
    """Print the failures of each kind, split by cause, with examples."""
    folder = Path(sys.argv[1])
    scorer = loaded(folder / "evaluate.py")
    matcher = Matcher(annotator().concepts)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    examples: dict[str, list[str]] = defaultdict(list)
    for article in articles(folder / "dev.gold.jsonl"):
        found = predicted(article)
        for span in article["spans"]:
            counts[span["kind"]]["gold"] += 1
        for span, annotation in not_right(scorer, article, found):
            why = cause(scorer, matcher, article["text"], span, annotation, found)
            counts[span["kind"]][why] += 1
            start, end = span["start"], span["end"]
            text = article["text"]
            around = f"{text[max(0, start - 8) : start]}[{text[start:end]}]{text[end : end + 8]}"
            examples[why].append(around.replace("\n", " "))
    total = sum(counts.values(), Counter[str]())
    print(f"{'kind':<12}{'gold':>6}" + "".join(f"{why:>19}" for why in WHYS))
    for kind, count in [*sorted(counts.items()), ("all", total)]:
        shares = (f"{count[why]:>10} ({100 * count[why] / count['gold']:4.1f} %)" for why in WHYS)
        print(f"{kind:<12}{count['gold']:>6}" + "".join(f"{share:>19}" for share in shares))
    for why in WHYS:
        print(f"\n{why} ({len(examples[why])})")
        for row, times in Counter(examples[why]).most_common(SHOWN):
            print(f"  {row}" + (f"  x{times}" if times > 1 else ""))


def loaded(path: Path) -> ModuleType:
    """The module that scores, which is no part of the project."""
    spec = importlib.util.spec_from_file_location("evaluate", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def not_right(
    scorer: ModuleType, article: dict[str, Any], found: list[dict[str, Any]]
) -> Iterator[tuple[dict[str, Any], dict[str, Any] | None]]:
    """The gold spans that are not right first, with what stands on their borders, if anything."""
    text = article["text"]
    at = {(a["start"], a["end"]): a for a in found}
    cores = {scorer.core(text, *borders): a for borders, a in at.items() if a["kind"] in READ}
    for span in article["spans"]:
        borders = (span["start"], span["end"])
        annotation = at.get(borders)
        if annotation is None and span["kind"] in READ:
            annotation = cores.get(scorer.core(text, *borders))
        if annotation is None:
            yield span, None
            continue
        offers = scorer.offered(annotation)
        first = bool(offers) and bool(offers[0] & scorer.accepted(span["en"]))
        read = span["kind"] in READ and scorer.same_value(span.get("value", ""), annotation)
        if not first and not read:
            yield span, annotation


def cause(
    scorer: ModuleType,
    matcher: Matcher,
    text: str,
    span: dict[str, Any],
    annotation: dict[str, Any] | None,
    found: list[dict[str, Any]],
) -> str:
    """One of WHYS."""
    start, end = span["start"], span["end"]
    if span["kind"] in READ:
        return "recognition"
    senses = matcher.senses(fold(text[start:end]))
    wanted = scorer.accepted(span["en"])
    known = any(wanted & {scorer.key(e) for e in s.concept.equivalents()} for s in senses)
    if known:
        first = annotation is not None and annotation["concept"] in {s.concept.id for s in senses}
        return "other English" if first and len(senses) == 1 else "recognition"
    if senses or annotation is not None:
        return "other English"
    inside = [a for a in found if start <= a["start"] and a["end"] <= end]
    tiled = len(inside) > 1 and sum(a["end"] - a["start"] for a in inside) == end - start
    return "free compound" if tiled and span["kind"] == "term" else "glossary lacks it"


if __name__ == "__main__":
    main()
