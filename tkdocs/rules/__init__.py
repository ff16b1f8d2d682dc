"""Facts about the world, as YAML with the reason beside each, and what reads them."""
