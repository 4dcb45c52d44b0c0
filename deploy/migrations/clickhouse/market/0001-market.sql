-- A row of a greater generation stands in the place of those before it. A count of 0 is nothing in the place of something.
CREATE TABLE IF NOT EXISTS series (
    owner      String,
    feed       String,
    symbol     String,
    generation UInt64,
    digits     UInt8,
    zone       String,
    layouts    String  -- JSON: layout by kind of data
) ENGINE = ReplacingMergeTree(generation) PARTITION BY tuple() ORDER BY (owner, feed, symbol);

CREATE TABLE IF NOT EXISTS tick_segment (
    owner      String,
    feed       String,
    symbol     String,
    hour       Int32,  -- hours of broker time since 1970-01-01 00:00
    first      UInt32, -- how many ticks of the hour stand before
    generation UInt64, -- of an hour, only the greatest counts
    count      UInt32,
    earliest   Int64,  -- milliseconds of broker time since 1970-01-01 00:00
    latest     Int64,
    bytes      UInt32, -- of the body
    body       String  -- a segment, with its own checksum
) ENGINE = ReplacingMergeTree(generation) PARTITION BY tuple() ORDER BY (owner, feed, symbol, hour, first);

CREATE TABLE IF NOT EXISTS bar_segment (
    owner      String,
    feed       String,
    symbol     String,
    timeframe  UInt16, -- minutes
    origin     UInt8,  -- 0 built, 1 imported, 2 terminal
    bucket     Int64,  -- 256 spans of the timeframe since 1970-01-01 00:00
    generation UInt64,
    count      UInt32,
    earliest   Int64,  -- milliseconds of broker time since 1970-01-01 00:00
    latest     Int64,
    missing    Int64,  -- bars that are missing between those that are there
    bytes      UInt32, -- of the body
    body       String  -- a segment, with its own checksum
) ENGINE = ReplacingMergeTree(generation) PARTITION BY tuple() ORDER BY (owner, feed, symbol, timeframe, origin, bucket);
