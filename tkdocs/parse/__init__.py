"""Pure readers: bytes in, values out. No file, network, clock or database in here."""
