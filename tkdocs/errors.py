"""Every error that tkdocs raises on purpose.

::

    TkdocsError                     anything below; the CLI prints it as one line and exits with 1
    ├── ApiError                    the chamber's API did not give what was asked
    │   ├── UnreachableError        no answer after all retries: time-out, dropped connection, 429, 5xx
    │   ├── BadRequestError         HTTP 400: the query is wrong; carries the server's own message
    │   ├── NotFoundError           HTTP 404: no such entity or file
    │   ├── UnexpectedAnswerError   an answer in another form than documented (HTML for JSON, a missing field)
    │   └── ForeignLinkError        a redirect to another origin
    ├── BodyError                   the bytes of a document do not match what was announced, or are too many
    ├── ReadingError                a document cannot be read
    │   ├── UnsupportedFormatError  a file format that no reader exists for
    │   ├── DamagedDocumentError    the file breaks the rules of its format
    │   ├── NoTextError             a readable file without any text (a scan)
    │   └── TooLargeError           a file with more pages or bytes than are read
    ├── RulesError                  a rules file is wrong: unknown key, missing reason, bad pattern
    ├── StoreError                  what a mirror keeps cannot be used: missing, in use, damaged, on a full disk
    ├── EncoderError                an encoder is missing, or is not the one that made the vectors
    ├── WorkerError                 a piece of work that ended its process, or would have taken too much
    ├── NoWorkersError              no process can be started to work in
    └── ClusterError                a Dask cluster cannot be used: not installed, not there, or without workers
"""


class TkdocsError(Exception):
    """Anything that tkdocs raises on purpose; its text is fit for a user."""


class ApiError(TkdocsError):
    """The chamber's API did not give what was asked."""


class UnreachableError(ApiError):
    """No answer after all retries: time-out, dropped connection, 429 or 5xx."""


class BadRequestError(ApiError):
    """HTTP 400: the query is wrong; carries the server's own message."""


class NotFoundError(ApiError):
    """HTTP 404: no such entity or file."""


class UnexpectedAnswerError(ApiError):
    """An answer in another form than documented: HTML where JSON was expected, a missing field."""


class ForeignLinkError(ApiError):
    """A redirect to another origin, which is not followed."""


class BodyError(TkdocsError):
    """The bytes of a document do not match what was announced, or are too many."""


class ReadingError(TkdocsError):
    """A document cannot be read."""


class UnsupportedFormatError(ReadingError):
    """A file format that no reader exists for."""


class DamagedDocumentError(ReadingError):
    """The file breaks the rules of its format."""


class NoTextError(ReadingError):
    """A readable file without any text, such as a scan."""


class TooLargeError(ReadingError):
    """A file with more pages, or more bytes when unpacked, than are read."""


class RulesError(TkdocsError):
    """A rules file is wrong: an unknown key, a missing reason, a pattern that does not compile."""


class StoreError(TkdocsError):
    """What a mirror keeps cannot be used: missing, in use, damaged, on a full disk, made by a newer version."""


class EncoderError(TkdocsError):
    """An encoder is missing, or is not the one that made the vectors."""


class WorkerError(TkdocsError):
    """A piece of work that ended its process, or would have taken too much memory or time."""


class NoWorkersError(TkdocsError):
    """No process can be started to work in."""


class ClusterError(TkdocsError):
    """A Dask cluster cannot be used: not installed, not there, or without workers that run this tkdocs."""
