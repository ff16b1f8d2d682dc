"""What tkdocs installs: under which licence, in which version, and with no vulnerability that is known to us."""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import NormalizedName, canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
SUPPLY = Path(__file__).parent / "supply"
LICENCES: dict[str, Any] = yaml.safe_load((SUPPLY / "licences.yml").read_text("utf-8"))
ADVISORIES: dict[NormalizedName, list[dict[str, str]]] = yaml.safe_load((SUPPLY / "advisories.yml").read_text("utf-8"))
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = tuple(PROJECT["optional-dependencies"])
_PIN = re.compile(r"^(?:TORCH := )?([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
HASHED = ("constraints.txt", "tests/supply/ocr.txt")
PINS = {
    canonicalize_name(name): Version(version)
    for file in (*HASHED, "Makefile")
    for name, version in _PIN.findall((ROOT / file).read_text("utf-8"))
}
# What looks like a credential: a private key, a token of a known service, a password given to a name of that kind.
_SECRET = re.compile(
    rb"-----BEGIN [A-Z ]*PRIVATE KEY|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{36}|hf_[A-Za-z0-9]{30,}"
    rb"|(?i:password|passwd|secret|api_?key|token)\w*\s*[:=]\s*[\"'][A-Za-z0-9+/_=-]{20,}[\"']"
)


@lru_cache(maxsize=1)
def installed() -> dict[NormalizedName, metadata.Distribution]:
    """Return all that tkdocs asks for, with every extra, directly or not, as far as it is installed here."""
    found: dict[NormalizedName, metadata.Distribution] = {}
    wanted = [Requirement(f"tkdocs[{','.join(EXTRAS)}]")]
    while wanted:
        asked = wanted.pop()
        name = canonicalize_name(asked.name)
        try:
            distribution = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # an extra that is not installed here
            continue
        new = [] if name in found else list(needs(distribution, ""))
        wanted += new + [each for extra in asked.extras for each in needs(distribution, extra)]
        found[name] = distribution
    del found[canonicalize_name("tkdocs")]
    return found


def needs(distribution: metadata.Distribution, extra: str) -> Iterator[Requirement]:
    """Yield what a distribution asks for with an extra, or without any."""
    for line in distribution.requires or ():
        asked = Requirement(line)
        if asked.marker is None:
            if not extra:
                yield asked
        elif asked.marker.evaluate({"extra": extra}) and ("extra" in line) == bool(extra):
            yield asked


def licences(name: str, said: metadata.PackageMetadata) -> set[str]:
    """Return the licences of a package by their SPDX names, as it says itself."""
    classified = [c.rpartition(" :: ")[2] for c in said.get_all("Classifier") or () if c.startswith("License ::")]
    expression, free_text = ("".join(said.get_all(field) or ()) for field in ("License-Expression", "License"))
    own = expression or " AND ".join(classified) or free_text
    words: str = LICENCES["said"].get(name, {}).get("licence", own)
    parts = re.split(r"\s+(?:AND|OR)\s+", words)
    return {LICENCES["names"].get(part, part) for part in parts}


@pytest.mark.parametrize("name", sorted(installed()))
def test_every_package_has_a_permissive_licence(name: NormalizedName) -> None:
    found = licences(name, installed()[name].metadata)
    assert found
    assert found <= {*LICENCES["permissive"], *LICENCES["weak"]}, f"{name}: {found}"


def test_every_package_that_is_installed_is_pinned() -> None:
    local = {"pip", "setuptools"}  # of the environment, not of the project
    assert sorted(set(installed()) - set(PINS) - local) == []


@pytest.mark.parametrize("file", HASHED)
def test_every_pin_has_the_digests_of_its_files(file: str) -> None:
    lines = [line for line in (ROOT / file).read_text("utf-8").splitlines() if not line.startswith("#")]
    assert lines
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if _PIN.match(line):
            assert following.strip().startswith("--hash=sha256:"), line


def test_the_pins_are_what_is_tested_here() -> None:
    here = {name: Version(Version(d.version).public) for name, d in installed().items() if name in PINS}
    assert here == {name: PINS[name] for name in here}


@pytest.mark.parametrize("name", sorted(ADVISORIES))
def test_no_pin_has_a_vulnerability_that_is_known(name: NormalizedName) -> None:
    versions = {PINS[name]} if name in PINS else set()
    versions |= {Version(installed()[name].version)} if name in installed() else set()
    assert [(v, one["id"]) for one in ADVISORIES[name] for v in versions if affects(one, v)] == []


@pytest.mark.parametrize("name", sorted(ADVISORIES))
def test_no_lower_bound_lets_a_vulnerability_in(name: NormalizedName) -> None:
    asked = [*PROJECT["dependencies"], *(line for extra in EXTRAS for line in PROJECT["optional-dependencies"][extra])]
    for line in map(Requirement, asked):
        if canonicalize_name(line.name) == name:
            lowest = [Version(each.version) for each in line.specifier if each.operator == ">="]
            assert [(v, one["id"]) for one in ADVISORIES[name] for v in lowest if affects(one, v)] == []


def affects(advisory: dict[str, str], version: Version) -> bool:
    """Tell whether a version has the vulnerability."""
    return Requirement(f"x{advisory['affected']}").specifier.contains(version, prereleases=True)


def test_the_repository_holds_no_secret() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    files = [ROOT / name.decode() for name in listed.split(b"\0") if name]
    assert files
    assert [(path.name, found.group()) for path in files if (found := _SECRET.search(path.read_bytes()))] == []
