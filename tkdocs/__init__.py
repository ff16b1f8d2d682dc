"""tkdocs: from the open data of the Tweede Kamer to questions, answers and tags in SQLite."""
