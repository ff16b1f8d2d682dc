"""Disks that are too small, or that may not be written to: real ones, where this machine lets us mount them."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PAGE = 4096


class CannotMountError(Exception):
    """This machine does not let us mount a disk."""


@dataclass(frozen=True, slots=True)
class Disk:
    """A disk in memory, mounted on a folder."""

    folder: Path

    def resize(self, size: int) -> None:
        """Give it so many bytes."""
        _mount("-o", f"remount,size={size}", str(self.folder))

    def close(self) -> None:
        """Let nothing be written to it from now on."""
        _mount("-o", "remount,ro", str(self.folder))

    def open(self) -> None:
        """Let it be written to again."""
        _mount("-o", "remount,rw", str(self.folder))


@contextmanager
def disk(folder: Path, size: int) -> Iterator[Disk]:
    """Mount a disk of so many bytes on a new folder; raise CannotMountError where that is not allowed."""
    folder.mkdir()
    _mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder))
    try:
        yield Disk(folder)
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def used(*folders: Path) -> int:
    """Return the bytes that folders take on such a disk."""
    paths = [path for folder in folders for path in (folder, *folder.rglob("*"))]
    return sum(-(-path.lstat().st_size // PAGE) * PAGE for path in paths if path.is_file() and not path.is_symlink())


def _mount(*arguments: str) -> None:
    try:
        done = subprocess.run(["mount", *arguments], capture_output=True, text=True)
    except FileNotFoundError as exc:
        raise CannotMountError("there is no mount") from exc
    if done.returncode:
        raise CannotMountError(done.stderr.strip())
