"""Risk screening of the user's words and screening of replies; imports nothing above domain."""
