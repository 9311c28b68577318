"""The words of the conversation list: titles, dates, counts and what a search found."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QLocale

from companion.domain.conversation import Conversation
from companion.views.chat import message_words

_MATCH = re.compile("\ue000(.*?)\ue001", re.S)


def title_of(conversation: Conversation) -> str:
    """The title, or words for the lack of one."""
    return conversation.title or QCoreApplication.translate("ConversationWords", "New conversation")


def when_of(conversation: Conversation) -> str:
    """ "Today, 20:46", "Yesterday", "11 October"."""
    day = message_words.day_of(conversation.updated_at)
    words = message_words.day(day)
    if day != message_words.today():
        return words
    return QCoreApplication.translate("ConversationWords", "{day}, {time}").format(
        day=words, time=message_words.clock(conversation.updated_at)
    )


def line_of(conversation: Conversation) -> str:
    """The line under a title: date and message count."""
    count = _count_words(conversation.message_count)
    return f"{when_of(conversation)} · {count}"


def _count_words(count: int) -> str:
    if count == 0:
        return QCoreApplication.translate("ConversationWords", "no messages")
    if count == 1:
        return QCoreApplication.translate("ConversationWords", "1 message")
    return QCoreApplication.translate("ConversationWords", "{count} messages").format(
        count=QLocale().toString(count)
    )


def described(conversation: Conversation) -> str:
    """The same for who listens; a pin is said, not only drawn."""
    words = line_of(conversation).replace(" · ", ", ")
    if conversation.pinned:
        pinned = QCoreApplication.translate("ConversationWords", "pinned", "of a conversation, within a line")
        words = f"{words}, {pinned}"
    return words


def nearest_pieces(excerpt: str, before: int = 14) -> list[tuple[str, bool]]:
    """The same for a narrow line: at most about `before` characters stand before the first match."""
    pieces = excerpt_pieces(excerpt)
    if len(pieces) > 1 and not pieces[0][1] and len(pieces[0][0]) > before:
        lead = pieces[0][0][-before:]
        pieces[0] = ("… " + lead.split(" ", 1)[-1], False)
    return pieces


def excerpt_pieces(excerpt: str) -> list[tuple[str, bool]]:
    """An excerpt in pieces, each with whether it is a match."""
    pieces: list[tuple[str, bool]] = []
    end = 0
    line = " ".join(excerpt.split())
    for match in _MATCH.finditer(line):
        if match.start() > end:
            pieces.append((line[end : match.start()], False))
        pieces.append((match.group(1), True))
        end = match.end()
    if end < len(line):
        pieces.append((line[end:], False))
    return pieces
