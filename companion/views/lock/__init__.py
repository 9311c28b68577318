"""The page in front of the diary: its passphrase, or the reason why it does not open."""
