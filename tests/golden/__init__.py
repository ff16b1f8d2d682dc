"""Documents written for the tests, in each layout, with the expected reading beside them."""
