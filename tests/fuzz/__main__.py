"""Throws any strings at the annotator until it fails: python -m tests.fuzz [SECONDS]."""

import sys

import atheris

SECONDS = 600
SLOWEST = 10
"""So many seconds for one input, which is at most 40,000 code points, mean quadratic time."""

with atheris.instrument_imports(include=["reader.annotation", "glossary"]):
    from tests.fuzz.hostile import annotated, text_of


def one_input(octets: bytes) -> None:
    """What atheris calls, again and again."""
    annotated(text_of(octets))


if __name__ == "__main__":
    seconds = sys.argv[1] if len(sys.argv) > 1 else SECONDS
    limits = [
        f"-max_total_time={seconds}",
        f"-timeout={SLOWEST}",
        "-max_len=600",
        "-rss_limit_mb=4000",
    ]
    atheris.Setup([sys.argv[0], *limits, "-print_final_stats=1", "-verbosity=1"], one_input)
    atheris.Fuzz()
