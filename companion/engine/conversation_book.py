"""The conversations of one person: reading, naming, searching, deleting with undo, drafts."""

from __future__ import annotations

from collections.abc import Sequence

from companion.domain.conversation import Conversation, SearchHit
from companion.domain.message import Message
from companion.engine.incoming_text import cleaned, cleaned_or_empty
from companion.engine.ports import ConversationStore, DraftStore, MessageStore, PersonalSettings

LONGEST_TITLE = 200
_LAST_OPEN = "last_open_conversation"


class ConversationBook:
    """Everything the chat page does with conversations apart from talking."""

    def __init__(
        self,
        conversations: ConversationStore,
        messages: MessageStore,
        drafts: DraftStore,
        settings: PersonalSettings,
    ) -> None:
        self._conversations = conversations
        self._messages = messages
        self._drafts = drafts
        self._settings = settings

    async def list(self, limit: int = 50, offset: int = 0) -> list[Conversation]:
        """Conversations, pinned ones first, then the latest."""
        return await self._conversations.list(limit, offset)

    async def get(self, conversation_id: str) -> Conversation | None:
        """One conversation, or None when it is not there (any more)."""
        return await self._conversations.get(conversation_id)

    async def search(self, words: str, limit: int = 50) -> Sequence[SearchHit]:
        """Conversations that hold all words; blank words find nothing."""
        words = cleaned_or_empty(words)
        return await self._conversations.search(words, limit) if words else []

    async def rename(self, conversation_id: str, title: str) -> Conversation:
        """Give a title that no automatic title will replace. Raises TEXT_EMPTY, TEXT_TOO_LONG."""
        return await self._conversations.rename(
            conversation_id, " ".join(cleaned(title, limit=LONGEST_TITLE).split())
        )

    async def set_pinned(self, conversation_id: str, pinned: bool) -> Conversation:
        """Keep a conversation at the top of the list, or let it go back to its place."""
        return await self._conversations.set_pinned(conversation_id, pinned)

    async def delete(self, conversation_id: str) -> None:
        """Take a conversation away; `undo_delete` brings it back until `erase_deleted`."""
        await self._conversations.delete(conversation_id)

    async def undo_delete(self, conversation_id: str) -> None:
        """Bring a deleted conversation back."""
        await self._conversations.undo_delete(conversation_id)

    async def erase_deleted(self) -> int:
        """Erase for good what was deleted. Returns how many rows went."""
        return await self._conversations.erase_deleted()

    async def latest(self, conversation_id: str, limit: int = 60) -> Sequence[Message]:
        """The newest messages, oldest of them first."""
        return await self._messages.latest(conversation_id, limit)

    async def before(self, conversation_id: str, sequence: int, limit: int = 60) -> Sequence[Message]:
        """The messages just before `sequence`, oldest first."""
        return await self._messages.before(conversation_id, sequence, limit)

    async def after(self, conversation_id: str, sequence: int, limit: int = 60) -> Sequence[Message]:
        """The messages just after `sequence`, oldest first."""
        return await self._messages.after(conversation_id, sequence, limit)

    async def count(self, conversation_id: str) -> int:
        """How many messages a conversation has."""
        return await self._messages.count(conversation_id)

    async def delete_message(self, message_id: str) -> None:
        """Take one message away; `undo_delete_messages` brings it back."""
        await self._messages.delete(message_id)

    async def undo_delete_messages(self, message_ids: Sequence[str]) -> None:
        """Bring deleted messages back to their places."""
        await self._messages.undo_delete_many(message_ids)

    async def load_draft(self, conversation_id: str | None) -> str:
        """The unsent text of a conversation; None stands for the one not yet begun."""
        return await self._drafts.load(conversation_id)

    async def save_draft(self, conversation_id: str | None, text: str) -> None:
        """Keep unsent text; blank text clears it."""
        text = cleaned_or_empty(text)
        if text:
            await self._drafts.save(conversation_id, text)
        else:
            await self._drafts.clear(conversation_id)

    async def last_open(self) -> str | None:
        """The conversation that was open last, if it is still there."""
        conversation_id = await self._settings.get(_LAST_OPEN)
        if not conversation_id or await self._conversations.get(conversation_id) is None:
            return None
        return conversation_id

    async def set_last_open(self, conversation_id: str | None) -> None:
        """Remember which conversation is open."""
        await self._settings.set(_LAST_OPEN, conversation_id or "")
