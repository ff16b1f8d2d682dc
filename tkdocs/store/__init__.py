"""The two databases: what the chamber said (`sources.db`) and what is made of it (`tkdocs.db`)."""
