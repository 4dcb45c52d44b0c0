CREATE TABLE state (
    grain_type text COLLATE "C" NOT NULL,
    grain_key  text COLLATE "C" NOT NULL,
    name       text COLLATE "C" NOT NULL,
    etag       bigint NOT NULL, -- grows with each write and clear; a cleared row stays, so that a stale writer loses
    schema     integer NOT NULL,
    body       text,            -- JSON; null when cleared
    checksum   bigint NOT NULL, -- CRC-32C of all of the above
    PRIMARY KEY (grain_type, grain_key, name)
);
