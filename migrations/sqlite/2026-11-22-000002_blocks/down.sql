DROP INDEX inbox_items_by_peer;
ALTER TABLE inbox_items DROP COLUMN peer;
DROP TABLE hidden_actors;
DROP TABLE peer_rules;
