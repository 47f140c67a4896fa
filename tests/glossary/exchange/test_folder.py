"""A layer as a folder: tables of concepts, rules beside them, and no fault let pass."""

from pathlib import Path

import pytest

from glossary.errors import ExchangeError
from glossary.exchange.folder import read_domain_names, read_folder, read_rules
from glossary.layers import Layers
from glossary.matcher import Matcher
from glossary.model import Concept, ConceptId, ContextRule, Effect, Side

RULES = "concept,term,effect,side,alternatives,example_yes,example_no\n"


def lay(folder: Path, **tables: str) -> Path:
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return folder


def test_the_tables_are_read_by_name_and_the_rules_laid_upon_their_terms(tmp_path: Path):
    lay(
        tmp_path,
        b="concept,zh\nb.sell,卖出\n",
        a="concept,zh,zh_hk\na.ck,长和;长江和记,長和\n",
        rules=f"{RULES}a.ck,長和,reject,before,增;成,长和涨了。,增长和利润\n"
        "a.ck,长和,prefer,near,港股,,\n",
        domains="domain,name_en,name_zh\nequities,Equities,股票\n",
    )
    ck, sell = read_folder(tmp_path)
    assert (ck.id, sell.id) == ("a.ck", "b.sell")
    rejecting = ContextRule(
        effect=Effect.REJECT,
        side=Side.BEFORE,
        alternatives=("增", "成"),
        example_yes="长和涨了。",
        example_no="增长和利润",
    )
    preferring = ContextRule(effect=Effect.PREFER, side=Side.NEAR, alternatives=("港股",))
    assert [term.rules for term in ck.terms] == [
        (rejecting, preferring),
        (),
        (rejecting, preferring),
    ]
    matcher = Matcher((ck, sell))
    assert matcher.find("增长和利润") == []
    assert len(matcher.find("长和涨了。")) == 1


def test_what_was_retired_is_a_tombstone_after_the_concepts(tmp_path: Path):
    lay(
        tmp_path,
        a="concept,zh\nzz.rrr,降准\n",
        retired="concept,replaced_by\na.rrr,zz.rrr\na.gone,\n",
    )
    kept, merged, gone = read_folder(tmp_path)
    assert not kept.retired
    assert merged == Concept(id=ConceptId("a.rrr"), terms=(), retired=True, replaced_by="zz.rrr")
    assert gone == Concept(id=ConceptId("a.gone"), terms=(), retired=True)
    assert Layers.of([kept, merged, gone]).concepts() == (kept,)


def test_an_empty_folder_holds_nothing(tmp_path: Path):
    assert read_folder(tmp_path) == ()


@pytest.mark.parametrize(
    ("tables", "reason"),
    [
        ({"a": "concept,zh\na,降准\nb,\n"}, r"a\.csv, line 3: the row has no term"),
        ({"a": "concept,zh\na,降准\na,降息\n"}, "“a” stands 2 times"),
        ({"a": "concept,zh\n,降准\n"}, "“” stands 1 times"),
        (
            {"a": "concept,zh\na,降准\n", "retired": "concept,replaced_by\na,b\n"},
            "“a” stands 2 times",
        ),
        ({"retired": "concept,replaced_by\n,b\n"}, "“” stands 1 times"),
        ({"retired": "concept\na\n"}, r"retired\.csv has no column 'replaced_by'"),
        ({"rules": f"{RULES}a,降准,reject,before,增,,\n"}, "a has no term “降准”"),
        ({"rules": f"{RULES}a,降准,forbid,before,增,,\n"}, r"rules\.csv, line 2: .*forbid"),
        ({"rules": f"{RULES}a,降准,reject,above,增,,\n"}, r"rules\.csv, line 2: .*above"),
        ({"rules": "concept,term\na,降准\n"}, r"rules\.csv, line 2: .*effect"),
    ],
)
def test_a_fault_stops_the_reading_and_is_named(
    tmp_path: Path, tables: dict[str, str], reason: str
):
    with pytest.raises(ExchangeError, match=reason):
        read_folder(lay(tmp_path, **tables))


def test_rules_are_found_by_concept_and_folded_term(tmp_path: Path):
    lay(tmp_path, rules=f"{RULES}a,ＡＩ,reject,after,的; ;地,,\n")
    ((key, (rule,)),) = read_rules(tmp_path / "rules.csv").items()
    assert key == ("a", "ai")
    assert rule.alternatives == ("的", "地")


def test_a_missing_folder_is_no_empty_glossary(tmp_path):
    with pytest.raises(ExchangeError, match="missing"):
        read_folder(tmp_path / "nowhere")


def test_domains_are_named_in_either_language_and_no_other(tmp_path: Path):
    lay(tmp_path, domains="domain,name_en,name_zh\nequities,Equities,股票\n")
    path = tmp_path / "domains.csv"
    assert read_domain_names(path, "en") == {"equities": "Equities"}
    assert read_domain_names(path, "zh") == {"equities": "股票"}
    with pytest.raises(ExchangeError, match="name_fr"):
        read_domain_names(path, "fr")


def test_where_nothing_is_said_the_first_term_of_each_language_is_the_preferred_one(tmp_path):
    lay(
        tmp_path,
        a="concept,zh,zh_short,zh_tw,en,status\n"
        "a.dc,数据中心;资料库房,数中,資料中心,data center;DC,;deprecated\n"
        "a.old,旧称;通称,,,former name;usual name,forbidden\n",
    )
    named = {term.text: term.status.value for made in read_folder(tmp_path) for term in made.terms}
    assert named == {
        "数据中心": "preferred",
        "资料库房": "deprecated",
        "数中": "admitted",
        "資料中心": "preferred",
        "data center": "preferred",
        "DC": "admitted",
        "旧称": "forbidden",
        "通称": "forbidden",
        "former name": "preferred",
        "usual name": "admitted",
    }
