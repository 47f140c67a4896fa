"""What a card says, as values, text and Markdown."""

from dataclasses import replace

from glossary.model import Language, Term, TermStatus
from reader.annotation.card import card_as_markdown, card_as_text, card_for, shown_reading
from reader.annotation.model import Annotation, Finding, Quantity, Reading, Sense, Source
from tests.builders import annotated, concept, reading_of


def glossary_annotation(text, *senses, kind="term", reading="", **fields):
    finding = Finding(
        Source.GLOSSARY,
        kind,
        reading_of(text, reading),
        senses[0].concept.equivalents(),
        senses=senses,
        **fields,
    )
    return Annotation(0, len(text), finding)


def sense(*args, **fields):
    made = concept(*args, **fields)
    return Sense(made, made.terms[0])


def quantity_card(text, **fields):
    quantity = Quantity(start=0, end=len(text), **fields)
    reading = Reading(("",) * len(text))
    finding = Finding(Source.QUANTITY, quantity.kind, reading, quantity.english, quantity=quantity)
    return card_for(Annotation(0, len(text), finding), text)


def test_a_card_says_what_the_concept_says():
    best = sense(
        "英伟达",
        "Nvidia",
        "NVIDIA Corporation",
        kind="company",
        domain="semiconductors",
        definition_en="US chip maker.",
        definition_zh="美国芯片公司。",
        tickers=("NVDA.US",),
    )
    card = card_for(
        glossary_annotation("英伟达", best, kind="company", reading="yīng wěi dá"), "英伟达涨"
    )
    assert card.headword == "英伟达"
    assert card.reading == "Yīngwěidá"
    assert card.equivalents == ("Nvidia", "NVIDIA Corporation")
    assert card.tickers == ("NVDA.US",)
    assert (card.kind, card.domain) == ("company", "semiconductors")
    assert (card.definition_en, card.definition_zh) == ("US chip maker.", "美国芯片公司。")
    assert card.status == ""


def test_an_abbreviation_is_said_once():
    fund = sense("交易所交易基金", "exchange-traded fund (ETF)", "ETF", "listed fund")
    card = card_for(glossary_annotation("交易所交易基金", fund), "交易所交易基金")
    assert card.equivalents == ("exchange-traded fund (ETF)", "listed fund")
    index = sense("费半", "SOX index", "SOX", kind="index", tickers=("SOX",))
    assert card_for(glossary_annotation("费半", index), "费半").equivalents == ("SOX index",)
    bare = sense("费半", "SOX", kind="index", tickers=("SOX",))
    assert card_for(glossary_annotation("费半", bare), "费半").equivalents == ("SOX",)


def test_a_deprecated_term_names_the_one_to_use_instead():
    made = concept("存款准备金率", "reserve requirement ratio")
    old = Term(language=Language.ZH_HANS, text="存准率", status=TermStatus.DEPRECATED)
    made = replace(made, terms=(old, *made.terms))
    card = card_for(glossary_annotation("存准率", Sense(made, old)), "存准率")
    assert (card.status, card.instead) == ("deprecated", "存款准备金率")
    assert "deprecated: 存款准备金率" in card_as_text(card)


def test_other_senses_follow_with_what_tells_them_apart():
    senses = (sense("超微", "AMD"), sense("超微", "Supermicro", "SMCI", id="b", domain="servers"))
    card = card_for(glossary_annotation("超微", *senses), "超微")
    assert [(each.equivalents, each.domain) for each in card.other_senses] == [
        ("Supermicro, SMCI", "servers")
    ]
    assert "Supermicro, SMCI (servers)" in card_as_text(card)


def test_parts_keep_their_own_reading_and_english():
    inside = annotated("[费城|Philadelphia|fèi chéng|place][指数|index|zhǐ shù]").annotations
    whole = glossary_annotation("费城指数", sense("费城指数", "PHLX index"), parts=inside)
    card = card_for(whole, "费城指数")
    assert [(each.surface, each.reading, each.equivalent) for each in card.parts] == [
        ("费城", "Fèichéng", "Philadelphia"),
        ("指数", "zhǐshù", "index"),
    ]


def test_a_dictionary_word_names_its_dictionary_and_keeps_its_other_meanings():
    (word,) = annotated("[龙头|industry leader;faucet|lóng tóu|word]").annotations
    card = card_for(word, "龙头")
    assert card.equivalents == ("industry leader",)
    assert card.dictionary == ("faucet",)
    assert card.source == "CC-CEDICT, CC BY-SA 4.0"


def test_a_quantity_is_spelled_out():
    card = quantity_card("约800亿美元", value=8e10, unit="USD", qualifier="about")
    assert card.value == "about 80,000,000,000 USD"


def test_a_value_that_is_the_equivalent_is_said_once():
    card = quantity_card("3.1万台", value=31_000, unit="units", wording=("31,000 units",))
    assert card_as_text(card).count("31,000 units") == 1
    assert card_as_markdown(card).count("31,000 units") == 1
    assert "3,100" in card_as_text(replace(card, value="3,100"))


def test_a_quantity_in_digits_has_no_reading_and_one_in_characters_has():
    digits, characters, bare = annotated(
        "[3.1万台|31,000 units|wàn tái|quantity][八百亿|80 billion|bā bǎi yì|quantity][50|50||date]"
    ).annotations
    assert str(shown_reading(digits)) == str(shown_reading(bare)) == ""
    assert str(shown_reading(characters)) == "bābǎiyì"


def test_a_range_a_percentage_and_a_date_are_spelled_out():
    assert quantity_card("1.8%至2%", low=1.8, high=2.0, unit="%").value == "1.8 – 2%"
    assert quantity_card("去年10月", kind="date", iso="2024-10").value == "2024-10"


def test_every_word_of_a_name_begins_with_a_capital():
    (name,) = annotated("[中国人民银行|PBoC|zhōng-guó rén-mín yín-háng|institution]").annotations
    assert str(shown_reading(name)) == "Zhōngguó Rénmín Yínháng"


def test_text_puts_the_term_first_and_english_second():
    (term,) = annotated("[降准|RRR cut;reserve cut|jiàng zhǔn]").annotations
    assert card_as_text(card_for(term, "降准")).splitlines() == [
        "降准  jiàngzhǔn",
        "RRR cut; reserve cut",
    ]


def test_markdown_is_bold_and_its_signs_are_escaped():
    (term,) = annotated("[降准|RRR*cut_x|jiàng zhǔn]").annotations
    assert card_as_markdown(card_for(term, "降准")) == "**降准** *jiàngzhǔn*: RRR\\*cut\\_x"
