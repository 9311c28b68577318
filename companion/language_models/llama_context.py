"""One loaded model with its memory of what it has read; the only module that drives llama.cpp.

Owns the model, the context and the tokens in it. Lives in the worker process.
"""

from __future__ import annotations

import contextlib
import ctypes
import secrets
from collections.abc import Callable, Iterator, Sequence
from types import ModuleType

from companion.language_models.chat_template import ChatTemplate, PromptPiece
from companion.language_models.framing import OptionsMessage
from companion.language_models.llama_library import abort_switch

_READ_STEP = 512  # tokens per call while reading a prompt; progress is told after each
_PENALTY_WINDOW = 64
_TOP_K = 40  # narrows the vocabulary before the costly samplers, as llama.cpp does by default
_MIN_P = 0.05
_KEPT_REPLIES = 32
_PORTION = 4096  # characters


class LoadRefused(Exception):
    """llama.cpp would not load the file."""


class PromptTooLong(Exception):
    """The prompt does not fit. `tokens` it has, `limit` it may have."""

    def __init__(self, tokens: int, limit: int) -> None:
        super().__init__()
        self.tokens, self.limit = tokens, limit


class EvaluationFailed(Exception):
    """llama.cpp could not evaluate tokens; the context is consistent."""


class Aborted(Exception):
    """`abort()` was called; the context is consistent."""


class LlamaContext:
    """A model and one conversation in its memory. Not thread-safe but for `abort` and `count`."""

    def __init__(
        self,
        library: ModuleType,
        path: bytes,
        *,
        context_tokens: int,
        threads: int,
        gpu_layers: int,
        template: str | None,
        on_progress: Callable[[float], None],
    ) -> None:
        """Load the model at `path`. Raises LoadRefused."""
        self._lib = library
        self._inside: list[int] = []  # the tokens that the context has evaluated, in order
        self._replies: dict[str, list[int]] = {}
        self._abort_function, self._abort_flag = abort_switch()
        self._model = self._load(path, gpu_layers, on_progress)
        self._vocab = library.llama_model_get_vocab(self._model)
        self.train_context = int(library.llama_model_n_ctx_train(self._model))
        self._context = self._open(min(context_tokens, self.train_context or context_tokens), threads)
        self._memory = library.llama_get_memory(self._context)
        self.context_tokens = int(library.llama_n_ctx_seq(self._context))
        self.model_name = self._describe()
        self._template = ChatTemplate(self._template_function(template))
        self._piece = ctypes.create_string_buffer(256)

    def _load(self, path: bytes, gpu_layers: int, on_progress: Callable[[float], None]) -> object:
        lib = self._lib

        def progress(fraction: float, _: object) -> bool:
            on_progress(fraction)
            return True

        parameters = lib.llama_model_default_params()
        parameters.n_gpu_layers = gpu_layers
        parameters.progress_callback = callback = lib.llama_progress_callback(progress)
        model = lib.llama_model_load_from_file(path, parameters)
        del callback  # llama.cpp does not call it after loading
        if not model:
            raise LoadRefused
        if lib.llama_model_has_encoder(model) or not lib.llama_model_has_decoder(model):
            raise LoadRefused  # translation and embedding models cannot hold a conversation
        return model

    def _open(self, context_tokens: int, threads: int) -> object:
        lib = self._lib
        parameters = lib.llama_context_default_params()
        parameters.n_ctx = context_tokens
        parameters.n_batch = _READ_STEP
        parameters.n_ubatch = self._evaluation_step()
        parameters.n_seq_max = 1
        parameters.n_threads = parameters.n_threads_batch = threads
        parameters.swa_full = True  # a windowed cache could not go back to an earlier message
        parameters.no_perf = True
        parameters.abort_callback = ctypes.cast(self._abort_function, lib.ggml_abort_callback)
        parameters.abort_callback_data = ctypes.cast(self._abort_flag, ctypes.c_void_p)
        context = lib.llama_init_from_model(self._model, parameters)
        if not context:
            raise LoadRefused
        return context

    def _evaluation_step(self) -> int:
        """Tokens evaluated at once. One operation cannot be aborted, so it must stay short."""
        parameters = int(self._lib.llama_model_n_params(self._model))
        return 512 if parameters < 1_000_000_000 else 128 if parameters < 4_000_000_000 else 64

    def abort(self) -> None:
        """Make what is being evaluated end within milliseconds. Any thread may call this."""
        self._abort_flag[0] = b"\x01"

    def resume(self) -> None:
        """Take `abort` back, before something new is evaluated."""
        self._abort_flag[0] = b"\x00"

    @property
    def aborted(self) -> bool:
        """Whether `abort` was called and not taken back."""
        return bool(self._abort_flag[0] != b"\x00")

    def count(self, text: str) -> int:
        """The number of tokens of a text as it stands. Any thread may call this."""
        return len(self._tokens(text, special=False))

    def prompt_tokens(self, pieces: Sequence[PromptPiece]) -> list[int]:
        """The tokens of a prompt. Only pieces of the template may become control tokens."""
        lib = self._lib
        tokens: list[int] = []
        if lib.llama_vocab_get_add_bos(self._vocab):
            tokens.append(int(lib.llama_vocab_bos(self._vocab)))
        for piece in pieces:
            kept = self._replies.get(piece.text) if piece.spoken_by == "assistant" else None
            tokens += kept or self._tokens(piece.text, special=piece.spoken_by is None)
        return tokens

    @property
    def template(self) -> ChatTemplate:
        """The model's layout of a conversation."""
        return self._template

    def read(self, tokens: Sequence[int], on_progress: Callable[[int, int], None], *, room: int = 1) -> int:
        """Evaluate a prompt; what stands in memory already is not evaluated again.

        Returns how many tokens were kept. Raises PromptTooLong or Aborted.
        """
        limit = self.context_tokens - room
        if not tokens or len(tokens) > limit:
            raise PromptTooLong(len(tokens), limit)
        kept = self._keep_common_start(tokens)
        done, total = kept, len(tokens)
        on_progress(0, total - kept)
        while done < total:
            step = tokens[done : done + _READ_STEP]
            self._decode(step)
            done += len(step)
            on_progress(done - kept, total - kept)
        return kept

    def holds(self, tokens: Sequence[int]) -> bool:
        """Whether the memory starts with these tokens."""
        return self._inside[: len(tokens)] == list(tokens)

    def write(self, options: OptionsMessage) -> Iterator[bytes]:
        """The bytes of one token after another, until the model ends its turn. Raises Aborted.

        The token of a piece is evaluated only when the next piece is asked for: the text is on
        its way while the processor works on.
        """
        lib = self._lib
        with self._sampler(options) as sampler:
            while not self.aborted:
                token = lib.llama_sampler_sample(sampler, self._context, -1)
                # A control token that does not end the turn would begin somebody else's.
                if lib.llama_vocab_is_eog(self._vocab, token) or lib.llama_vocab_is_control(
                    self._vocab, token
                ):
                    return
                yield self._bytes_of(token)
                self._decode([token])
            raise Aborted

    @property
    def full(self) -> bool:
        """Whether not one more token fits."""
        return len(self._inside) + 1 >= self.context_tokens

    @property
    def position(self) -> int:
        """How many tokens are in memory."""
        return len(self._inside)

    def remember_reply(self, text: str, start: int) -> None:
        """Keep how the reply that begins at `start` was written, token by token.

        A model does not always spell a text as its tokeniser would. When the reply comes back
        as part of the next prompt, its own tokens are still in memory and need no new reading.
        """
        tokens = self._inside[start:]
        if text and b"".join(self._bytes_of(token) for token in tokens) == text.encode("utf-8"):
            self._replies.pop(text, None)
            self._replies[text] = tokens
            if len(self._replies) > _KEPT_REPLIES:
                del self._replies[next(iter(self._replies))]

    def _keep_common_start(self, tokens: Sequence[int]) -> int:
        common = 0
        # The last token is always evaluated: its logits are what comes next.
        for old, new in zip(self._inside, tokens[:-1], strict=False):
            if old != new:
                break
            common += 1
        if common < len(self._inside):
            if self._lib.llama_memory_seq_rm(self._memory, 0, common, -1):
                del self._inside[common:]
            else:  # recurrent models cannot go back
                self._lib.llama_memory_clear(self._memory, True)
                self._inside.clear()
                common = 0
        return common

    def _decode(self, tokens: Sequence[int]) -> None:
        lib = self._lib
        array = (ctypes.c_int32 * len(tokens))(*tokens)
        status = lib.llama_decode(self._context, lib.llama_batch_get_one(array, len(tokens)))
        if status == 0:
            self._inside.extend(tokens)
            return
        # What was evaluated before the abort stays, and is worth keeping.
        reached = int(lib.llama_memory_seq_pos_max(self._memory, 0)) + 1
        self._inside = (self._inside + list(tokens))[:reached]
        if status == 2:
            raise Aborted
        raise EvaluationFailed

    @contextlib.contextmanager
    def _sampler(self, options: OptionsMessage) -> Iterator[object]:
        lib = self._lib
        chain = lib.llama_sampler_chain_init(lib.llama_sampler_chain_default_params())
        add = lib.llama_sampler_chain_add
        try:
            if options["repeat_penalty"] != 1.0:
                words = lib.llama_vocab_n_tokens(self._vocab)
                penalty = options["repeat_penalty"]
                add(chain, lib.llama_sampler_init_penalties(words, _PENALTY_WINDOW, penalty, 0.0, 0.0))
            if options["temperature"] <= 0:
                add(chain, lib.llama_sampler_init_greedy())
            else:
                seed = secrets.randbits(32) if options["seed"] is None else options["seed"] & 0xFFFFFFFF
                add(chain, lib.llama_sampler_init_top_k(_TOP_K))
                add(chain, lib.llama_sampler_init_top_p(options["top_p"], 1))
                add(chain, lib.llama_sampler_init_min_p(_MIN_P, 1))
                add(chain, lib.llama_sampler_init_temp(options["temperature"]))
                add(chain, lib.llama_sampler_init_dist(seed))
            yield chain
        finally:
            lib.llama_sampler_free(chain)

    def _tokens(self, text: str, *, special: bool) -> list[int]:
        tokens: list[int] = []
        for portion in _portions(text):
            tokens += self._tokens_of_portion(portion, special)
        return tokens

    def _tokens_of_portion(self, text: str, special: bool) -> list[int]:
        data = text.encode("utf-8", "replace")
        room = len(data) + 8  # a token is at least a byte, apart from a possible leading space
        while True:
            array = (ctypes.c_int32 * room)()
            found = self._lib.llama_tokenize(self._vocab, data, len(data), array, room, False, special)
            if found >= 0:
                return list(array[:found])
            room = -found

    def _bytes_of(self, token: int) -> bytes:
        size = self._lib.llama_token_to_piece(self._vocab, token, self._piece, len(self._piece), 0, False)
        if size < 0:
            self._piece = ctypes.create_string_buffer(-size)
            size = self._lib.llama_token_to_piece(self._vocab, token, self._piece, -size, 0, False)
        return self._piece.raw[: max(size, 0)]

    def _describe(self) -> str:
        buffer = ctypes.create_string_buffer(256)
        self._lib.llama_model_desc(self._model, buffer, len(buffer))
        return buffer.value.decode("utf-8", "replace")

    def _template_function(
        self, template: str | None
    ) -> Callable[[Sequence[tuple[str, str]], bool], str | None]:
        lib = self._lib
        own = None if template else lib.llama_model_chat_template(self._model, None)
        chosen = template.encode("utf-8") if template else own or b"chatml"

        def apply(messages: Sequence[tuple[str, str]], reply_follows: bool) -> str | None:
            chat = (lib.llama_chat_message * len(messages))(
                *(lib.llama_chat_message(role.encode(), content.encode()) for role, content in messages)
            )
            room = 4096
            while True:
                buffer = ctypes.create_string_buffer(room + 1)
                size = lib.llama_chat_apply_template(chosen, chat, len(messages), reply_follows, buffer, room)
                if size < 0:
                    return None
                if size <= room:
                    return buffer.raw[:size].decode("utf-8", "replace")
                room = size

        if apply([("user", "x")], True) is None:
            chosen = b"chatml"  # an unknown template: the most common layout is the best guess
        return apply


def _portions(text: str) -> Iterator[str]:
    """The text in stretches that tokenise quickly: a tokeniser's effort grows with the square of a word."""
    start = 0
    while len(text) - start > _PORTION:
        end = text.rfind(" ", start + 1, start + _PORTION)
        end = end if end > start else start + _PORTION
        yield text[start:end]
        start = end
    if start < len(text):
        yield text[start:]
