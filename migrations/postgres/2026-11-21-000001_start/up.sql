-- Twin of migrations/sqlite/2026-11-21-000001_start; a test compares the two.
-- Ids are minted by the program; times are microseconds since 1970, UTC;
-- lists are JSON; documents are the exact text that was sent or received.

CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- Everyone we know: our city and our fetching actor, other cities, people elsewhere.
CREATE TABLE actors (
    id BIGINT NOT NULL PRIMARY KEY,
    uri TEXT NOT NULL UNIQUE,
    local BOOLEAN NOT NULL,
    kind TEXT NOT NULL,
    username TEXT NOT NULL,
    peer TEXT NOT NULL,
    name TEXT NOT NULL,
    summary_html TEXT NOT NULL,
    url TEXT NOT NULL,
    country TEXT,
    inbox TEXT NOT NULL,
    shared_inbox TEXT,
    outbox TEXT,
    followers TEXT,
    following TEXT,
    key_id TEXT NOT NULL,
    public_key TEXT NOT NULL,
    document TEXT,
    created_at BIGINT NOT NULL,
    fetched_at BIGINT NOT NULL,
    deleted_at BIGINT
);
CREATE INDEX actors_by_key ON actors (key_id);
CREATE INDEX actors_by_address ON actors (username, peer);

-- Apart from the actors, so that no query for an actor can carry a secret along.
CREATE TABLE actor_keys (
    actor_id BIGINT NOT NULL PRIMARY KEY REFERENCES actors (id),
    private_key BYTEA NOT NULL
);

CREATE TABLE entries (
    id BIGINT NOT NULL PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    uri TEXT NOT NULL UNIQUE,
    url TEXT NOT NULL,
    actor_id BIGINT NOT NULL REFERENCES actors (id),
    local BOOLEAN NOT NULL,
    kind TEXT NOT NULL,
    practice_kind TEXT,
    title TEXT NOT NULL,
    title_folded TEXT NOT NULL,
    summary TEXT,
    body_markdown TEXT,
    body_html TEXT NOT NULL,
    language TEXT,
    principles TEXT NOT NULL,
    topics TEXT NOT NULL,
    missions TEXT NOT NULL,
    status TEXT,
    status_as_of TEXT,
    starts TEXT,
    ends TEXT,
    partners TEXT NOT NULL,
    links TEXT NOT NULL,
    attachments TEXT NOT NULL,
    licence TEXT NOT NULL,
    source TEXT,
    publication TEXT NOT NULL,
    revision INTEGER NOT NULL,
    external_id TEXT,
    document TEXT,
    created_at BIGINT NOT NULL,
    published_at BIGINT,
    updated_at BIGINT NOT NULL,
    received_at BIGINT,
    UNIQUE (actor_id, external_id)
);
CREATE INDEX entries_by_title ON entries (actor_id, title_folded);
CREATE INDEX entries_by_publication ON entries (publication, published_at);

CREATE TABLE comments (
    id BIGINT NOT NULL PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    uri TEXT NOT NULL UNIQUE,
    entry_id BIGINT NOT NULL REFERENCES entries (id),
    in_reply_to TEXT NOT NULL,
    author_uri TEXT NOT NULL,
    author_address TEXT NOT NULL,
    author_name TEXT NOT NULL,
    author_url TEXT NOT NULL,
    author_peer TEXT NOT NULL,
    html TEXT NOT NULL,
    language TEXT,
    url TEXT NOT NULL,
    state TEXT NOT NULL,
    state_reason TEXT,
    document TEXT,
    published_at BIGINT,
    received_at BIGINT NOT NULL,
    edited_at BIGINT
);
CREATE INDEX comments_by_entry ON comments (entry_id, id);
CREATE INDEX comments_by_author ON comments (author_uri);

CREATE TABLE followers (
    id BIGINT NOT NULL PRIMARY KEY,
    actor_id BIGINT NOT NULL REFERENCES actors (id),
    target_id BIGINT NOT NULL REFERENCES actors (id),
    follow_uri TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (target_id, actor_id)
);

CREATE TABLE following (
    id BIGINT NOT NULL PRIMARY KEY,
    handle TEXT NOT NULL UNIQUE,
    actor_uri TEXT,
    follow_uri TEXT,
    state TEXT NOT NULL,
    error TEXT,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);
CREATE INDEX following_by_actor ON following (actor_uri);

-- What we sent, as we sent it.
CREATE TABLE activities (
    id BIGINT NOT NULL PRIMARY KEY,
    uri TEXT NOT NULL UNIQUE,
    actor_id BIGINT NOT NULL REFERENCES actors (id),
    verb TEXT NOT NULL,
    object_uri TEXT NOT NULL,
    public BOOLEAN NOT NULL,
    document TEXT NOT NULL,
    created_at BIGINT NOT NULL
);
CREATE INDEX activities_by_actor ON activities (actor_id, public, id);
CREATE INDEX activities_by_object ON activities (object_uri);

-- One activity on its way to one inbox. A row is deleted when it has arrived.
CREATE TABLE deliveries (
    id BIGINT NOT NULL PRIMARY KEY,
    activity_id BIGINT NOT NULL REFERENCES activities (id),
    inbox TEXT NOT NULL,
    peer TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    last_error TEXT,
    dead_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE INDEX deliveries_by_peer ON deliveries (peer, dead_at, id);
CREATE INDEX deliveries_by_activity ON deliveries (activity_id);

-- When each peer is next to be tried: the unit of scheduling, so that one that is down delays only itself.
CREATE TABLE peers (
    peer TEXT NOT NULL PRIMARY KEY,
    due_at BIGINT,
    failures INTEGER NOT NULL,
    failing_since BIGINT,
    last_error TEXT,
    last_success_at BIGINT,
    delivered BIGINT NOT NULL
);
CREATE INDEX peers_by_due ON peers (due_at);

-- Which inboxes ever got an object, so that its update and its deletion reach them all.
CREATE TABLE reach (
    object_uri TEXT NOT NULL,
    inbox TEXT NOT NULL,
    PRIMARY KEY (object_uri, inbox)
);

-- Activities that were accepted and wait to be applied. A row is deleted in the transaction that applies it.
CREATE TABLE inbox_items (
    id BIGINT NOT NULL PRIMARY KEY,
    activity_uri TEXT NOT NULL,
    actor_uri TEXT NOT NULL,
    body TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at BIGINT NOT NULL,
    last_error TEXT,
    received_at BIGINT NOT NULL
);
CREATE INDEX inbox_items_by_due ON inbox_items (due_at, id);

-- Ids of activities that were accepted, so that each takes effect once.
CREATE TABLE seen_activities (
    uri TEXT NOT NULL PRIMARY KEY,
    received_at BIGINT NOT NULL
);
CREATE INDEX seen_activities_by_time ON seen_activities (received_at);

-- Objects elsewhere that are gone, so that a late Create does not bring them back.
CREATE TABLE gone_objects (
    uri TEXT NOT NULL PRIMARY KEY,
    actor_uri TEXT NOT NULL,
    gone_at BIGINT NOT NULL
);

-- Work that needs the network or a quiet moment: following, filling a library, rebuilding the index.
CREATE TABLE jobs (
    id BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    attempts INTEGER NOT NULL,
    due_at BIGINT NOT NULL,
    last_error TEXT,
    created_at BIGINT NOT NULL,
    UNIQUE (kind, subject)
);
CREATE INDEX jobs_by_due ON jobs (due_at, id);

-- Entries that changed since the search index last looked.
CREATE TABLE index_changes (
    id BIGINT NOT NULL PRIMARY KEY,
    entry_id BIGINT NOT NULL
);

CREATE TABLE users (
    id BIGINT NOT NULL PRIMARY KEY,
    email TEXT NOT NULL,
    email_folded TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE TABLE tokens (
    id BIGINT NOT NULL PRIMARY KEY,
    user_id BIGINT NOT NULL REFERENCES users (id),
    name TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    created_at BIGINT NOT NULL
);
