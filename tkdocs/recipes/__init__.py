"""Example files for a server, filled in by `tkdocs publish DIR`."""
