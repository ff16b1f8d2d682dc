"""The pages of the site: SQL in, Dutch HTML out. Imports nothing of `tkdocs`."""
