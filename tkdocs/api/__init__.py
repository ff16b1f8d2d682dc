"""The API of the Tweede Kamer: pages of rows, bytes of documents, rows to models."""
