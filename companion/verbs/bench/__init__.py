"""`companion bench`: the performance table, every ratio measured side by side in one run."""
