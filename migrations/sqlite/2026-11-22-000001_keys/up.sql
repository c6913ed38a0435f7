-- Twin of migrations/postgres/2026-11-22-000001_keys; a test compares the two.

-- Our actors' Ed25519 keys, in PKCS#8: for proofs in documents, and for servers that take such signatures.
ALTER TABLE actor_keys ADD COLUMN ed25519 BLOB;

-- What an actor publishes beside its first key: a JSON list of {"id", "key"}, the key in PEM or as a Multikey.
ALTER TABLE actors ADD COLUMN more_keys TEXT NOT NULL DEFAULT '[]';
