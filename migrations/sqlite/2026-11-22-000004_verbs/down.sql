DROP TABLE moves;
DROP TABLE reports;
DROP INDEX actors_by_shared_inbox;
DROP INDEX actors_by_inbox;
DROP TABLE blocked_by;
DROP TABLE announces;
DROP TABLE reactions;
