"""Fills a store quickly with made-up conversations, for tests and measurements."""

from __future__ import annotations

import itertools
import random
from datetime import UTC, datetime, timedelta

from companion.domain.message import Role
from companion.store.store import Store

_START = datetime(2026, 1, 1, tzinfo=UTC)
_SYLLABLES = "ta lo mi ren sou del vi cra ne pol fi gar lu stem bo ri que cha dor ple"


def vocabulary(size: int = 20_000) -> list[str]:
    """Made-up words, the frequent ones short, as in a language."""
    syllables = _SYLLABLES.split()
    words = [f"{a}{b}" for a, b in itertools.product(syllables, repeat=2)]
    for count in (3, 4):
        for parts in itertools.product(syllables, repeat=count):
            words.append("".join(parts))
            if len(words) == size:
                return words
    return words


async def seed(
    store: Store, conversations: int, messages_each: int, *, words_each: int = 40, random_seed: int = 1
) -> list[str]:
    """Make `conversations` with `messages_each` messages of `words_each` words; returns their ids.

    Words are drawn as in a language: the n-th most frequent one n times rarer than the first.
    """
    generator = random.Random(random_seed)
    words = vocabulary()
    weights = list(itertools.accumulate(1 / (rank + 1) for rank in range(len(words))))
    ids = []
    moment = _START
    for _ in range(conversations):
        conversation = await store.conversations.create()
        drawn = generator.choices(words, cum_weights=weights, k=words_each * messages_each)
        rows = []
        for index in range(messages_each):
            moment += timedelta(seconds=30)
            role = Role.COMPANION if index % 2 else Role.USER
            rows.append((role, " ".join(drawn[index * words_each : (index + 1) * words_each]), moment))
        await store.messages.append_many(conversation.id, rows)
        await store.conversations.set_automatic_title(conversation.id, " ".join(drawn[:4]))
        ids.append(conversation.id)
    return ids
