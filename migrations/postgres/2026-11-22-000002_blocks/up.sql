-- Whom this city blocks and, where its mode asks for it, allows: a domain or an actor's id.
CREATE TABLE peer_rules (
    id BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    reason TEXT NOT NULL,
    ends_at BIGINT,
    set_by TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    UNIQUE (kind, target)
);

-- Actors for whom a block has taken effect: what they left here is hidden until it ends.
CREATE TABLE hidden_actors (
    actor_id BIGINT NOT NULL PRIMARY KEY REFERENCES actors (id)
);

-- Whose server an accepted activity came from, so that no server fills the queue alone.
ALTER TABLE inbox_items ADD COLUMN peer TEXT NOT NULL DEFAULT '';
CREATE INDEX inbox_items_by_peer ON inbox_items (peer);
