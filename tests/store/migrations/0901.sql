-- Appends a column: what was recorded before still fits.
ALTER TABLE area ADD COLUMN colour TEXT;
CREATE TABLE unrelated (id INTEGER PRIMARY KEY) STRICT;
PRAGMA user_version = 901;
