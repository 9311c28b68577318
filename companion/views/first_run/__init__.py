"""The four steps before the first word: language, what this is, passphrase, model."""
