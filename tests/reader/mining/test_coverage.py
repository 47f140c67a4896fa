"""Coverage: what of articles is recognised, and what stands there again and again unrecognised."""

from reader.annotation.model import Source
from reader.mining.coverage import Lack, Survey
from reader.mining.model import Candidate, Evidence, Mention
from tests.builders import annotated

WORDS = {"央行", "降准", "步森", "平淡", "反应"}


def cut(text):
    """The words of the list, and single characters between them."""
    places, at = [], 0
    while at < len(text):
        end = at + 2 if text[at : at + 2] in WORDS else at + 1
        places.append((at, end))
        at = end
    return places


def surveyed(*texts, candidates=(), least=1):
    survey = Survey(cut)
    for number, text in enumerate(texts):
        survey.add(str(number), annotated(text))
    return survey.coverage(candidates, least)


def test_characters_are_counted_by_source():
    found = surveyed("[央行|PBOC]宣布[降准|RRR cut]，步森涨。")
    assert (found.characters, found.recognised[Source.GLOSSARY]) == (9, 4)
    assert found.share == 4 / 9
    assert found.terms == 2


def test_nothing_to_read_is_a_share_of_nothing():
    assert surveyed("No Chinese.").share == 0


def test_words_that_nobody_knows_are_listed_with_their_first_place():
    found = surveyed("[央行|PBOC]与步森，", "步森、步森", least=2)
    (lacking,) = found.lacking
    assert (lacking.text, lacking.lack) == ("步森", Lack.WORD)
    assert (lacking.times, lacking.articles) == (3, 2)
    assert lacking.first == Mention("0", 3, 5)


def test_a_word_within_a_term_is_not_lacking():
    assert surveyed("[步森股份|Busen]涨了").lacking == ()


def test_candidates_stand_among_the_words_each_once():
    candidate = Candidate(
        text="步森",
        english=("Busen",),
        evidence=(Evidence.NAME, Evidence.INLINE),
        count=4,
        articles=1,
        score=1.0,
        mentions=(Mention("0", 0, 2),),
    )
    found = surveyed("步森与平淡", "平淡", candidates=[candidate])
    assert [(each.text, each.lack, each.english) for each in found.lacking] == [
        ("平淡", Lack.WORD, ""),
        ("步森", Lack.INLINE, "Busen"),
    ]
