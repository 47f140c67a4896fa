"""The JSON of `caidu annotate`: annotations, tokens and articles as plain records."""

from typing import Any

from reader.annotation.model import AnnotatedArticle, Annotation, Token
from reader.article import Article

Record = dict[str, Any]


def annotation_record(annotation: Annotation, text: str) -> Record:
    """One annotation of `text`, in the shape DESIGN section 5 publishes."""
    quantity, concept = annotation.quantity, annotation.concept
    ids = concept.external_ids if concept else ()
    return {
        "start": annotation.start,
        "end": annotation.end,
        "text": text[annotation.start : annotation.end],
        "kind": annotation.kind,
        "source": annotation.source,
        "concept": concept.id if concept else None,
        "reading": str(annotation.reading),
        "equivalents": list(annotation.equivalents),
        "definition": annotation.definition,
        "external_ids": [f"{external.scheme}:{external.value}" for external in ids],
        "value": _number(quantity.value) if quantity else None,
        "unit": quantity.unit if quantity else "",
        "low": _number(quantity.low) if quantity else None,
        "high": _number(quantity.high) if quantity else None,
        "qualifier": quantity.qualifier if quantity else "",
        "iso": quantity.iso if quantity else "",
        "parts": [annotation_record(part, text) for part in annotation.parts],
    }


def token_record(token: Token) -> Record:
    """One token with its syllables, one a code point."""
    return {
        "start": token.start,
        "end": token.end,
        "reading": str(token.reading),
        "syllables": list(token.reading.syllables),
    }


def article_record(annotated: AnnotatedArticle, name: str) -> Record:
    """A whole article: its text, metadata, blocks and annotations."""
    article = annotated.article
    return {
        "id": name,
        "text": article.text,
        "metadata": _metadata(article),
        "blocks": [
            {
                "start": block.start,
                "end": block.end,
                "kind": block.kind,
                "level": block.level,
                "set_aside": block.set_aside,
            }
            for block in article.blocks
        ],
        "annotations": [annotation_record(each, article.text) for each in annotated.annotations],
    }


def _metadata(article: Article) -> Record:
    metadata = article.metadata
    return {
        "title": metadata.title,
        "source": metadata.source,
        "author": metadata.author,
        "date": metadata.date.isoformat() if metadata.date else None,
        "publisher": metadata.publisher,
        "address": metadata.address,
    }


def _number(value: float | None) -> float | int | None:
    return int(value) if value is not None and value == int(value) else value
