-- Twin of migrations/postgres/2026-11-22-000007_notices; a test compares the two.

-- What happened that staff may want to know of. What would come many times a day is one row, counted; `mark` says which.
CREATE TABLE notices (
    id INTEGER NOT NULL PRIMARY KEY,
    mark TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    actor_uri TEXT NOT NULL,
    who TEXT NOT NULL,
    count BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);
CREATE INDEX notices_by_time ON notices (changed_at);
CREATE INDEX notices_by_actor ON notices (actor_uri);

-- Until when each member of staff has seen them.
CREATE TABLE notice_marks (
    user_id INTEGER NOT NULL PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE,
    read_until BIGINT NOT NULL
);
