CREATE SEQUENCE reminder_etag; -- never gives a number twice, so that a stale removal loses

CREATE TABLE reminder (
    grain_type text COLLATE "C" NOT NULL,
    grain_key  text COLLATE "C" NOT NULL,
    name       text COLLATE "C" NOT NULL,
    etag       bigint NOT NULL DEFAULT nextval('reminder_etag'),
    start_at   bigint NOT NULL, -- UTC, in ticks of 100 ns
    period     bigint NOT NULL, -- in ticks of 100 ns
    checksum   bigint NOT NULL, -- CRC-32C of all of the above but the etag
    PRIMARY KEY (grain_type, grain_key, name)
);
