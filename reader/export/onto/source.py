"""The user's own PDF: opened to be marked, or refused with the reason."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from reader.errors import ExportError
from reader.export.pdf.marks import AUTHOR

_CLAIMS = {
    "PDF/A": ("http://www.aiim.org/pdfa/ns/id/", ("part", "conformance", "rev", "amd", "corr")),
    "PDF/UA": ("http://www.aiim.org/pdfua/ns/id/", ("part", "rev", "amd", "corr")),
}
_DEEPEST = 50


@contextmanager
def opened(path: Path) -> Iterator[Pdf]:
    """The PDF, open as long as the block runs.

    Raises ExportError if it can't be read, is protected or signed, or was marked by us before.
    """
    try:
        pdf = pikepdf.open(path)
    except pikepdf.PasswordError as error:
        raise ExportError(
            f"{path.name} is encrypted and can't be opened without its password. "
            "Save a copy without a password and mark that."
        ) from error
    except pikepdf.PdfError as error:
        raise ExportError(
            f"{path.name} is not a PDF, or is damaged: {_short(error, path)}"
        ) from error
    except OSError as error:
        raise ExportError(f"{path} can't be read: {error.strerror or error}.") from error
    with pdf:
        _refuse(pdf, path.name)
        yield pdf


def repaired(pdf: Pdf, folder: Path) -> Path | None:
    """If the PDF was damaged, a file in the folder of what is left of it, for other readers."""
    if not pdf.get_warnings():
        return None
    pdf.trailer.Size = len(pdf.objects) + 1  # a file cut off has none, and qpdf would add none
    written = folder / "repaired.pdf"
    pdf.save(written)
    return written


def withdraw_claims(pdf: Pdf) -> tuple[str, ...]:
    """Take from the metadata what our marks may have made untrue: PDF/A, PDF/UA; as notes."""
    raw = pdf.Root.get(Name.Metadata)
    if not isinstance(raw, pikepdf.Stream) or b"aiim.org/pdf" not in raw.read_bytes():
        return ()
    lost: list[str] = []
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        for claim, (space, names) in _CLAIMS.items():
            keys = [f"{{{space}}}{name}" for name in names if f"{{{space}}}{name}" in metadata]
            if keys and keys[0].endswith("}part"):
                lost.append(f"{claim}-{metadata[keys[0]]}")
            for key in keys:
                del metadata[key]
    if not lost:
        return ()
    return (f"The original says it is {' and '.join(lost)}; the marked copy no longer says so.",)


def _refuse(pdf: Pdf, name: str) -> None:
    if pdf.is_encrypted:
        raise ExportError(
            f"{name} is protected: its author restricts what may be done with it (an owner "
            "password). Ask for a copy without restrictions."
        )
    if not pdf.pages:
        raise ExportError(f"{name} has no pages.")
    if _is_signed(pdf):
        raise ExportError(
            f"{name} is signed, and marks would break its signature. "
            "Print it to a new PDF and mark that."
        )
    for page in pdf.pages:
        for annotation in _dictionaries(page.obj.get(Name.Annots)):
            if annotation.get(Name.Subtype) == Name.Highlight and (
                str(annotation.get(Name.T, "")) == AUTHOR
            ):
                raise ExportError(f"{name} carries marks of Caidu already; mark the original.")


def _is_signed(pdf: Pdf) -> bool:
    """Whether a signature was given, or the document is certified."""
    permissions = pdf.Root.get(Name.Perms)
    if isinstance(permissions, Dictionary) and (
        Name.DocMDP in permissions or Name.UR3 in permissions or Name.UR in permissions
    ):
        return True
    form = pdf.Root.get(Name.AcroForm)
    fields = form.get(Name.Fields) if isinstance(form, Dictionary) else None
    return any(_holds_signature(field, None, 0) for field in _dictionaries(fields))


def _holds_signature(field: Object, kind: Object | None, depth: int) -> bool:
    kind = field.get(Name.FT, kind)
    if kind == Name.Sig and field.get(Name.V) is not None:
        return True
    return depth < _DEEPEST and any(
        _holds_signature(kid, kind, depth + 1) for kid in _dictionaries(field.get(Name.Kids))
    )


def _dictionaries(array: Object | None) -> Iterator[Object]:
    if isinstance(array, Array):
        yield from (each for each in array if isinstance(each, Dictionary))


def _short(error: Exception, path: Path) -> str:
    reason = re.sub(rf"^{re.escape(str(path))}\s*:?\s*", "", str(error))
    return f"{reason.rstrip('.')}."
