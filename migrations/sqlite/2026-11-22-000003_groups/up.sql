-- Twin of migrations/postgres/2026-11-22-000003_groups; a test compares the two.

-- The activity that brought a comment which a moderator has to look at first: if they publish it, the group of its
-- entry passes this on as it came. Goes with the comment's publication or removal.
CREATE TABLE comment_activities (
    comment_id INTEGER NOT NULL PRIMARY KEY REFERENCES comments (id),
    document TEXT NOT NULL
);
