-- Twin of migrations/postgres/2026-11-22-000008_face; a test compares the two.

-- How the city shows itself, where it has chosen: one row. The place is in ten-thousandths of a degree.
CREATE TABLE face (
    id INTEGER NOT NULL PRIMARY KEY,
    colour TEXT,
    crest BLOB,
    crest_width BIGINT NOT NULL,
    crest_height BIGINT NOT NULL,
    contact TEXT NOT NULL,
    latitude BIGINT,
    longitude BIGINT,
    changed_at BIGINT NOT NULL
);

-- Where a city lies, if it says so; likewise.
ALTER TABLE actors ADD COLUMN latitude BIGINT;
ALTER TABLE actors ADD COLUMN longitude BIGINT;
