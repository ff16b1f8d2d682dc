"""A request that the server refuses, in the words of the real one."""

PREFIX = "The query specified in the URI is not valid. "


class Refusal(Exception):  # noqa: N818 - an answer of the server, not a fault of ours
    """An answer other than 200: its status and message."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message


def invalid(message: str) -> Refusal:
    """Return the refusal (400) of a query that is wrong."""
    return Refusal(400, PREFIX + message)


def unknown_property(name: str, entity: str) -> Refusal:
    """Return the refusal (400) of a name that the type does not have."""
    return invalid(f"Could not find a property named '{name}' on type 'TK.DA.GGM.OData.{entity}'.")
