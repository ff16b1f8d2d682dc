"""The stages of a build: each finds what is pending, does it, and records it."""
