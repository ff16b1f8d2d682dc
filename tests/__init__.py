"""The tests, their fixtures and the stand-in of the API."""
