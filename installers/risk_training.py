"""Trains the linear layer of risk screening and writes its weights, for `dev.py train`.

Sentences: `risk_sentences/{en,fr}/CLASS.txt`, written for this project (MIT, like the rest).
Ordinary language, only read if its folder is given, never kept: GoEmotions (CC-BY-4.0) and XED
(CC-BY-4.0). Phrases of the suicide-risk lexicon of construct-tracker (Apache-2.0), only read if its
JSON file is given. No post of a person in need, from Reddit, Twitter or elsewhere, is used.

python3 installers/dev.py train [--ordinary FOLDER] [--lexicon FILE]
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy import sparse
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from companion.safety.features import BUCKETS, features  # noqa: E402
from companion.safety.gates import open_heads  # noqa: E402
from companion.safety.linear import HEADS, write_weights  # noqa: E402
from companion.safety.normal_form import normal_form  # noqa: E402
from companion.safety.screening import meant_sentences  # noqa: E402
from companion.safety.sentences import pieces  # noqa: E402

SENTENCES = Path(__file__).resolve().parent / "risk_sentences"
DEVELOPMENT = ROOT / "tests" / "safety" / "lines" / "development"
"""Looked at while the patterns were written, so nothing is lost by learning from them too."""

CRISIS = ("explicit", "passive", "implicit", "obfuscated")
CARDS = ("third_party", "abuse", "violence", "eating_disorder", "psychosis", "overdose", "minor")
HARMLESS = ("idiom", "distress", "negation", "past", "quote", "ordinary", "near_cards")
CALM = ("distress", "ordinary", "idiom")
# A class that may also be another head's: its lines say nothing about that head.
SILENT = {
    "risk": {"overdose", "minor"},
    "explicit": {"obfuscated", "overdose", "minor", "implicit"},
    "third_party": {"minor"},
    "abuse": {"minor", "explicit", "implicit", "passive", "obfuscated", "violence", "third_party"},
    "violence": {"minor", "abuse"},
    "eating_disorder": {"minor", "explicit", "obfuscated"},
    "psychosis": {"minor", "explicit"},
    "overdose": {"minor", "explicit", "implicit", "obfuscated", "third_party"},
    "minor": {*CRISIS, "third_party", "abuse", "violence", "eating_disorder", "psychosis", "overdose"},
}
FALSE_ALARMS = {"risk": 0.035, "explicit": 0.01}
"""The share of calm lines that may reach a head's bar; 0.006 where nothing stands here."""

STRENGTH = 12.0
"""The inverse of the penalty on large weights (`C`); chosen by five-fold comparison."""


@dataclass(frozen=True)
class Line:
    """A training line: its class, the pieces it is judged by, the heads that may count for it."""

    kind: str
    language: str
    pieces: tuple[str, ...]
    heads: frozenset[str]


def read_lines(ordinary: Path | None, lexicon: Path | None) -> list[Line]:
    """All lines there are, in a fixed order."""
    lines = []
    for file in (*sorted(SENTENCES.glob("??/*.txt")), *sorted(DEVELOPMENT.glob("??/*.txt"))):
        kind = file.stem.partition("-")[0]
        for text in file.read_text(encoding="utf-8").splitlines():
            if text.strip():
                lines.append(_line(kind, file.parent.name, text))
    chance = random.Random(7)
    if ordinary is not None:
        for name, language, count in (("goemotions-train.tsv", "en", 9000), ("xed-fr-part.tsv", "fr", 9000)):
            rows = (ordinary / name).read_text(encoding="utf-8").splitlines()
            for row in chance.sample(rows, min(count, len(rows))):
                text = row.split("\t")[0]
                if not _mentions_death(text):  # a few of them are about suicide; nobody has labelled which
                    lines.append(_line("everyday", language, text))
    if lexicon is not None:
        constructs = json.loads(lexicon.read_text(encoding="utf-8"))
        for name in ("Passive suicidal ideation", "Active suicidal ideation & suicidal planning"):
            tokens = constructs[name]["tokens"]
            for phrase in sorted({token for token in tokens if token.count(" ") >= 2}):
                lines.append(_line("passive", "en", phrase))
    return lines


def _mentions_death(text: str) -> bool:
    normal = normal_form(text)
    return any(word in normal for word in ("kill", "suicid", " die", "dead", "mort", "mour", "tuer", "creve"))


def _line(kind: str, language: str, text: str) -> Line:
    meant = meant_sentences(text)
    judged = pieces(meant) or [normal_form(text)]
    # The last piece of a short text is the whole of it: the one that its class is sure to be true of.
    if _is_whole(judged):
        judged = judged[-1:]
    return Line(kind, language, tuple(judged), open_heads(meant))


def _is_whole(judged: list[str]) -> bool:
    return all(piece in judged[-1] for piece in judged)


def matrix(texts: list[str]) -> sparse.csr_matrix:
    """One row of features a text."""
    columns, values, starts = [], [], [0]
    for text in texts:
        places, amounts = features(text)
        columns.append(places)
        values.append(amounts)
        starts.append(starts[-1] + len(places))
    return sparse.csr_matrix(
        (np.concatenate(values), np.concatenate(columns), starts), shape=(len(texts), BUCKETS)
    )


def positives(head: str) -> set[str]:
    return {"risk": set(CRISIS), "explicit": {"explicit"}}.get(head, {head})


def train(
    lines: list[Line], table: sparse.csr_matrix, owner: np.ndarray, heads: tuple[str, ...] = HEADS
) -> tuple[np.ndarray, np.ndarray]:
    """Weights (heads x BUCKETS) and offsets. `owner[i]` is the line of row i of `table`.

    A long line of a class is known to hold the class somewhere, not everywhere: the first pass learns
    from lines of one piece, the second from the piece of each long line that the first found strongest.
    """
    kinds = np.array([line.kind for line in lines])
    single = np.array([len(line.pieces) == 1 for line in lines])
    weights = np.zeros((len(heads), BUCKETS), dtype=np.float32)
    offsets = np.zeros(len(heads), dtype=np.float32)
    row_kind, row_single = kinds[owner], single[owner]
    for number, head in enumerate(heads):
        wanted, silent = positives(head), SILENT.get(head, set())
        positive = np.isin(row_kind, list(wanted))
        negative = ~positive & ~np.isin(row_kind, list(silent - wanted))
        chosen = np.flatnonzero((positive & row_single) | negative)
        for last in (False, True):
            labels = positive[chosen].astype(int)
            weight = np.where(labels == 1, 1.6, np.where(row_kind[chosen] == "everyday", 0.7, 1.0))
            model = LogisticRegression(C=STRENGTH, solver="liblinear", max_iter=400)
            model.fit(table[chosen], labels, sample_weight=weight)
            if not last:
                scores = table @ model.coef_[0]
                best: dict[int, int] = {}
                for row in np.flatnonzero(positive & ~row_single):
                    line = int(owner[row])
                    if line not in best or scores[row] > scores[best[line]]:
                        best[line] = int(row)
                chosen = np.concatenate([chosen, np.array(sorted(best.values()), dtype=int)])
        weights[number], offsets[number] = model.coef_[0], model.intercept_[0]
    return weights, offsets


def rows_of(lines: list[Line]) -> tuple[sparse.csr_matrix, np.ndarray]:
    """The features of all pieces, and which line each is of."""
    texts = [piece for line in lines for piece in line.pieces]
    owner = np.repeat(np.arange(len(lines)), [len(line.pieces) for line in lines])
    return matrix(texts), owner


def out_of_fold(lines: list[Line], folds: int = 4) -> np.ndarray:
    """For each line, the strongest score of each head by a model that never saw the line."""
    table, owner = rows_of(lines)
    fold = np.random.default_rng(3).integers(0, folds, len(lines))
    scores = np.full((len(lines), len(HEADS)), -99.0, dtype=np.float32)
    for number in range(folds):
        seen = np.flatnonzero(fold != number)
        place = np.full(len(lines), -1)
        place[seen] = np.arange(len(seen))
        rows = np.isin(owner, seen)
        weights, offsets = train([lines[i] for i in seen], table[rows], place[owner[rows]])
        unseen = np.flatnonzero(~rows)
        judged = table[unseen] @ weights.T + offsets
        np.maximum.at(scores, owner[unseen], judged)
    for line, row in zip(lines, scores, strict=True):
        row[[head not in line.heads for head in HEADS]] = -99.0
    return scores


def bars(lines: list[Line], scores: np.ndarray) -> dict[str, dict[str, float]]:
    """The score at which each head begins to count: so many false alarms on lines it had not seen.

    The share is of calm lines that were written to look like risk; ordinary language gives far fewer.
    """
    kinds = np.array([line.kind for line in lines])
    languages = np.array([line.language for line in lines])
    found: dict[str, dict[str, float]] = {}
    for language in ("en", "fr"):
        calm = (languages == language) & np.isin(kinds, CALM)
        wanted = {head: FALSE_ALARMS.get(head, 0.006) for head in HEADS}
        found[language] = {
            head: float(np.quantile(scores[calm, HEADS.index(head)], 1 - share))
            for head, share in wanted.items()
        }
        sure = scores[calm, HEADS.index("explicit")]
        found[language]["explicit_sure"] = float(np.quantile(sure, 1 - 0.0025))
    return found


def report(lines: list[Line], scores: np.ndarray) -> None:
    """Print, for each head, how many lines of each class it finds at the thresholds of a few false alarms."""
    kinds = np.array([line.kind for line in lines])
    languages = np.array([line.language for line in lines])
    for language in ("en", "fr"):
        here = languages == language
        for number, head in enumerate(HEADS):
            calm = here & np.isin(kinds, CALM)
            everyday = here & (kinds == "everyday")
            for rate in (0.02, 0.04):
                bar = float(np.quantile(scores[calm, number], 1 - rate))
                found = {
                    kind: round(float(np.mean(scores[here & (kinds == kind), number] > bar)), 2)
                    for kind in (*CRISIS, *CARDS, *HARMLESS)
                    if (here & (kinds == kind)).any()
                }
                shown = {k: v for k, v in found.items() if k in positives(head) or v >= 0.05}
                rest = float(np.mean(scores[everyday, number] > bar)) if everyday.any() else 0.0
                print(f"{language} {head:16} at {rate:.2f} bar {bar:5.2f} everyday {rest:.4f} {shown}")


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py train")
    parser.add_argument(
        "--ordinary", type=Path, help="a folder with goemotions-train.tsv and xed-fr-part.tsv"
    )
    parser.add_argument("--lexicon", type=Path, help="the JSON file of the suicide-risk lexicon")
    parser.add_argument("--compare", action="store_true", help="five-fold figures; writes nothing")
    chosen = parser.parse_args()
    lines = read_lines(chosen.ordinary, chosen.lexicon)
    scores = out_of_fold(lines)
    if chosen.compare:
        report(lines, scores)
        return 0
    table, owner = rows_of(lines)
    weights, offsets = train(lines, table, owner)
    target = ROOT / "resources" / "content" / "risk_weights.bin"
    write_weights(target, weights, offsets, bars(lines, scores))
    print(f"{len(lines)} lines, {target.stat().st_size // 1024} KiB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
