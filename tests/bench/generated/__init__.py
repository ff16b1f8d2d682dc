"""A generated chamber of any size that behaves like the real one, served by the stand-in of the API.

    from tests.bench.generated import Generated, NOTICE, served
    from tests.standin import serve

    with Generated(1_000, folder) as chamber, serve(chamber.world) as server:   # in this process
        ...                                     # server.origin, server.faults, chamber.world, as of the stand-in
        chamber.change(0.005)                   # a day's change: 0.5 % of the documents are new, renewed or gone
        chamber.restamp(200_000)                # a new moment of change for so many rows, nothing else

    with served(1_000, folder) as chamber:      # in a process of its own, so that times and memory are not mixed
        chamber.origin, chamber.change(0.005), chamber.restamp(200_000)

`size` is the number of sets of written questions; motions and letters come in addition (`mix`, see `shares.MIX`).
`folder` keeps the chamber: the rows, and the files once they have been asked for. It is made on the first call (about
400 sets a second) and opened on the next; it holds what was changed. Without a folder (None) all is in memory. Files
are made when they are asked for (a few milliseconds each), have the sizes of real ones, and are the same for the same
seed. On the command line: `python -m tests.bench.generated --help`.
"""

from tests.bench.generated.chamber import NOTICE, Generated
from tests.bench.generated.process import Served, served

__all__ = ["NOTICE", "Generated", "Served", "served"]
