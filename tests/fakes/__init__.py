"""Stand-ins, only for faults and timings that a real part cannot be made to show."""
