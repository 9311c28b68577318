"""The key of the diary, kept only wrapped: by a passphrase, and by the system's keyring if wished."""
