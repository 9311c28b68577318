"""What is prepared while the person still looks for the keyboard, so that unlocking and the first
words do not wait for it."""

from __future__ import annotations

import asyncio
import gc


def import_ahead() -> None:
    """Load what unlocking needs.

    Then the collector is told to leave alone for good what is there by now.
    """
    import companion.engine.companion_engine
    import companion.key_vault.vault
    import companion.safety.fixed_replies
    import companion.safety.reply_screen
    import companion.safety.screening
    import companion.store.store
    import companion.views.chat.chat_controller  # noqa: F401

    gc.freeze()


async def warm_the_screen() -> None:
    """Patterns are compiled a few at a time, so that nobody's first words wait for them."""
    from companion.safety import fixed_answers, reply_faults, screening

    # In the order in which they are needed: risk, questions about the program, the first reply.
    for steps in (screening.warm_up(), fixed_answers.warm_up(), reply_faults.warm_up()):
        for _ in steps:
            await asyncio.sleep(0)
