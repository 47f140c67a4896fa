"""Data folders whose caches are made already, as they are from the program's second start on."""

import atexit
import functools
import os
import shutil
import tempfile
from pathlib import Path

from reader.annotation.dictionary import Dictionary
from reader.annotation.index import load_index
from reader.annotation.phrasebook import read_phrasebook
from reader.resources import cache_folder


def warmed(data: Path) -> Path:
    """The folder, with caches of the built-in glossary, the dictionary and pypinyin."""
    cache = cache_folder(data)
    cache.mkdir(parents=True, exist_ok=True)
    for made in cache_folder(_once()).iterdir():
        os.link(made, cache / made.name)  # the program replaces such files, and never changes them
    return data


@functools.cache
def _once() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="caidu-warm-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    load_index(folder)
    Dictionary(cache_folder(folder)).load()
    read_phrasebook(cache_folder(folder))
    return folder
