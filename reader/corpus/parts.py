"""Parts: what is finished of a corpus is kept beside its table, so that a kill costs little."""

import json
import shutil
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from glossary.exchange.beside import beside
from reader.corpus.listing import Listing
from reader.errors import CorpusError

SUFFIX = ".parts"
_LISTING, _MANIFEST, STDIN = "inputs", "manifest", "stdin"
_PART, _SIGN = ".part", b"caidu part 1"
_KNOWN = (_LISTING, _MANIFEST, STDIN, "merged")
Manifest = Mapping[str, str]


def parts_folder(out: Path) -> Path:
    """Where the parts of a table are kept while it is made."""
    return out.with_name(f"{out.name}{SUFFIX}")


class Parts:
    """A folder of finished parts, of a corpus that is annotated in a certain way.

    Each is written beside and then put in place, with a checksum.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.listing = folder / _LISTING

    def prepare(self) -> None:
        """Make the folder if there is none. Raises CorpusError if it can't be, or isn't ours."""
        try:
            self.folder.mkdir(exist_ok=True)
            strange = [each.name for each in self.folder.iterdir() if not _ours(each)]
        except OSError as error:
            raise CorpusError(f"{self.folder} can't be made: {error.strerror}.") from error
        if strange:
            raise CorpusError(f"{self.folder} is not ours ({strange[0]} is in it); move it away.")

    def stdin(self, read: Callable[[], bytes]) -> Path:
        """Where what standard input holds is kept."""
        place = self.folder / STDIN
        with beside(place, CorpusError) as part:
            part.write_bytes(read())
        return place

    def begin(self, list_inputs: Callable[[Path], Listing], told: Manifest) -> tuple[Listing, str]:
        """Take up the parts that were made of the same inputs in the same way, or begin anew.

        `told` is what a part depends on besides, by name. Gives the inputs, and the name of what
        has changed since parts were kept that do not fit; empty if nothing has. Raises CorpusError.
        """
        changed = ""
        with beside(self.listing, CorpusError) as place:
            listing = list_inputs(place)
            manifest = {**told, "texts": listing.digest}
            before = self._manifest()
            if before != manifest:
                changed = next(
                    (name for name in manifest if before.get(name) != manifest[name]), ""
                )
                self._clear()
        if before != manifest:
            with beside(self.folder / _MANIFEST, CorpusError) as place:
                place.write_text(json.dumps(manifest), "utf-8")
        return listing, changed if before else ""

    def has(self, number: int) -> bool:
        """Whether the part is there and undamaged."""
        try:
            self.read(number)
        except CorpusError:
            return False
        return True

    def keep(self, number: int, packed: bytes) -> None:
        """Raises CorpusError if it can't be written."""
        with beside(self._place(number), CorpusError) as place, place.open("wb") as file:
            file.write(b"%s %08x %d\n" % (_SIGN, zlib.crc32(packed), len(packed)))
            file.write(packed)

    def read(self, number: int) -> bytes:
        """What was kept. Raises CorpusError if it is not there or damaged."""
        place = self._place(number)
        try:
            with place.open("rb") as file:
                told, packed = file.readline(100), file.read()
        except OSError as error:
            raise CorpusError(f"{place} can't be read: {error.strerror}.") from error
        if told != b"%s %08x %d\n" % (_SIGN, zlib.crc32(packed), len(packed)):
            raise CorpusError(f"{place} is damaged; give the command again.")
        return packed

    def merging(self) -> Path:
        """An empty folder inside for what the parts are joined to."""
        place = self.folder / "merged"
        shutil.rmtree(place, ignore_errors=True)
        try:
            place.mkdir()
        except OSError as error:
            raise CorpusError(f"{place} can't be made: {error.strerror}.") from error
        return place

    def remove(self) -> None:
        """Take everything away."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _place(self, number: int) -> Path:
        return self.folder / f"{number:07}{_PART}"

    def _manifest(self) -> dict[str, str]:
        try:
            found = json.loads((self.folder / _MANIFEST).read_bytes())
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _clear(self) -> None:
        """The manifest goes first: parts without one are not taken up."""
        (self.folder / _MANIFEST).unlink(missing_ok=True)
        for part in self._parts():
            part.unlink(missing_ok=True)

    def _parts(self) -> Iterator[Path]:
        return self.folder.glob(f"*{_PART}")


def _ours(path: Path) -> bool:
    return path.name in _KNOWN or path.suffix == _PART or path.name.startswith(".caidu-")
