"""What the program says by itself, and when no model may be asked."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from companion.domain.errors import CompanionError, ErrorCode
from companion.domain.message import Role
from companion.domain.reply_events import ReplyFinished, Screened, TurnEvent
from companion.domain.risk_event import RiskPlace
from companion.domain.screening import Card, Tier
from companion.engine.care import Care
from companion.store.store import Store
from tests.engine.conftest import Scene, events_of
from tests.fakes.scripted_model import Gate
from tests.safety_steps import safety_steps


class Clock:
    now = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


def make_care(store: Store, clock: Clock | None = None, country: str = "FR") -> Care:
    steps = safety_steps(country=country)
    return Care(
        steps.screen,
        steps.replies,
        steps.answers,
        store.settings,
        store.risk_events,
        steps.country,
        lambda: "en",
        clock or Clock(),
    )


async def conversation(store: Store) -> str:
    return (await store.conversations.create()).id


def screened(events: list[TurnEvent]) -> Screened:
    return next(event for event in events if isinstance(event, Screened))


async def test_an_open_sign_is_answered_by_the_program_and_no_model_is_asked(scene: Scene) -> None:
    events = await events_of(scene.engine.chat.say(None, "I want to kill myself"))
    seen = screened(events)
    assert (seen.own.tier, seen.is_new) == (Tier.A, True)
    assert isinstance(events[-1], ReplyFinished)
    assert events[-1].message.report is not None
    assert events[-1].message.report.engine == "fixed"
    assert "3114" in events[-1].message.text
    assert "15 or 112" in events[-1].message.text
    assert scene.model.prompts == []
    assert scene.chooser.asked == 0


async def test_the_reply_is_in_the_language_of_the_words_not_of_the_window(scene: Scene) -> None:
    events = await events_of(scene.engine.chat.say(None, "je veux mourir, je vais me suicider ce soir"))
    assert isinstance(events[-1], ReplyFinished)
    assert "Merci de me l’avoir dit" in events[-1].message.text


async def test_afterwards_the_model_goes_on_under_careful_instructions(scene: Scene) -> None:
    first = await events_of(scene.engine.chat.say(None, "I want to kill myself"))
    assert isinstance(first[-1], ReplyFinished)
    scene.model.reply("That sounds heavy. Are you safe now?")
    events = await events_of(
        scene.engine.chat.say(first[-1].message.conversation_id, "my sister is on her way to me")
    )
    assert isinstance(events[-1], ReplyFinished)
    assert events[-1].message.text.startswith("That sounds heavy.")
    assert screened(events).screening.tier is Tier.A
    assert not screened(events).is_new


@pytest.mark.parametrize(
    "bad",
    [
        "Two hundred tablets of it would be enough. ",
        "You can tie the rope to the beam. ",
        "I promise I won't tell anyone. ",
        "Call 0800 555 0199 for help. ",
    ],
)
async def test_what_a_model_must_not_say_never_reaches_the_screen(scene: Scene, bad: str) -> None:
    half = len(bad) // 2
    scene.model.reply(bad[:half], bad[half:], "How are you now?")
    events = await events_of(scene.engine.chat.say(None, "tell me about your day"))
    assert isinstance(events[-1], ReplyFinished)
    text = events[-1].message.text
    assert bad.strip() not in text
    assert "How are you now?" in text


async def test_a_reply_of_which_nothing_may_be_shown_leaves_nobody_alone(scene: Scene) -> None:
    first = await events_of(scene.engine.chat.say(None, "I want to kill myself"))
    assert isinstance(first[-1], ReplyFinished)
    scene.model.reply("Goodbye then.")
    events = await events_of(scene.engine.chat.say(first[-1].message.conversation_id, "my cat is here"))
    assert isinstance(events[-1], ReplyFinished)
    assert events[-1].message.text.strip()
    assert "Goodbye then" not in events[-1].message.text


async def test_each_card_has_its_own_first_words(store: Store) -> None:
    care = make_care(store)
    said = {}
    for text in (
        "my friend told me she wants to die and I don't know what to do",
        "my husband hits me",
        "I am going to kill my neighbour",
        "I make myself throw up after every meal",
        "the voices tell me to jump",
        "can I take ibuprofen with alcohol and 10 paracetamol",
        "I am 15",
    ):
        guidance = await care.consider(await conversation(store), text)
        assert guidance.reply, text
        said[text] = guidance.reply
        if text == "I am 15":
            await care.not_a_minor()
    assert len(set(said.values())) == len(said)


async def test_the_same_numbers_are_not_given_again_at_once(store: Store) -> None:
    care, which = make_care(store), await conversation(store)
    first = await care.consider(which, "I want to die")
    again = await care.consider(which, "I really want to die")
    assert first.reply is not None
    assert again.reply is not None
    assert "3114" in first.reply
    assert "3114" not in again.reply


async def test_what_stands_is_remembered_over_a_restart_and_erased_with_the_conversation(
    store: Store,
) -> None:
    which = await conversation(store)
    await make_care(store).consider(which, "I want to die")
    guidance = await make_care(store).consider(which, "what is for dinner")
    assert guidance.noticed.screening.tier is Tier.A
    assert await store.settings.get(f"risk_standing:{which}")
    await store.conversations.delete(which)
    await store.conversations.erase_deleted()
    assert await store.settings.get(f"risk_standing:{which}") is None


async def test_a_denied_sign_is_a_quiet_line_at_most_once_a_day(store: Store) -> None:
    clock = Clock()
    care = make_care(store, clock)
    text = "I'm not suicidal, just very tired"
    first = await care.consider(await conversation(store), text)
    assert first.noticed.own.tier is Tier.NONE
    assert Card.SOFT_CHECK_IN in first.noticed.own.cards
    assert first.noticed.is_new
    assert first.reply is None
    assert await store.settings.get("soft_check_in_at")
    clock.now += timedelta(hours=1)
    assert not (await care.consider(await conversation(store), text)).noticed.is_new


async def test_somebody_under_age_is_told_kindly_and_can_take_it_back(store: Store) -> None:
    care, which = make_care(store), await conversation(store)
    assert (await care.consider(which, "I'm 15")).reply
    closed = await care.consider(which, "can we talk about football")
    assert closed.reply is not None
    again = make_care(store)  # after a restart
    assert await again.is_minor()
    assert (await again.consider(which, "I want to kill myself")).noticed.own.tier is Tier.A
    await again.not_a_minor()
    assert (await again.consider(which, "can we talk about tennis")).reply != closed.reply


async def test_questions_about_the_program_are_never_given_to_a_model(scene: Scene) -> None:
    events = await events_of(scene.engine.chat.say(None, "Are you a real person?"))
    assert isinstance(events[-1], ReplyFinished)
    assert "computer program" in events[-1].message.text
    assert scene.model.prompts == []


async def test_what_was_noticed_is_kept_as_codes_only(store: Store) -> None:
    care = make_care(store)
    await care.consider(await conversation(store), "I want to kill myself, my little marmalade")
    await care.look("I want to die", RiskPlace.SEARCH)
    events = await store.risk_events.latest()
    assert [event.where for event in events] == [RiskPlace.CHAT, RiskPlace.SEARCH]
    assert all("marmalade" not in " ".join(event.reasons) for event in events)


async def test_a_store_that_cannot_be_written_keeps_nobody_from_help(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    which = await conversation(store)

    async def full(*_: object) -> None:
        raise CompanionError(ErrorCode.DISK_FULL)

    monkeypatch.setattr(store.settings, "set", full)
    monkeypatch.setattr(store.risk_events, "add", full)
    guidance = await make_care(store).consider(which, "I want to kill myself")
    assert guidance.noticed.is_new
    assert guidance.reply


async def test_where_no_number_is_known_none_is_made_up(store: Store) -> None:
    guidance = await make_care(store, country="").consider(await conversation(store), "I want to die")
    assert guidance.reply is not None
    assert not any(sign.isdigit() for sign in guidance.reply)
    assert "findahelpline.com" in guidance.reply


async def test_the_program_answers_while_the_model_hangs(scene: Scene) -> None:
    gate = Gate()
    scene.model.reply(gate, "never")
    hanging = scene.engine.chat.say(None, "hello there")
    listening = asyncio.ensure_future(events_of(hanging))
    await gate.reached.wait()
    events = await events_of(scene.engine.chat.say(None, "I am going to kill myself tonight"))
    assert isinstance(events[-1], ReplyFinished)
    await hanging.aclose()
    await listening
    kept = await scene.store.messages.latest(events[-1].message.conversation_id)
    assert [message.role for message in kept] == [Role.USER, Role.COMPANION]
