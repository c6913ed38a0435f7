-- What is gone is remembered by each who said so: nobody's word takes the place of another's.
CREATE TABLE gone_by_word (
    uri TEXT NOT NULL,
    actor_uri TEXT NOT NULL,
    gone_at BIGINT NOT NULL,
    PRIMARY KEY (uri, actor_uri)
);
INSERT INTO gone_by_word SELECT uri, actor_uri, gone_at FROM gone_objects;
DROP TABLE gone_objects;
ALTER TABLE gone_by_word RENAME TO gone_objects;
CREATE INDEX gone_objects_by_time ON gone_objects (gone_at);
