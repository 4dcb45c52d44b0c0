CREATE TABLE state (
    grain_type TEXT    NOT NULL,
    grain_key  TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    etag       INTEGER NOT NULL, -- grows with each write and clear; a cleared row stays, so that a stale writer loses
    schema     INTEGER NOT NULL,
    body       TEXT,             -- JSON; null when cleared
    checksum   INTEGER NOT NULL, -- CRC-32C of all of the above
    PRIMARY KEY (grain_type, grain_key, name)
) WITHOUT ROWID;
