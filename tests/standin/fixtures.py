"""Fixtures for tests that need the API: `pytest_plugins = ["tests.standin.fixtures"]` in a test module gives them."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.standin import Server, World, serve
from tests.standin.samples import client
from tkdocs.api.odata import OData
from tkdocs.store.workplace import Workplace


@pytest.fixture
def world() -> Iterator[World]:
    """An empty chamber."""
    chamber = World()
    yield chamber
    chamber.close()


@pytest.fixture
def server(world: World) -> Iterator[Server]:
    """The stand-in that serves `world`."""
    with serve(world) as running:
        yield running


@pytest.fixture
def http() -> Iterator[httpx.Client]:
    """A bare client, for looking at answers themselves."""
    with httpx.Client() as client:
        yield client


@pytest.fixture(params=["v5", "v4"])
def api(request: pytest.FixtureRequest, server: Server) -> Iterator[OData]:
    """Our client, of both versions in turn, without waiting."""
    with client(server, request.param) as made:
        yield made


@pytest.fixture
def place(tmp_path: Path) -> Workplace:
    """The folder of an empty mirror."""
    return Workplace(tmp_path / "mirror")
