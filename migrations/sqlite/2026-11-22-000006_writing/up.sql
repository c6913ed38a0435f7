-- What an entry said after each change, as the fields of an editor's form in JSON, and who changed it.
CREATE TABLE entry_revisions (
    id INTEGER NOT NULL PRIMARY KEY,
    entry_id BIGINT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    revision INTEGER NOT NULL,
    verb TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    content TEXT NOT NULL
);
CREATE INDEX entry_revisions_by_entry ON entry_revisions (entry_id, id);

-- What a member of staff has typed and not yet handed in. A new entry has no id yet; its draft has.
CREATE TABLE drafts (
    id INTEGER NOT NULL PRIMARY KEY,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    entry_id BIGINT REFERENCES entries (id) ON DELETE CASCADE,
    base_revision INTEGER NOT NULL,
    -- Grows with each saving, so that a second tab learns that it was overtaken.
    version INTEGER NOT NULL,
    content TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    UNIQUE (user_id, entry_id)
);

-- When a draft is to be published; the row goes in the transaction that publishes.
CREATE TABLE schedules (
    entry_id INTEGER NOT NULL PRIMARY KEY REFERENCES entries (id) ON DELETE CASCADE,
    due_at BIGINT NOT NULL,
    set_by TEXT NOT NULL,
    set_at BIGINT NOT NULL
);

-- Pictures of entries; the files themselves are kept beside the database under their names.
CREATE TABLE pictures (
    id INTEGER NOT NULL PRIMARY KEY,
    entry_id BIGINT NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    alt TEXT,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    size_bytes BIGINT NOT NULL,
    added_by TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    UNIQUE (entry_id, name)
);
CREATE INDEX pictures_by_name ON pictures (name);

-- Files on their way into the library, kept between the steps of an import.
CREATE TABLE import_files (
    id INTEGER NOT NULL PRIMARY KEY,
    user_id BIGINT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    content TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (user_id)
);
