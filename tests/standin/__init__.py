"""A stand-in for the API of the Tweede Kamer: same paths, same envelopes, same traps; nothing in it is real."""

from tests.standin.faults import Faults
from tests.standin.server import Request, Server, serve
from tests.standin.world import World

__all__ = ["Faults", "Request", "Server", "World", "serve"]
