ALTER TABLE actors DROP COLUMN longitude;
ALTER TABLE actors DROP COLUMN latitude;
DROP TABLE face;
