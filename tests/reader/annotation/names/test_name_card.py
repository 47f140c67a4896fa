"""The card of a name found by rule says so."""

from reader.annotation.card import BY_RULE, card_as_text, card_for
from reader.annotation.model import Source

TEXT = "记者 赵雨桐 采访了北京瑞禾云帆科技有限公司。"


def test_the_card_of_a_name_says_that_it_was_found_by_rule(annotator):
    person, company = (a for a in annotator.annotate_text(TEXT) if a.source is Source.NAME)
    assert card_for(person, TEXT).source == card_for(company, TEXT).source == BY_RULE
    assert card_as_text(card_for(person, TEXT)).splitlines() == [
        "赵雨桐  Zhào Yǔtóng",
        "Zhao Yutong",
        BY_RULE,
    ]
    assert card_for(company, TEXT).reading == "Běijīng Ruìhé Yúnfān Kējì Yǒuxiàn Gōngsī"
