"""Help beside a conversation: when it comes, what it says, and that it does not leave at one press."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from companion.domain.screening import Tier
from companion.paths import resource
from companion.safety.helplines import Helplines
from tests.views.chat.conftest import ChatBench


def opened(bench: ChatBench) -> list[int]:
    """Counts how often the whole panel was asked for, and how many prompts there were then."""
    seen: list[int] = []
    bench.controller.support.help_wanted = lambda: seen.append(len(bench.model.prompts))
    return seen


def test_an_open_sign_opens_help_before_any_model_is_asked(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        panels = opened(bench)
        await bench.say("I want to kill myself tonight")
        assert panels == [0]
        assert bench.model.prompts == []
        assert bench.is_shown("chat_support")
        assert "3114" in bench.page.support.numbers.text()
        assert bench.texts[0] == "I want to kill myself tonight"
        assert bench.texts[1].startswith("Thank you for telling me.")

    bench.run(scenario())


def test_one_press_does_not_put_it_away(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        opened(bench)
        await bench.say("je vais me suicider")
        card = bench.page.support
        bench.click("chat_keep_talking")
        assert bench.is_shown("chat_support")
        assert "safe for now" in card.sentence.text()
        bench.click("chat_keep_talking")  # "No": the offer stays
        assert bench.is_shown("chat_support")
        bench.click("chat_keep_talking")
        bench.click("chat_support_confirm")
        assert not bench.is_shown("chat_support")
        assert card.tier is Tier.NONE

    bench.run(scenario())


def test_the_conversation_goes_on_and_is_never_blocked(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        panels = opened(bench)
        await bench.say("I want to die")
        bench.model.reply("I hear you. What is it like right now?")
        await bench.say("my sister just arrived")
        assert bench.texts[-1] == "I hear you. What is it like right now?"
        assert bench.is_shown("chat_support")
        assert panels == [0]

    bench.run(scenario())


def test_an_indirect_sign_shows_the_card_and_asks(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        panels = opened(bench)
        await bench.say("I wish I could fall asleep and never wake up")
        assert panels == []
        assert bench.is_shown("chat_support")
        assert "are you having thoughts of ending your life?" in bench.texts[-1]
        bench.click("chat_keep_talking")
        assert not bench.is_shown("chat_support")

    bench.run(scenario())


def test_abuse_brings_a_quick_way_out(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        hidden: list[bool] = []
        bench.controller.support.hide_wanted = lambda: hidden.append(True)
        await bench.say("my husband hits me when he drinks")
        bench.click("chat_hide")
        assert hidden == [True]

    bench.run(scenario())


def test_somebody_under_age_keeps_help_and_can_take_it_back(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        await bench.say("I'm 15")
        assert bench.is_shown("chat_open_help")
        assert "made for adults" in bench.texts[-1]
        await bench.say("can we talk about my day")
        assert "made for adults" in bench.texts[-1]
        bench.click("chat_keep_talking")
        bench.click("chat_support_confirm")
        bench.model.reply("Of course. How was it?")

        await bench.until(lambda: not bench.engine.care._minor)
        await bench.say("can we talk about my day")
        assert bench.texts[-1] == "Of course. How was it?"

    bench.run(scenario())


def test_what_is_searched_for_is_looked_at_too(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        panels = opened(bench)
        QTest.keyClicks(bench.page.conversations.search, "I want to kill myself")
        await bench.until(lambda: panels)
        assert bench.is_shown("chat_support")

    bench.run(scenario())


def test_an_ordinary_message_shows_nothing(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        panels = opened(bench)
        bench.model.reply("Long. What was the worst part?")
        await bench.say("this homework is killing me lol")
        assert panels == []
        assert not bench.is_shown("chat_support")

    bench.run(scenario())


def test_every_number_on_the_card_stands_in_the_table(bench: ChatBench) -> None:
    rows = Helplines.load(resource("content", "helplines.json")).rows
    known = {row.number_display for row in rows}

    async def scenario() -> None:
        await bench.start()
        opened(bench)
        await bench.say("I want to die")
        for part in bench.page.support.numbers.text().replace("   ", ": ").split(": "):
            for number in part.split(" / "):
                if any(sign.isdigit() for sign in number):
                    assert number in known

    bench.run(scenario())


@pytest.mark.usefixtures("french")
def test_the_card_speaks_french(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        opened(bench)
        await bench.say("je veux mourir")
        assert bench.shown("chat_open_help").accessibleName() == "Ouvrir l’aide"

    bench.run(scenario())


def test_the_card_is_reached_and_worked_by_keyboard(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        panels = opened(bench)
        await bench.say("I want to die")
        button = bench.find(QPushButton, "chat_open_help")
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(button, Qt.Key.Key_Space)
        assert panels == [0, 0]

    bench.run(scenario())


def test_locking_takes_the_card_away(bench: ChatBench) -> None:
    async def scenario() -> None:
        await bench.start()
        opened(bench)
        await bench.say("I want to die")
        await bench.controller.aclose()
        assert not bench.is_shown("chat_support")

    bench.run(scenario())
