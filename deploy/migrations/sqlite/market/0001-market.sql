CREATE TABLE series (
    id       INTEGER PRIMARY KEY,
    owner    TEXT    NOT NULL,
    feed     TEXT    NOT NULL,
    symbol   TEXT    NOT NULL,
    digits   INTEGER,          -- null until the series is described; never changes then
    zone     TEXT,
    layouts  TEXT,             -- JSON: layout by kind of data
    checksum INTEGER,          -- CRC-32C of all of the above but the id
    UNIQUE (owner, feed, symbol)
);

CREATE TABLE tick_segment (
    series   INTEGER NOT NULL, -- series.id
    hour     INTEGER NOT NULL, -- hours of broker time since 1970-01-01 00:00
    first    INTEGER NOT NULL, -- how many ticks of the hour stand before
    count    INTEGER NOT NULL,
    earliest INTEGER NOT NULL, -- milliseconds of broker time since 1970-01-01 00:00
    latest   INTEGER NOT NULL,
    checksum INTEGER NOT NULL, -- CRC-32C of all of the above; the body has its own
    body     BLOB    NOT NULL
);

CREATE UNIQUE INDEX tick_segment_place ON tick_segment (series, hour, first);

CREATE TABLE bar_segment (
    series    INTEGER NOT NULL, -- series.id
    timeframe INTEGER NOT NULL, -- minutes
    origin    INTEGER NOT NULL, -- 0 built, 1 imported, 2 terminal
    bucket    INTEGER NOT NULL, -- 256 spans of the timeframe since 1970-01-01 00:00
    count     INTEGER NOT NULL,
    earliest  INTEGER NOT NULL, -- milliseconds of broker time since 1970-01-01 00:00
    latest    INTEGER NOT NULL,
    missing   INTEGER NOT NULL, -- bars that are missing between those that are there
    checksum  INTEGER NOT NULL, -- CRC-32C of all of the above; the body has its own
    body      BLOB    NOT NULL
);

CREATE UNIQUE INDEX bar_segment_place ON bar_segment (series, timeframe, origin, bucket);
