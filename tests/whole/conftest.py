"""An uninterrupted build, stage by stage, that every test here compares with."""

from collections.abc import Iterator

import pytest

from tests.whole.course import Course, course


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Course]:
    with course(tmp_path_factory.mktemp("course")) as built:
        yield built
