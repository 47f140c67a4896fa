"""A domain is the same whether a file calls it by its id or by either of its names."""

import pytest

from glossary.exchange.incoming import Delivery, Incoming
from reader.annotation.domain_names import with_domain_ids
from tests.builders import concept


@pytest.mark.parametrize(
    ("written", "domain"),
    [
        ("fixed-income", "fixed-income"),
        ("Fixed income", "fixed-income"),
        ("FIXED  INCOME", "fixed-income"),
        ("固定收益", "fixed-income"),
        ("my own desk", "my own desk"),
        ("", ""),
    ],
)
def test_a_domain_is_found_by_its_id_and_its_names(written, domain):
    offered = Incoming(2, concept("绿债", "green bond", id="a.b", domain=written))
    known = with_domain_ids(Delivery("desk.csv", (offered,), (), frozenset({"domain"})))
    assert [each.domain for each in known.concepts] == [domain]
    assert known.incoming[0].line == offered.line
