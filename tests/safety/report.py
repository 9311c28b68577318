"""Scores the risk screen on the lines that were kept aside, and writes what came out.

`python -m tests.safety.report` writes `tests/safety/REPORT.md` and `resources/content/risk_figures.json`
(the few numbers that the page "How help is offered" shows). The lines under `lines/kept_aside` were
never looked at while patterns were written and weights were trained.
"""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from companion.domain.screening import Card, Screening, Tier
from companion.safety.screening import RiskScreen

ROOT = Path(__file__).resolve().parents[2]
LINES = Path(__file__).resolve().parent / "lines"
REPORT = Path(__file__).resolve().parent / "REPORT.md"
FIGURES = ROOT / "resources" / "content" / "risk_figures.json"
WEIGHTS = ROOT / "resources" / "content" / "risk_weights.bin"

AT_RISK = ("explicit", "passive", "implicit", "obfuscated")
CARDS = ("third_party", "abuse", "violence", "eating_disorder", "psychosis", "overdose", "minor")
DISARMED = ("negation", "past", "quote")
HARMLESS = ("idiom", "distress", "ordinary")
LANGUAGES = ("en", "fr")


@dataclass(frozen=True)
class Share:
    """A count of a count, with its 95 % Wilson interval."""

    found: int
    of: int

    @property
    def value(self) -> float:
        return self.found / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        if not self.of:
            return (0.0, 1.0)
        z, n, p = 1.96, self.of, self.value
        middle = (p + z * z / (2 * n)) / (1 + z * z / n)
        half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / (1 + z * z / n)
        return (max(0.0, middle - half), min(1.0, middle + half))

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.found}/{self.of} = {self.value:.3f} ({low:.3f} to {high:.3f})"


def read_lines(part: str, language: str, kind: str) -> list[str]:
    """The lines of one class: `part` is "development" or "kept_aside"."""
    text = (LINES / part / language / f"{kind}.txt").read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line.strip()]


def screened(screen: RiskScreen, part: str, language: str, kind: str) -> list[Screening]:
    return [screen.examine(line) for line in read_lines(part, language, kind)]


def share(found: list[Screening], wanted: object) -> Share:
    """How many are of a tier ("A", "A+B", "none") or hold a card."""
    if isinstance(wanted, Card):
        return Share(sum(wanted in one.cards for one in found), len(found))
    tiers = {"A": {Tier.A}, "A+B": {Tier.A, Tier.B}, "none": {Tier.NONE}}[str(wanted)]
    return Share(sum(one.tier in tiers for one in found), len(found))


def measure(part: str = "kept_aside") -> dict[str, dict[str, list[Screening]]]:
    """Everything that the screen says about one part: by language, by class."""
    screen = RiskScreen(WEIGHTS)
    assert screen.is_complete
    kinds = (*AT_RISK, *CARDS, *DISARMED, *HARMLESS)
    return {
        language: {kind: screened(screen, part, language, kind) for kind in kinds} for language in LANGUAGES
    }


def figures(found: dict[str, dict[str, list[Screening]]]) -> dict[str, dict[str, float]]:
    """The numbers that the program itself shows, in percent."""
    return {
        language: {
            "explicit": round(100 * share(of["explicit"], "A+B").value),
            "passive": round(100 * share(of["passive"], "A+B").value),
            "implicit": round(100 * share(of["implicit"], "A+B").value),
            "obfuscated": round(100 * share(of["obfuscated"], "A+B").value),
            "distress": round(100 * share(of["distress"], "A+B").value, 1),
            "lines": sum(len(lines) for lines in of.values()),
        }
        for language, of in found.items()
    }


def as_text(found: dict[str, dict[str, list[Screening]]], part: str = "kept_aside") -> str:
    """The report in Markdown."""
    out = [
        "# What the risk screen recognises, and what it misses",
        "",
        "Measured on the lines under `lines/" + part + "`: messages invented for this project by several",
        "writers who saw neither patterns nor training lines, half of them asked to be as varied as life,",
        "half to write what is common. Each share stands with its count and its 95 % Wilson interval.",
        "Invented lines are not patients: nothing here says how often a person at risk is recognised.",
        "Many French lines run parallel to English ones in content, so they are not independent.",
        "",
    ]
    for language in LANGUAGES:
        of = found[language]
        out += [f"## {'English' if language == 'en' else 'French'}", ""]
        out += ["| Class | Tier A | Tier A or B | Own card |", "|---|---|---|---|"]
        for kind in (*AT_RISK, *CARDS, *DISARMED, *HARMLESS):
            card = share(of[kind], Card(kind)) if kind in CARDS else ""
            soft = share(of[kind], Card.SOFT_CHECK_IN) if kind in DISARMED else card
            out.append(f"| {kind} | {share(of[kind], 'A')} | {share(of[kind], 'A+B')} | {soft} |")
        alarms = Counter(card.value for kind in HARMLESS for one in of[kind] for card in one.cards)
        out += [
            "",
            "Cards shown on harmless lines: " + ", ".join(f"{k} {v}" for k, v in alarms.most_common()),
        ]
        out += ["", "Missed, by the length of the line (words):", ""]
        out += ["| Class | up to 12 | 13 to 35 | over 35 |", "|---|---|---|---|"]
        for kind in AT_RISK:
            lines = read_lines(part, language, kind)
            cells = []
            for low, high in ((1, 12), (13, 35), (36, 10_000)):
                chosen = [
                    o for o, line in zip(of[kind], lines, strict=True) if low <= len(line.split()) <= high
                ]
                cells.append(str(share(chosen, "none")))
            out.append(f"| {kind} | {' | '.join(cells)} |")
        out.append("")
    return "\n".join(out)


def main() -> None:
    found = measure()
    notes = (Path(__file__).resolve().parent / "report_notes.md").read_text(encoding="utf-8")
    REPORT.write_text(as_text(found) + "\n" + notes, encoding="utf-8")
    FIGURES.write_text(json.dumps(figures(found), indent=2) + "\n", encoding="utf-8")
    print(REPORT.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main()
