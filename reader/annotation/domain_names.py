"""Domains in files of the user's, which call them by id or by name, in English or Chinese."""

from dataclasses import replace

from glossary.exchange.folder import DOMAINS, read_domain_names
from glossary.exchange.incoming import Delivery, Incoming
from reader import resources

LANGUAGES = ("en", "zh")


def with_domain_ids(delivery: Delivery) -> Delivery:
    """What a file offers, with ids in place of the names of domains; other names stay."""
    path = resources.glossaries() / DOMAINS
    ids = {
        key.casefold(): domain
        for language in LANGUAGES
        for domain, name in read_domain_names(path, language).items()
        for key in (domain, name)
    }

    def known(each: Incoming) -> Incoming:
        named = each.concept.domain
        domain = ids.get(" ".join(named.split()).casefold(), named)
        if domain == named:
            return each
        return replace(each, concept=replace(each.concept, domain=domain))

    return replace(delivery, incoming=tuple(map(known, delivery.incoming)))
