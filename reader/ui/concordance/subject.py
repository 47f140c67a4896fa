"""Subject and Question: what lines are wanted of, and which of its lines."""

from dataclasses import dataclass, field

from glossary.model import Concept
from reader.library.concordance import Sort, Within
from reader.library.placed import EVERYWHERE


@dataclass(frozen=True, slots=True)
class Subject:
    """A concept by its id, named by a Chinese term and English; without an id, a string as such."""

    text: str = ""
    concept: str = ""
    english: str = field(default="", compare=False)

    def __bool__(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self.concept or self.text.strip())


@dataclass(frozen=True, slots=True)
class Question:
    """A subject, the articles to look in, whether also inside longer terms, and the order."""

    subject: Subject = Subject()
    within: Within = EVERYWHERE
    inside: bool = False
    sort: Sort = Sort.NEWEST

    def same_places(self, other: "Question") -> bool:
        """Whether the answer is the same but for its order."""
        return (self.subject, self.within, self.inside) == (
            other.subject,
            other.within,
            other.inside,
        )


def subject_of(concept: Concept, text: str = "") -> Subject:
    """The subject a concept is; `text` is the term by which it was found."""
    chinese, english = concept.chinese(), concept.equivalents()
    named = text or (chinese[0].text if chinese else english[0] if english else concept.id)
    return Subject(named, concept.id, english[0] if english else "")
