DROP TABLE import_files;
DROP TABLE pictures;
DROP TABLE schedules;
DROP TABLE drafts;
DROP TABLE entry_revisions;
