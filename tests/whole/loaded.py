"""Loads what the stages load, so that commands can be forked after that."""

import sentence_transformers
import sentence_transformers.sentence_transformer.modules
import sklearn.linear_model

from tkdocs.stages import download, embed, group, judge, parse, publish, sync, tag

LOADED = (sentence_transformers, sklearn, download, embed, group, judge, parse, publish, sync, tag)
