"""The helplines that come with the program: whole, dated, dialable, and never made up."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from companion.safety.helplines import ELSEWHERE, EUROPE, Helpline, Helplines
from companion.views.shared.country_combo import ANOTHER, COUNTRIES
from tests.views.conftest import ROOT

FILE = ROOT / "resources" / "content" / "helplines.json"
FIELDS = {
    "country", "name", "kind", "number_display", "dial", "sms", "hours", "cost", "languages", "url",
    "source", "verified_on", "confidence",
}  # fmt: skip


@pytest.fixture(scope="module")
def helplines() -> Helplines:
    return Helplines.load(FILE)


def test_every_row_has_every_field_and_no_other() -> None:
    rows = json.loads(FILE.read_text(encoding="utf-8"))["helplines"]
    assert [row["number_display"] for row in rows if set(row) != FIELDS] == []
    assert [row["number_display"] for row in rows if set(row["name"]) != {"en", "fr"}] == []


def test_confirmed_rows_have_a_source_and_a_date(helplines: Helplines) -> None:
    confirmed = [row for row in helplines.rows if row.confidence in ("A", "B")]
    assert len(confirmed) > 50
    undated = [
        row.number_display
        for row in confirmed
        if not row.source or not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", row.verified_on)
    ]
    assert undated == []


def test_confidence_is_a_b_or_c(helplines: Helplines) -> None:
    assert {row.confidence for row in helplines.rows} == {"A", "B", "C"}


def test_what_is_dialled_is_what_is_shown(helplines: Helplines) -> None:
    for row in helplines.rows:
        digits = re.sub(r"[^\d+]", "", row.number_display)
        assert row.dial in ("", digits), row.number_display
        assert row.dial or row.sms or row.kind == "directory", row.number_display
        assert re.fullmatch(r"\+?\d*", row.dial)
        assert re.fullmatch(r"\d*", row.sms)


def test_short_numbers_have_no_country_code(helplines: Helplines) -> None:
    assert [row.dial for row in helplines.rows if row.dial.startswith("+") and len(row.dial) < 10] == []


@pytest.mark.parametrize("number", ["1393", "113", "0900-0113", "800 290 0024", "199 284 284", "242 136 136"])
def test_numbers_that_must_not_be_shown_are_not(helplines: Helplines, number: str) -> None:
    bare = re.sub(r"\D", "", number)
    where = [row.country for row in helplines.rows if row.dial.endswith(bare) and row.dial == bare]
    # 113 is right in the Netherlands, and nowhere else
    assert where == (["NL"] if number == "113" else [])


def test_a_generic_european_line_is_not_offered_where_it_does_not_run(helplines: Helplines) -> None:
    offered = {row.country for row in helplines.rows if row.dial == "116123"}
    assert offered <= {"GB", "IE", "DE"}


def test_the_window_offers_exactly_the_countries_of_the_file(helplines: Helplines) -> None:
    assert set(helplines.countries()) == {*COUNTRIES, EUROPE}


@pytest.mark.parametrize("country", [*COUNTRIES, EUROPE])
def test_every_country_has_an_emergency_number_and_somewhere_to_turn(
    helplines: Helplines, country: str
) -> None:
    assert helplines.emergency(country)
    assert all(row.country in (country, ELSEWHERE) for row in helplines.lines(country))
    assert [row.number_display for row in helplines.lines(country)][-2:] == [
        "findahelpline.com",
        "befrienders.org",
    ]


def test_elsewhere_only_the_directories_are_offered(helplines: Helplines) -> None:
    assert helplines.emergency(ANOTHER) == ()
    assert [row.kind for row in helplines.lines(ANOTHER)] == ["directory", "directory"]


@pytest.mark.parametrize(
    "content", [None, "", "[]", '{"helplines": [{"country": "FR"}]}', '{"helplines": 3}']
)
def test_a_damaged_file_still_leaves_a_way_to_look(tmp_path: Path, content: str | None) -> None:
    file = tmp_path / "helplines.json"
    if content is not None:
        file.write_text(content)
    lines = Helplines.load(file).lines("FR")
    assert [line.number_display for line in lines] == ["findahelpline.com", "befrienders.org"]


def test_names_fall_back_to_english() -> None:
    line = Helplines.load(Path("nowhere")).rows[0]
    assert isinstance(line, Helpline)
    assert line.name_in("xx") == line.name_in("en")
