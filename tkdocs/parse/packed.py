"""How much the packed streams of a PDF would unpack to: the library unpacks a page's streams whole, however large."""

import re
import zlib

from tkdocs.errors import TooLargeError

# All the text, fonts and drawings of a report of five hundred pages unpack to some tens of megabytes.
MAX_UNPACKED = 128 * 1024 * 1024
# Pictures are not unpacked for reading; one page in full colour at six hundred dots an inch has 100 MB.
MAX_PICTURE = 256 * 1024 * 1024
# Begins with the word, which is soon looked for, and looks back from there.
_STREAM = re.compile(rb"stream(?<!endstream)\r?\n")
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
# What describes a stream stands before it and is shorter than this.
_DESCRIBED = 1000
_STEP = 64 * 1024
# A stream may be packed more than once.
_LAYERS, _NEXT_LAYER = 4, 4 * 1024 * 1024


def check(content: bytes) -> None:
    """Raise TooLargeError where the streams packed by "deflate" unpack to more than any document does.

    Streams that are locked, or written in letters as well ("ASCII85"), are not looked into.
    """
    total = 0
    for found in _STREAM.finditer(content):
        before = content[max(0, found.start() - _DESCRIBED) : found.start()].rpartition(b" obj")[2]
        picture = bool(_PICTURE.search(before))
        size = _unpacked(content, found.end(), MAX_PICTURE if picture else MAX_UNPACKED - total)
        total += 0 if picture and size <= MAX_PICTURE else size
        if total > MAX_UNPACKED:
            raise TooLargeError(f"streams that unpack to more than {MAX_UNPACKED:,} bytes; no more are read")


def _unpacked(content: bytes, start: int, limit: int) -> int:
    """Return how many bytes the stream at `start` unpacks to, or a little more than `limit`; 0 for other streams."""
    size = 0
    for _ in range(_LAYERS):
        if not _is_packed(content, start):
            break
        kept, layer = _layer(content, start, limit - size)
        size += layer
        if size > limit or layer > _NEXT_LAYER:
            break
        content, start = kept, 0
    return size


def _is_packed(content: bytes, start: int) -> bool:
    """Tell whether a stream begins as one that is packed by "deflate" does."""
    first = content[start : start + 2]
    return len(first) == len(b"\x78\x9c") and first[0] & 15 == zlib.DEFLATED and int.from_bytes(first) % 31 == 0


def _layer(content: bytes, start: int, limit: int) -> tuple[bytes, int]:
    """Return the beginning of what a stream unpacks to, and its size.

    What was read for it counts where that is more, since empty blocks unpack to nothing, and take time.
    """
    unpacking, kept, waiting = zlib.decompressobj(), bytearray(), b""
    size = taken = 0
    while not unpacking.eof and max(size, taken) <= limit:
        if not waiting:
            waiting = content[start + taken : start + taken + _STEP]
            taken += len(waiting)
        try:
            piece = unpacking.decompress(waiting, _STEP) if waiting else b""
        except zlib.error:
            waiting = bytes(_STEP)
            break
        if not waiting:
            break
        waiting, size = unpacking.unconsumed_tail, size + len(piece)
        kept += piece if size <= _NEXT_LAYER else b""
    return bytes(kept), max(size, taken - len(waiting) - len(unpacking.unused_data))
