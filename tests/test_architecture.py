"""The arrows between the rooms run one way, and the agreed top level holds."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
TOP_LEVEL = {
    "pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "Makefile", "constraints.txt", "metadata.yml",
    ".gitignore", ".ci", "tkdocs", "embeddings", "datasette", "tests",
}  # fmt: skip
# Each room and the rooms that it may import, itself aside; the most specific prefix counts.
ARROWS = {
    "tkdocs.errors": set(),
    "tkdocs.vocabulary": {"tkdocs.errors"},
    "tkdocs.models": {"tkdocs.vocabulary", "tkdocs.errors"},
    "tkdocs.rules": {"tkdocs.models", "tkdocs.vocabulary", "tkdocs.errors", "embeddings"},
    "tkdocs.tagging": {"tkdocs.rules", "tkdocs.models", "tkdocs.vocabulary", "tkdocs.errors"},
    "tkdocs.parse": {"tkdocs.rules", "tkdocs.models", "tkdocs.vocabulary", "tkdocs.errors"},
    "tkdocs.api": {"tkdocs.rules", "tkdocs.models", "tkdocs.vocabulary", "tkdocs.errors"},
    "tkdocs.store": {"tkdocs.rules", "tkdocs.models", "tkdocs.vocabulary", "tkdocs.errors"},
    "tkdocs.workers": {"tkdocs.errors"},
    "tkdocs.stages": {
        "tkdocs.workers", "tkdocs.api", "tkdocs.store", "tkdocs.parse", "tkdocs.tagging", "tkdocs.rules",
        "tkdocs.models", "tkdocs.vocabulary", "tkdocs.errors", "embeddings",
    },
    "embeddings": set(),
}  # fmt: skip


def room(module: str) -> str | None:
    return max((r for r in ARROWS if module == r or module.startswith(f"{r}.")), key=len, default=None)


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def module_name(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def modules(*folders: str) -> list[Path]:
    return [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]


@pytest.mark.parametrize("path", modules("tkdocs", "embeddings"), ids=module_name)
def test_rooms_import_only_what_lies_below_them(path: Path) -> None:
    here = room(module_name(path))
    if here is None:  # the command line and what it is made of: nothing imports them, they may import all
        return
    outward = {there for name in imports(path) if (there := room(name)) and there != here}
    assert outward <= ARROWS[here], f"{module_name(path)} reaches into {sorted(outward - ARROWS[here])}"


def test_nothing_below_the_command_line_imports_it() -> None:
    above = {module_name(p) for p in modules("tkdocs") if room(module_name(p)) is None} - {"tkdocs"}
    assert "tkdocs.cli" in above
    for path in modules("tkdocs", "embeddings"):
        if room(module_name(path)):
            assert not above & set(imports(path)), module_name(path)


def test_the_site_reads_the_database_and_imports_neither_package_but_for_semantic_search() -> None:
    for path in modules("datasette"):
        names = {name.split(".")[0] for name in imports(path)}
        assert "tkdocs" not in names, path
        if "embeddings" in names:
            assert "semantic" in path.stem, f"{path} loads an encoder; only the semantic search may"


def test_the_folder_of_the_site_never_hides_the_package_of_its_name() -> None:
    assert not list((ROOT / "datasette").glob("__init__.py"))
    assert not (ROOT / "tests" / "datasette").exists()


def test_the_product_never_reads_what_only_developers_have() -> None:
    for path in modules("tkdocs", "embeddings", "datasette"):
        assert "../shared" not in path.read_text("utf-8"), path


def test_the_top_level_is_the_agreed_one() -> None:
    ignored = {".git", ".venv", "data", "dist", ".pytest_cache", ".ruff_cache", ".hypothesis", "tkdocs.egg-info"}
    assert {path.name for path in ROOT.iterdir()} - ignored <= TOP_LEVEL
