"""`python -m kith.oversight.returns`."""

import sys

from .command import main

sys.exit(main())
