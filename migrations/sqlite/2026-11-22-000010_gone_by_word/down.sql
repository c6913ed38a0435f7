CREATE TABLE gone_once (
    uri TEXT NOT NULL PRIMARY KEY,
    actor_uri TEXT NOT NULL,
    gone_at BIGINT NOT NULL
);
INSERT INTO gone_once SELECT uri, min(actor_uri), max(gone_at) FROM gone_objects GROUP BY uri;
DROP TABLE gone_objects;
ALTER TABLE gone_once RENAME TO gone_objects;
