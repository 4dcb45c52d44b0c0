CREATE TABLE journal (
    position   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    journal    text COLLATE "C" NOT NULL,
    version    bigint NOT NULL,
    event_id   text COLLATE "C" NOT NULL,
    type       text COLLATE "C" NOT NULL,
    body       bytea  NOT NULL,
    written_at bigint NOT NULL, -- microseconds since 1970-01-01 UTC
    checksum   bigint NOT NULL, -- CRC-32C of all of the above but the position
    CONSTRAINT journal_version UNIQUE (journal, version),
    CONSTRAINT journal_event UNIQUE (journal, event_id)
);

CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a journal is append-only: a row is never changed or removed';
END
$$;

CREATE TRIGGER journal_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
