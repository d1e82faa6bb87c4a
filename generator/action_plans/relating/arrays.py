"""The arrays that words are compared in.

Must not know: words themselves, plans. Apart from `words`, which is read where no array is needed.
"""

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint64]  # of word stems
Places = NDArray[np.int64]  # positions in a text, or of texts
