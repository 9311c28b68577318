"""Plain frozen values that cross every border; standard library only."""
