-- Directories of postcodes, with the place of each in a segment.
CREATE TABLE postcode_directory (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "vintage" TEXT,
  "n_postcodes" INTEGER,
  "file_name" TEXT,
  "sha256" TEXT,
  "segment" TEXT NOT NULL,
  "imported" INTEGER,
  "attribution" TEXT
) STRICT;

PRAGMA user_version = 4;
