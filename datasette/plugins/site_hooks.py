"""The one plugin of the site: what Datasette asks for, answered by the package `tkdocs_site` beside this file.

Datasette reads each file of its plugins folder by itself, outside any package, so that two of them could share
nothing. This file therefore makes the folder importable and names the hooks; the pages are ordinary modules.
"""

import sys
from pathlib import Path

_FOLDER = str(Path(__file__).parent)
if _FOLDER not in sys.path:
    sys.path.append(_FOLDER)

from tkdocs_site.hooks import *  # noqa: E402, F403 - the path above must come first; the names are listed in __all__
