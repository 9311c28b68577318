"""One folder per layer; shared parts are in conftest.py, fakes/, traces.py and ollama_process.py."""
