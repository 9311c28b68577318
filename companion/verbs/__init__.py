"""The verbs of the command line, one module each; only `command_line.py` imports them."""
