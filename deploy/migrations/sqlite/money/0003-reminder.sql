CREATE TABLE reminder (
    etag       INTEGER PRIMARY KEY AUTOINCREMENT, -- never used twice, so that a stale removal loses
    grain_type TEXT    NOT NULL,
    grain_key  TEXT    NOT NULL,
    name       TEXT    NOT NULL,
    start_at   INTEGER NOT NULL, -- UTC, in ticks of 100 ns
    period     INTEGER NOT NULL, -- in ticks of 100 ns
    checksum   INTEGER NOT NULL, -- CRC-32C of all of the above but the etag
    UNIQUE (grain_type, grain_key, name)
);
