"""What tests of bad files share: the limits of time and memory, and Word files written by hand."""

import time
import tracemalloc

from reader.errors import LoadError
from reader.intake.load import taken_from
from tests.containers import WORD, docx_parts

SECONDS = 5
MEMORY = 600_000_000
ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def tried(raw, name):
    """What comes of it: the articles, or the LoadError; within the time and the memory."""
    began = time.perf_counter()
    tracemalloc.start()
    try:
        return list(taken_from(raw, name))
    except LoadError as error:
        return error
    finally:
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert time.perf_counter() - began < SECONDS
        assert peak < MEMORY


def document(body, head=""):
    return f'{head}<w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>'


def word(body, head=""):
    return docx_parts({"word/document.xml": document(body, head)})


def deep(depth, begin="<w:p>", end="</w:p>"):
    return begin * depth + end * depth
