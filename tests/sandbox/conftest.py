"""Makes `botapi`, the judge beside this directory, importable from here."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))
