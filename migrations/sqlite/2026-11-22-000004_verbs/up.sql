-- Twin of migrations/postgres/2026-11-22-000004_verbs; a test compares the two.

-- Who likes or shares an entry of ours: once for each actor, object and kind.
CREATE TABLE reactions (
    id INTEGER NOT NULL PRIMARY KEY,
    actor_id BIGINT NOT NULL REFERENCES actors (id),
    object_uri TEXT NOT NULL,
    kind TEXT NOT NULL,
    activity_uri TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    UNIQUE (object_uri, kind, actor_id)
);
CREATE INDEX reactions_by_actor ON reactions (actor_id, activity_uri);

-- Which followed actor passed on an entry that came in no other way, so that it leaves when that is undone.
CREATE TABLE announces (
    object_uri TEXT NOT NULL,
    actor_id BIGINT NOT NULL REFERENCES actors (id),
    activity_uri TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (object_uri, actor_id)
);
CREATE INDEX announces_by_actor ON announces (actor_id, activity_uri);

-- Actors elsewhere that have blocked one of ours: they are sent nothing.
CREATE TABLE blocked_by (
    actor_id BIGINT NOT NULL REFERENCES actors (id),
    target_id BIGINT NOT NULL REFERENCES actors (id),
    activity_uri TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (actor_id, target_id)
);

-- Whose inbox is whose is asked whenever something is sent while somebody blocks us.
CREATE INDEX actors_by_inbox ON actors (inbox);
CREATE INDEX actors_by_shared_inbox ON actors (shared_inbox);

-- What other servers report about what is here.
CREATE TABLE reports (
    id INTEGER NOT NULL PRIMARY KEY,
    activity_uri TEXT NOT NULL,
    reporter_uri TEXT NOT NULL,
    server TEXT NOT NULL,
    subjects TEXT NOT NULL,
    text TEXT NOT NULL,
    state TEXT NOT NULL,
    closed_reason TEXT,
    closed_by TEXT,
    closed_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE INDEX reports_by_state ON reports (state, id);
CREATE INDEX reports_by_reporter ON reports (reporter_uri);

-- Actors elsewhere that have moved to another address.
CREATE TABLE moves (
    actor_id BIGINT NOT NULL REFERENCES actors (id),
    target_id BIGINT NOT NULL REFERENCES actors (id),
    moved_at BIGINT NOT NULL,
    PRIMARY KEY (actor_id)
);
CREATE INDEX moves_by_target ON moves (target_id);
