"""What the app does, as plain asyncio: no screen, no sentences, no concrete parts."""
