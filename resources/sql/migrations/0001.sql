-- The first form of a desk file.
--
-- Recorded tables (kinds of record, and setting) have a primary key, no generated columns and no
-- UNIQUE but it: their changes go through changesets. A later migration may only append columns to
-- them; anything else closes the undo stack.

PRAGMA application_id = 0x4641524e; -- "FARN"

-- Who this file is. Ids hold the copy in their high bits; a number is never dealt out twice.
CREATE TABLE identity (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  origin TEXT NOT NULL,
  copy INTEGER NOT NULL,
  last_number INTEGER NOT NULL,
  created INTEGER NOT NULL
) STRICT;

INSERT INTO identity VALUES
  (1, lower (hex (randomblob (16))), 1, 0, unixepoch () * 1000000);

CREATE TABLE partnership (
  id INTEGER PRIMARY KEY,
  "name" TEXT NOT NULL,
  "short_name" TEXT,
  "host" TEXT,
  "funder" TEXT,
  "region" TEXT NOT NULL,
  "pack" TEXT,
  "since" TEXT
) STRICT;

CREATE TABLE area (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "short_name" TEXT,
  "level" TEXT NOT NULL,
  "parent" TEXT,
  "retired_codes" TEXT,
  "other_names" TEXT,
  "from" TEXT,
  "to" TEXT,
  "tile_column" INTEGER,
  "tile_row" INTEGER,
  "approximate" INTEGER,
  "synthetic" INTEGER,
  "share" REAL
) STRICT;

CREATE TABLE series (
  id INTEGER PRIMARY KEY,
  "code" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "unit" TEXT NOT NULL,
  "nature" TEXT NOT NULL,
  "period_months" INTEGER,
  "lag_days" INTEGER,
  "publisher" TEXT,
  "default_filter" TEXT
) STRICT;

CREATE TABLE coverage_note (
  id INTEGER PRIMARY KEY,
  "series" TEXT NOT NULL,
  "dimension" TEXT,
  "value" TEXT,
  "from" TEXT,
  "to" TEXT,
  "text" TEXT NOT NULL,
  "source" TEXT
) STRICT;

CREATE TABLE threshold (
  id INTEGER PRIMARY KEY,
  "rule" TEXT NOT NULL,
  "value" REAL NOT NULL,
  "unit" TEXT NOT NULL,
  "from" TEXT,
  "to" TEXT,
  "source" TEXT,
  "note" TEXT
) STRICT;

CREATE TABLE outcome (
  id INTEGER PRIMARY KEY,
  "number" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "source" TEXT
) STRICT;

CREATE TABLE term (
  id INTEGER PRIMARY KEY,
  "term" TEXT NOT NULL,
  "abbreviation" TEXT,
  "meaning" TEXT NOT NULL,
  "older_terms" TEXT
) STRICT;

CREATE TABLE release (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "layout" TEXT,
  "file_name" TEXT,
  "sha256" TEXT,
  "file_size" INTEGER,
  "publisher" TEXT,
  "published" TEXT NOT NULL,
  "published_how" TEXT,
  "first_day" TEXT,
  "last_day" TEXT,
  "coverage" TEXT,
  "restricted" INTEGER,
  "synthetic" INTEGER,
  "provisional" INTEGER,
  "n_rows" INTEGER,
  "n_rejected" INTEGER,
  "n_repaired" INTEGER,
  "segment" TEXT,
  "problems_segment" TEXT,
  "supersedes" INTEGER REFERENCES release (id),
  "withdrawn" INTEGER,
  "erased" INTEGER,
  "imported" INTEGER,
  "source_note" TEXT
) STRICT;

CREATE TABLE label_map (
  id INTEGER PRIMARY KEY,
  "field" TEXT NOT NULL,
  "label" TEXT NOT NULL,
  "target" TEXT NOT NULL,
  "from" TEXT,
  "to" TEXT
) STRICT;

CREATE TABLE header_map (
  id INTEGER PRIMARY KEY,
  "signature" TEXT NOT NULL,
  "layout" TEXT,
  "mapping" TEXT NOT NULL,
  "settings" TEXT
) STRICT;

CREATE TABLE boundaries (
  id INTEGER PRIMARY KEY,
  "title" TEXT NOT NULL,
  "level" TEXT NOT NULL,
  "vintage" TEXT,
  "source" TEXT,
  "file_name" TEXT,
  "sha256" TEXT,
  "segment" TEXT NOT NULL,
  "quality" TEXT NOT NULL,
  "imported" INTEGER,
  "attribution" TEXT
) STRICT;

CREATE TABLE setting (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- Large immutable content by its SHA-256; records point to it.
CREATE TABLE segment (
  sha256 TEXT NOT NULL PRIMARY KEY,
  size INTEGER NOT NULL,
  content BLOB NOT NULL
) STRICT;

-- The history. "below" is the entry that was on top of the undo stack when this one was made: the
-- stack is a pointer into a tree. A changeset may go at compaction; nothing else ever changes.
CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  time INTEGER NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('do', 'undo', 'redo')),
  of INTEGER NOT NULL,
  below INTEGER NOT NULL,
  n_changes INTEGER NOT NULL,
  schema INTEGER NOT NULL,
  size INTEGER NOT NULL,
  changeset BLOB
) STRICT;

CREATE INDEX journal_below ON journal (below) WHERE action = 'do';
CREATE INDEX journal_of ON journal (of) WHERE action <> 'do';

CREATE TRIGGER journal_is_not_changed
BEFORE UPDATE OF id, time, who, what, action, of, below, n_changes, schema, size ON journal
BEGIN
  SELECT RAISE (ABORT, 'the journal is append-only');
END;

CREATE TRIGGER journal_changeset_is_not_changed
BEFORE UPDATE OF changeset ON journal WHEN new.changeset IS NOT NULL
BEGIN
  SELECT RAISE (ABORT, 'the journal is append-only');
END;

CREATE TRIGGER journal_is_not_deleted BEFORE DELETE ON journal
BEGIN
  SELECT RAISE (ABORT, 'the journal is append-only');
END;

-- The pointer: the entry that undo takes next, and below which entry nothing can be undone.
CREATE TABLE journal_top (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  entry INTEGER NOT NULL,
  floor INTEGER NOT NULL
) STRICT;

INSERT INTO journal_top VALUES (1, 0, 0);

-- The columns of the recorded tables at each version, as JSON.
CREATE TABLE journal_schema (
  version INTEGER PRIMARY KEY,
  columns TEXT NOT NULL
) STRICT;

-- What went out or was refused. Outside undo, never changed.
CREATE TABLE audit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  time INTEGER NOT NULL,
  who TEXT NOT NULL,
  event TEXT NOT NULL,
  what TEXT NOT NULL,
  details TEXT
) STRICT;

CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE (ABORT, 'the audit is append-only');
END;

CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
BEGIN
  SELECT RAISE (ABORT, 'the audit is append-only');
END;

-- Edits that are not saved yet. Outside undo.
CREATE TABLE draft (
  id INTEGER PRIMARY KEY,
  time INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

PRAGMA user_version = 1;
