"""Help now: whom to call. Works with no store, no model, no network and no animation."""
