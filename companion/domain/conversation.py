"""A conversation, and what a search over conversations finds."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Conversation:
    """A conversation without its messages. An empty title means that nobody named it yet."""

    id: str
    title: str = field(repr=False)
    title_by_user: bool
    pinned: bool
    created_at: datetime  # timezone-aware UTC
    updated_at: datetime  # timezone-aware UTC
    message_count: int


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A conversation in which all words were found; `excerpt` surrounds the best match.

    The matched words in the excerpt stand between U+E000 and U+E001, two private-use characters
    that no text of a user keeps (see `engine.incoming_text`). `message_id` is None when only the
    title matched.
    """

    conversation: Conversation
    message_id: str | None
    excerpt: str = field(repr=False)
