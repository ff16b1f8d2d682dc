"""Where a site is served, unless said otherwise: known to the command line before what serves has been loaded."""

HOST = "127.0.0.1"
PORT = 8001

# In the examples for a server: the name of the site, and the path of what was published.
SITE_HOST = "tkdocs.example.nl"
SITE_FOLDER = "/srv/tkdocs"
