"""The project's source, parsed once: what every rule is checked against."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True)
class Import:
    """One import: the module named, the line, and whether it stands inside a function."""

    target: str
    line: int
    in_function: bool


@dataclass(frozen=True)
class Source:
    """One parsed file of the package; `name` is its path below the project, with slashes."""

    name: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.name)

    @property
    def module(self) -> str:
        return self.name.removesuffix(".py").replace("/", ".").removesuffix(".__init__")

    @property
    def layer(self) -> str:
        """The package, or the single module, directly below `companion`; "" for the package itself."""
        parts = self.module.split(".")
        return parts[1] if len(parts) > 1 else ""

    @cached_property
    def imports(self) -> tuple[Import, ...]:
        return tuple(_imports(self.tree, self._package, in_function=False))

    @property
    def _package(self) -> str:
        return self.module if self.name.endswith("__init__.py") else self.module.rpartition(".")[0]

    def calls(self) -> Iterator[tuple[str, ast.Call]]:
        """Every call with its dotted name as far as it is written out: "self.tr", "open"."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Call):
                yield dotted(node.func), node

    def at(self, node: ast.AST | int, what: str) -> str:
        """How a violation is told: where, and what."""
        line = node if isinstance(node, int) else getattr(node, "lineno", 0)
        return f"{self.name}:{line}: {what}"


def read_sources(root: Path, folder: str = "companion") -> list[Source]:
    """All Python files below `root`/`folder`."""
    return [
        Source(path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted((root / folder).rglob("*.py"))
    ]


def dotted(node: ast.expr) -> str:
    """The written name of an expression; what is not a plain name becomes "()"."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return "()"


def _imports(node: ast.AST, package: str, in_function: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            for alias in child.names:
                yield Import(alias.name, child.lineno, in_function)
        elif isinstance(child, ast.ImportFrom):
            base = child.module or ""
            if child.level:
                above = package.split(".")[: len(package.split(".")) - child.level + 1]
                base = ".".join([*above, *([base] if base else [])])
            for alias in child.names:
                yield Import(f"{base}.{alias.name}", child.lineno, in_function)
        inside = in_function or isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        yield from _imports(child, package, inside)
