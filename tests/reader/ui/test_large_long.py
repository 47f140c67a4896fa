"""Long: an article of a million characters in a real window."""

import pytest

from tests.bench.measure import LARGE, large_text

pytestmark = [pytest.mark.long, pytest.mark.timeout(600)]


def test_a_million_characters_open_and_are_annotated_to_the_end(start, tmp_path, qtbot):
    path = tmp_path / "large.txt"
    path.write_text(large_text(), encoding="utf-8")
    program = start()
    arrived = []
    program.desk.chunk_arrived.connect(arrived.append)
    with qtbot.waitSignal(program.desk.annotated, timeout=500_000):
        program.window.open_files([path])
    article = program.desk.article
    assert len(article.text) > 0.99 * LARGE
    assert min(chunk.start for chunk in arrived) == 0
    assert max(chunk.end for chunk in arrived) == article.blocks[-1].end
    assert sum(len(chunk.annotations) for chunk in arrived) > LARGE / 100
