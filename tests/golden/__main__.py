"""`python -m tests.golden` writes the golden files anew; look at the difference before it is committed."""

import sys

from tests.golden.renewal import write

if __name__ == "__main__":
    sys.stdout.write("".join(f"{name}\n" for name in write()) or "nothing changed\n")
