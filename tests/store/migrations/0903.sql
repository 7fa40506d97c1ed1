-- Changes the shape of a table, without touching a row.
ALTER TABLE area RENAME COLUMN share TO portion;
PRAGMA user_version = 903;
