"""Which renderer makes the file of which paper."""

from collections.abc import Callable

from tests.chamber import appendix, broken, docx, kamerstuk, xml
from tests.chamber.content import Case, Chamber, Paper

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
HTML = "text/html"
XML = "application/xml"

EXTENSIONS = {PDF: ".pdf", DOCX: ".docx", HTML: ".html", XML: ".xml"}

Render = Callable[[Chamber, Case, Paper], bytes]

_ANSWERS = {"answer", "further_answer"}
_NOTICES = {"postponement", "transfer", "withdrawal"}
_RENDERERS: dict[tuple[str, str, str], Render] = {
    ("question", "pdf", "appendix"): appendix.questions,
    ("question", "docx", "appendix"): docx.questions,
    ("motion", "pdf", "appendix"): kamerstuk.motion,
    ("motion", "xml", "appendix"): xml.motion,
    ("letter", "pdf", "appendix"): kamerstuk.letter,
    ("letter", "docx", "appendix"): docx.letter,
    **{(kind, "pdf", "appendix"): appendix.appendix for kind in _ANSWERS | _NOTICES},
    **{(kind, "pdf", "letter"): kamerstuk.notice_letter for kind in _NOTICES},
    **{(kind, "docx", "ministry"): docx.ministry for kind in _ANSWERS},
    **{(kind, "docx", "registry"): docx.registry for kind in _ANSWERS},
    **{(kind, "html", "appendix"): xml.page for kind in _ANSWERS},
    **{(kind, "xml", "appendix"): xml.appendix for kind in _ANSWERS},
    **{(kind, "scan", "appendix"): broken.scan for kind in _ANSWERS},
    **{(kind, "damaged", "appendix"): broken.damaged for kind in _ANSWERS},
}
TYPES = {"pdf": PDF, "docx": DOCX, "html": HTML, "xml": XML, "scan": PDF, "damaged": PDF}


def body(chamber: Chamber, case: Case, paper: Paper) -> tuple[bytes, str]:
    """Return the file of a paper and its media type; raise KeyError where there is no renderer."""
    return _RENDERERS[paper.kind, paper.body, paper.layout](chamber, case, paper), TYPES[paper.body]
