CREATE TABLE journal (
    position   INTEGER PRIMARY KEY,
    journal    TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    event_id   TEXT    NOT NULL,
    type       TEXT    NOT NULL,
    body       BLOB    NOT NULL,
    written_at INTEGER NOT NULL, -- microseconds since 1970-01-01 UTC
    checksum   INTEGER NOT NULL  -- CRC-32C of all of the above but the position
);

CREATE UNIQUE INDEX journal_version ON journal (journal, version);
CREATE UNIQUE INDEX journal_event ON journal (journal, event_id);

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN
    SELECT RAISE(ABORT, 'a journal is append-only: a row is never changed');
END;

CREATE TRIGGER journal_is_never_cut BEFORE DELETE ON journal
BEGIN
    SELECT RAISE(ABORT, 'a journal is append-only: a row is never removed');
END;
