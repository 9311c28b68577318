"""Brings help to the screen when risk was noticed, and puts it away when the person says so."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from companion.domain.reply_events import Screened
from companion.domain.screening import Card, Screening, Tier
from companion.engine.care import Care
from companion.views.chat.support_card import SupportCard


class SupportController:
    """Moves the support card. `help_wanted` is called when the whole help panel is to open."""

    def __init__(
        self, card: SupportCard, care: Care, spawn: Callable[[Coroutine[Any, Any, None], str], None]
    ) -> None:
        self._card = card
        self._care = care
        self._spawn = spawn
        self.help_wanted: Callable[[], None] = lambda: None
        self.hide_wanted: Callable[[], None] = lambda: None
        card.help_asked.connect(lambda: self.help_wanted())
        card.hide_asked.connect(lambda: self.hide_wanted())
        card.adult_confirmed.connect(lambda: self._spawn(self._care.not_a_minor(), "chat_adult"))

    def screened(self, seen: Screened) -> None:
        """What was seen in a message, before any model is asked."""
        self._act(seen.own, seen.is_new)

    def looked_at(self, screening: Screening) -> None:
        """What was seen in a text that nobody answers, a search for instance."""
        self._act(screening, screening.tier is not Tier.NONE)

    def _act(self, own: Screening, is_new: bool) -> None:
        if own.tier is Tier.NONE and not is_new and Card.MINOR not in own.cards:
            return
        if own.tier is Tier.NONE and not own.cards:
            return
        open_panel = own.tier is Tier.A and (is_new or self._card.tier is not Tier.A)
        self._card.show_for(own, self._care.contact(own.cards[0] if own.cards else Card.CRISIS))
        if open_panel:
            self.help_wanted()
