"""`companion say` prints a reply while it is written; how many sentences a real model says is chance."""

from __future__ import annotations

import asyncio

import pytest

from companion.verbs.say import _listen, _Outcome
from tests.engine.conftest import Scene
from tests.fakes.scripted_model import Gate


async def test_a_sentence_is_printed_before_the_reply_has_ended(
    scene: Scene, capsys: pytest.CaptureFixture[str]
) -> None:
    gate = Gate()
    scene.model.reply("It rains. A", gate, "nd it stops.")
    listening = asyncio.ensure_future(_listen(scene.engine.chat.say(None, "Tell me about rain"), _Outcome()))
    await gate.reached.wait()
    assert capsys.readouterr().out == "It rains."
    gate.open()
    await listening
    assert capsys.readouterr().out == " And it stops.\n"
