"""What a judge has learnt, as one file: arrays in safetensors, names and figures beside them as JSON."""

import hashlib
import json
from dataclasses import dataclass

from safetensors import SafetensorError
from safetensors.numpy import load, save

from embeddings.asking import AskingRules
from embeddings.classifier import Classifier
from embeddings.combination import Combination
from embeddings.context import Context
from embeddings.errors import DamagedModelError

_HEADER = 8  # bytes that hold the length of a safetensors header
_KEY = "judge"


@dataclass(frozen=True, slots=True)
class Model:
    """A trained classifier, how it combines with likeness, and a digest of what both were trained on."""

    trained_on: str
    classifier: Classifier
    combination: Combination

    @property
    def version(self) -> str:
        """A digest of all that is learnt."""
        return hashlib.sha256(self.to_bytes()).hexdigest()[:12]

    def to_bytes(self) -> bytes:
        """Return the contents of the file; the same for the same model."""
        said = {
            "trained_on": self.trained_on,
            "classes": self.classifier.classes,
            "context": self.classifier.context.names,
            "weights": self.combination.weights,
            "bias": self.combination.bias,
        }
        # One key only: safetensors writes several in no set order.
        return save(self.classifier.arrays(), {_KEY: json.dumps(said, sort_keys=True)})

    @classmethod
    def from_bytes(cls, content: bytes, asking: AskingRules) -> "Model":
        """Return the model of a file; raise DamagedModelError where it is none."""
        try:
            length = int.from_bytes(content[:_HEADER], "little")
            said = json.loads(json.loads(content[_HEADER : _HEADER + length])["__metadata__"][_KEY])
            context = Context(asking, said["context"])
            classifier = Classifier.restored(load(content), said["classes"], context)
            combination = Combination(tuple(said["weights"]), said["bias"])
            return cls(said["trained_on"], classifier, combination)
        except (SafetensorError, ValueError, KeyError, TypeError) as exc:
            raise DamagedModelError(f"the weights cannot be read: {exc}") from exc
