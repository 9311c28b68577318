"""The words for a passphrase's strength: rough, but never flattering."""

from __future__ import annotations

import pytest

from companion.key_vault.strength import Strength, passphrase_strength

JUDGED = {
    Strength.TOO_SHORT: ["", "a", "K8#mQz!", "é" * 7, "e\u0301" * 7],
    Strength.WEAK: [
        "password", "Password1!", "passw0rdpassw0rd", "motdepasse2024", "azertyuiop123",
        "12345678901234567890", "aaaaaaaaaaaaaaaaaaaa", "abcabcabcabcabcabc", "qwertyuiopasdfghjkl",
        "juliette", "iloveyou2", "trustno1trustno1", "        ", "\ud800" * 8, "🌱" * 10,
    ],
    Strength.FAIR: ["je suis fatigué", "green lantern", "Tr0ub4dor&3"],
    Strength.STRONG: [
        "correct horse battery staple", "le chat dort sur le toit rouge", "K8#mQz!2vLp$",
        "juliette et le vélo bleu 1987",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("passphrase", "strength"), [(each, strength) for strength, all_ in JUDGED.items() for each in all_]
)
def test_the_judgement(passphrase: str, strength: Strength) -> None:
    assert passphrase_strength(passphrase) is strength


def test_a_huge_paste_is_judged_too() -> None:
    assert passphrase_strength("pasted by mistake " * 5000) in Strength
