"""Language models: one protocol, Ollama, the embedded llama.cpp, and the choice between them."""
