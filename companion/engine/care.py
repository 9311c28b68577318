"""What a message means before a model may see it, and what the program says by itself.

Needs no model. A failure to remember something never keeps help from being shown.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from companion.domain.errors import CompanionError
from companion.domain.risk_event import RiskPlace
from companion.domain.screening import Card, Screening, Tier
from companion.engine.ports import PersonalSettings, RiskEventStore, Screen
from companion.safety.care_replies import CareReplies
from companion.safety.conversation_risk import Noticed, Standing, notice
from companion.safety.fixed_answers import FixedQuestion, recognise
from companion.safety.fixed_replies import FixedReplies

_MINOR = "stated_minor"
_SOFT = "soft_check_in_at"
_SOFT_EVERY = timedelta(hours=24)


@dataclass(frozen=True, slots=True)
class Guidance:
    """What is to be done with a message.

    `reply` is said instead of asking a model; None lets a model answer, under the restricted
    prompt when `restricted`.
    """

    noticed: Noticed
    reply: str | None
    restricted: bool


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to call: a line's name and number, and the emergency number; "" where none is known."""

    name: str
    number: str
    emergency: str


class Care:
    """Watches over one diary."""

    def __init__(
        self,
        screen: Screen,
        replies: CareReplies,
        answers: Callable[[str], FixedReplies],
        settings: PersonalSettings,
        log: RiskEventStore,
        country: Callable[[], str],
        language: Callable[[], str],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._screen = screen
        self._replies = replies
        self._answers = answers
        self._settings = settings
        self._log = log
        self._country = country
        self._language = language
        self._clock = clock
        self._standing: dict[str, Standing] = {}
        self._minor: bool | None = None

    async def consider(self, conversation_id: str, text: str) -> Guidance:
        """Look at a message of a conversation. Never raises for what it finds or cannot keep."""
        own = self._screen(text, self._language())
        before = await self._standing_of(conversation_id)
        noticed, after = notice(before, own, text, self._clock())
        if own.tier is Tier.NONE and Card.SOFT_CHECK_IN in own.cards:
            noticed = Noticed(noticed.screening, own, await self._soft_is_due())
        self._standing[conversation_id] = after
        reply = await self._reply(noticed, text)
        await self._remember(conversation_id, noticed, after)
        restricted = noticed.screening.tier is not Tier.NONE
        return Guidance(noticed, reply, restricted)

    async def look(self, text: str, place: RiskPlace) -> Screening:
        """Screen a text that nobody answers: a search, an entry, a note. Remembers what was found."""
        own = self._screen(text, self._language())
        if own.tier is not Tier.NONE:
            with suppress(CompanionError):
                await self._log.add(own.tier, own.cards, own.reasons, place)
        return own

    def contact(self, card: Card) -> Contact:
        """The line that fits a card, in the person's country and language."""
        country = self._country()
        line = self._replies.line(card, country)
        return Contact(
            line.name_in(self._language()),
            line.number_display,
            " / ".join(self._replies.emergency_numbers(country)),
        )

    def instead_of_nothing(self, text: str) -> str:
        """What is said when nothing of a model's reply to somebody at risk could be shown."""
        return self._replies.still(self._screen(text, self._language()), self._country())

    async def is_minor(self) -> bool:
        """Whether the person said that they are under 18."""
        if self._minor is None:
            try:
                self._minor = await self._settings.get(_MINOR) == "1"
            except CompanionError:
                return False
        return self._minor

    async def not_a_minor(self) -> None:
        """The person took it back. Raises CompanionError when that could not be kept."""
        await self._settings.set(_MINOR, "0")
        self._minor = False

    # --------------------------------------------------------------------------------------------

    async def _reply(self, noticed: Noticed, text: str) -> str | None:
        own, country = noticed.own, self._country()
        if own.tier is not Tier.NONE and noticed.is_new:
            return self._replies.first(own, country)
        if own.tier is Tier.A:
            return self._replies.still(own, country)
        if Card.MINOR in own.cards and not await self.is_minor():
            await self._close_to_minor()
            return self._replies.first(own, country)
        if await self.is_minor():
            return self._replies.minor_again(own.language)
        question = recognise(text)
        if question is not None:
            return self._answers(own.language).answer(FixedQuestion(question))
        return None

    async def _close_to_minor(self) -> None:
        self._minor = True
        with suppress(CompanionError):
            await self._settings.set(_MINOR, "1")

    async def _soft_is_due(self) -> bool:
        try:
            last = await self._settings.get(_SOFT)
            if last and abs(self._clock() - datetime.fromisoformat(last)) < _SOFT_EVERY:
                return False
            await self._settings.set(_SOFT, self._clock().isoformat())
        except (CompanionError, ValueError):
            pass  # once too often is better than never
        return True

    async def _standing_of(self, conversation_id: str) -> Standing:
        if conversation_id not in self._standing:
            kept = None
            with suppress(CompanionError):
                kept = await self._settings.get(_standing_key(conversation_id))
            self._standing[conversation_id] = _standing_from(kept)
        return self._standing[conversation_id]

    async def _remember(self, conversation_id: str, noticed: Noticed, standing: Standing) -> None:
        with suppress(CompanionError):
            if standing.tier is not Tier.NONE or standing.given:
                await self._settings.set(_standing_key(conversation_id), _as_text(standing))
            if noticed.own.tier is not Tier.NONE:
                own = noticed.own
                await self._log.add(own.tier, own.cards, own.reasons, RiskPlace.CHAT)


def _standing_key(conversation_id: str) -> str:
    return f"risk_standing:{conversation_id}"


def _as_text(standing: Standing) -> str:
    return json.dumps(
        {
            "tier": standing.tier.value,
            "cards": [card.value for card in standing.cards],
            "turns_ago": standing.turns_ago,
            "at": standing.at.isoformat() if standing.at else None,
            "given": [[card.value, ago] for card, ago in standing.given],
        }
    )


def _standing_from(kept: str | None) -> Standing:
    try:
        data = json.loads(kept or "")
        return Standing(
            Tier(data["tier"]),
            tuple(Card(card) for card in data["cards"]),
            int(data["turns_ago"]),
            datetime.fromisoformat(data["at"]) if data["at"] else None,
            tuple((Card(card), int(ago)) for card, ago in data["given"]),
        )
    except (ValueError, KeyError, TypeError):
        return Standing()
