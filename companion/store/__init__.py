"""Everything the user wrote: one SQLCipher file, owned by one thread; values go in and out, never rows."""
