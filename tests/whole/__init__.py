"""What happens to a mirror when it is killed, when the machine fails it, and when an older version has made it."""
