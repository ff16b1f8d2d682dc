"""What cannot be given: a page in Dutch with a status that says whose the mistake is, or the same as JSON.

Datasette's own pages read what stands in an address as they go, and tell most of what they cannot use as a fault of
the site. Here it is the mistake of who asks, unless the database or the machine is in trouble or our own code failed.
"""

import sqlite3
import traceback
from pathlib import Path
from typing import Any

from datasette import Response
from datasette.database import QueryInterrupted
from datasette.utils.asgi import Base400, Forbidden, NotFound
from datasette.views.base import DatasetteError

from .safety import METHODS

_SITE = Path(__file__).parents[2]
# What Python and SQLite raise where a value has the wrong form, is too large, or names what is not there.
_OF_A_VALUE = (
    ValueError, LookupError, TypeError, ArithmeticError, AssertionError,
    sqlite3.ProgrammingError, sqlite3.InterfaceError, sqlite3.DataError, sqlite3.IntegrityError,
)  # fmt: skip
_SLOW = "De vraag duurde te lang en is afgebroken."
_SENTENCES = {
    400: "Een waarde in het adres, meestal achter het vraagteken, kan hier niet.",
    403: "Dit geeft de site niet.",
    404: "Dit adres is er niet.",
    405: "Deze site is alleen om te lezen.",
}


def status(request: Any, exception: Exception) -> int | None:
    """Return the status of the refusal that an exception comes down to; None where it is a fault of the site."""
    if isinstance(exception, Base400):
        return exception.status
    if isinstance(exception, DatasetteError):
        return exception.status if exception.status < 500 else 400
    if not _datasettes_own(request) or not (request.query_string or "pks" in request.url_vars) or _ours(exception):
        return None
    return 400 if _is_of_a_value(exception) else None


async def answer(datasette: Any, request: Any, exception: Exception) -> Response | None:
    """Return the refusal that an exception comes down to; None where it is a fault of the site."""
    found = status(request, exception)
    return None if found is None else await refusal(datasette, request, found, *_said(request, exception, found))


async def refusal(datasette: Any, request: Any, status: int, sentence: str, detail: str = "") -> Response:
    """Return a refusal: `sentence` is Dutch, `detail` what Datasette or the database says of it, in English."""
    if request.path.endswith(".json"):
        said = {"ok": False, "error": f"{sentence} {detail}".strip(), "status": status, "title": None}
        return Response.json(said, status=status)
    context = {"status": status, "error": sentence, "detail": detail}
    return Response.html(await datasette.render_template("error.html", context, request=request), status=status)


async def only_reading(datasette: Any, request: Any) -> Response:
    """Return the answer to a request that would change something."""
    found = await refusal(datasette, request, 405, _SENTENCES[405])
    found.headers["allow"] = ", ".join(METHODS)
    return found


def _datasettes_own(request: Any) -> bool:
    return "database" in request.url_vars


def _ours(exception: Exception) -> bool:
    """Say whether it arose in the site's own code or templates."""
    frames = traceback.extract_tb(exception.__traceback__)
    return any(Path(frame.filename).is_relative_to(_SITE) for frame in frames)


def _is_of_a_value(exception: Exception) -> bool:
    if isinstance(exception, QueryInterrupted):
        return True
    wrong = getattr(exception, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR  # in the query, not in the file
    return wrong or isinstance(exception, _OF_A_VALUE)


def _said(request: Any, exception: Exception, status: int) -> tuple[str, str]:
    """Return a Dutch sentence, and what else is to be told of it."""
    if isinstance(exception, QueryInterrupted) or isinstance(exception.__context__, QueryInterrupted):
        return _SLOW, ""
    # What the site itself does not find it says in Dutch.
    if isinstance(exception, NotFound) and request.url_vars and not _datasettes_own(request):
        return str(exception), ""
    sentence = _SENTENCES.get(status, _SENTENCES[400])
    if isinstance(exception, (NotFound, Forbidden)):
        return sentence, ""
    told = isinstance(exception, (Base400, DatasetteError, sqlite3.Error))
    return sentence, str(getattr(exception, "message", exception)) if told else ""
