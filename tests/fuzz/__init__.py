"""Feeds every reader with damaged files: a reading or an error of tkdocs comes back, whatever the damage."""
