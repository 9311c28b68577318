"""The chat page: conversations, messages, the composer, and the controllers that move them."""
