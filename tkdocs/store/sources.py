"""Schema of `sources.db`: what the chamber said, byte for byte. Append migrations; never edit one that has shipped."""

from sqlite_utils import Database, Migrations

migrations = Migrations("sources")


@migrations()
def m001_records_bodies(db: Database) -> None:
    """Rows of the API as they came, the bytes of documents by version, and how far each has been read."""
    db.executescript(
        """
        CREATE TABLE records (
            entity TEXT NOT NULL,          -- the API's entity set: Zaak, Document, Besluit ...
            id TEXT NOT NULL,              -- GUID, lower case
            changed_at TEXT NOT NULL,      -- ApiGewijzigdOp, UTC, always 7 decimals, so that text order is time order
            deleted INTEGER NOT NULL,      -- Verwijderd
            api_version TEXT NOT NULL,     -- v4 or v5: which field names the payload has
            payload TEXT NOT NULL,         -- the row as JSON, unaltered
            PRIMARY KEY (entity, id)
        ) WITHOUT ROWID;
        CREATE INDEX records_changed ON records (entity, changed_at);
        CREATE TABLE cursors (
            entity TEXT PRIMARY KEY,
            since TEXT,                    -- first moment ever asked for; NULL: from the beginning
            changed_at TEXT NOT NULL       -- the last ApiGewijzigdOp that is safely stored
        ) WITHOUT ROWID;
        CREATE TABLE bodies (
            document_id TEXT NOT NULL,
            version TEXT NOT NULL,         -- HuidigeDocumentVersie_Id, or the change date where the API gives none
            media_type TEXT NOT NULL,      -- what the bytes are, by their own magic
            sha256 TEXT NOT NULL,
            size INTEGER NOT NULL,
            bytes BLOB NOT NULL,
            PRIMARY KEY (document_id, version)
        );
        CREATE TABLE origin (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            api_origin TEXT NOT NULL,      -- scheme, host and port of the API; one mirror has one source
            site_url TEXT NOT NULL,        -- where a reader finds the documents: https://www.tweedekamer.nl
            notice TEXT                    -- shown on every page, for a mirror of a fictional chamber
        );
        CREATE TABLE ledger (
            stage TEXT NOT NULL,
            key TEXT NOT NULL,
            fingerprint TEXT NOT NULL,
            error TEXT,
            at TEXT NOT NULL,
            PRIMARY KEY (stage, key)
        ) WITHOUT ROWID;
        CREATE INDEX ledger_errors ON ledger (stage) WHERE error IS NOT NULL;
        """
    )


@migrations()
def m002_content_of_rows(db: Database) -> None:
    """What stands for the content of a row, so that one that is only stamped anew is known; and an index to tell by.

    Rows that are here already are not read for it: until their content changes, their moment of change stands for it.
    The index holds all that `parse` compares, so that it need not read the rows themselves to find nothing changed.
    """
    db.executescript(
        """
        ALTER TABLE records ADD COLUMN content_key TEXT;  -- digest of the row without its stamps; NULL: `changed_at`
        CREATE INDEX records_content ON records (entity, deleted, id, content_key, changed_at);
        """
    )


@migrations()
def m003_counts_of_the_source(db: Database) -> None:
    """How many rows of each kind the chamber said that it has, when they were last read; an index to count ours by."""
    db.executescript(
        """
        CREATE TABLE source_counts (
            entity TEXT NOT NULL,
            kind TEXT NOT NULL,            -- Soort, in the chamber's words
            rows INTEGER NOT NULL,         -- not deleted, and changed since the first moment ever asked for
            PRIMARY KEY (entity, kind)
        ) WITHOUT ROWID;
        CREATE INDEX records_kind ON records (entity, deleted, json_extract(payload, '$.Soort'));
        """
    )
