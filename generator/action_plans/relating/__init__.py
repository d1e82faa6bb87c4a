"""How recommendations relate: citations in the text, editors' links, suggestions, asked before.

Must not know: files, HTML, the clock.
"""

import os

# Nothing that is computed here is dense: of the threads that numpy starts for that, all would wait,
# and take a tenth of a second of processor time to begin with.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
