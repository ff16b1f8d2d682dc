"""A real transformer of a few thousand weights, so that the path of published models runs without a network."""

from pathlib import Path

import torch
from sentence_transformers import SentenceTransformer
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
from transformers import BertConfig, BertModel, PreTrainedTokenizerFast

MAX_TOKENS = 16
WORDS = ("de", "het", "een", "van", "in", "is", "er", "geen", "minister", "kamer", "vraag", "antwoord", "camera",
         "overzicht", "op", "query", "passage")  # fmt: skip
LETTERS = "abcdefghijklmnopqrstuvwxyz:"
VOCABULARY = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *WORDS, *LETTERS, *(f"##{letter}" for letter in LETTERS)]


def save(folder: Path) -> Path:
    """Write the model to `folder` as sentence-transformers folders are; it reads 16 tokens and gives 32 numbers."""
    bare = folder.with_name(f"{folder.name}-bare")
    _tokenizer().save_pretrained(bare)
    config = BertConfig(
        vocab_size=len(VOCABULARY), hidden_size=32, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32,
        max_position_embeddings=MAX_TOKENS,
    )  # fmt: skip
    with torch.random.fork_rng():
        torch.manual_seed(0)
        BertModel(config).save_pretrained(bare)
    SentenceTransformer(str(bare), device="cpu").save(str(folder), create_model_card=False)
    return folder


def _tokenizer() -> PreTrainedTokenizerFast:
    inner = Tokenizer(models.WordPiece({piece: n for n, piece in enumerate(VOCABULARY)}, unk_token="[UNK]"))
    inner.normalizer = normalizers.BertNormalizer()
    inner.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    inner.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    marks = {"pad_token": "[PAD]", "unk_token": "[UNK]", "cls_token": "[CLS]", "sep_token": "[SEP]"}
    return PreTrainedTokenizerFast(tokenizer_object=inner, model_max_length=MAX_TOKENS, **marks)
