"""The trained model that ships with the rules: `weights.safetensors`, written by `tkdocs train`."""

from importlib import resources

from embeddings.errors import DamagedModelError
from embeddings.model import Model
from tkdocs.errors import RulesError
from tkdocs.rules import asking

FILE = "weights.safetensors"


def load() -> Model:
    """Return the model; raise RulesError where it cannot be read."""
    try:
        return Model.from_bytes(resources.files("tkdocs.rules").joinpath(FILE).read_bytes(), asking.load())
    except (OSError, DamagedModelError) as exc:
        raise RulesError(f"{FILE}: {exc}") from exc
