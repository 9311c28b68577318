"""The real keyring, for the journeys that need one."""

from tests.key_vault.conftest import secret_service

__all__ = ["secret_service"]
