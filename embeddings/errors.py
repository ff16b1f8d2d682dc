"""Every error that `embeddings` raises on purpose.

::

    EmbeddingsError                 anything below; its text is fit for a user
    ├── EncoderUnavailableError     an encoder cannot be found, fetched or read
    ├── NothingToFitError           no text was given to fit an encoder on
    ├── DamagedVectorsError         stored vectors are not of one length
    └── DamagedModelError           trained weights cannot be read
"""


class EmbeddingsError(Exception):
    """Anything that `embeddings` raises on purpose; its text is fit for a user."""


class EncoderUnavailableError(EmbeddingsError):
    """An encoder cannot be found, fetched or read; never silently replaced by another."""


class NothingToFitError(EmbeddingsError):
    """No text was given to fit an encoder on."""


class DamagedVectorsError(EmbeddingsError):
    """Stored vectors are not of one length, or not of a whole number of components."""


class DamagedModelError(EmbeddingsError):
    """Trained weights cannot be read, or do not fit the rules."""
