-- What is made from field tables and can be made again at any time: the index for search
-- and the indexes of references. {schema} is "main", or "temp" for a reader whose file
-- holds none that fits; {table}, {field} and the values come from field tables.

-- :derived-state-table
CREATE TABLE IF NOT EXISTS derived (one INTEGER PRIMARY KEY CHECK (one = 1), signature TEXT NOT NULL) STRICT;

-- :derived-signature
SELECT signature FROM derived;

-- :derived-sign
INSERT INTO derived VALUES (1, ?1) ON CONFLICT (one) DO UPDATE SET signature = excluded.signature;

-- :derived-list
SELECT name FROM sqlite_schema WHERE name LIKE 'derived\_%' ESCAPE '\' AND type = 'index';

-- :derived-drop
DROP INDEX IF EXISTS "{name}";

-- :derived-drop-tables
DROP TABLE IF EXISTS main.search;
DROP TABLE IF EXISTS main.search_row;
DROP TABLE IF EXISTS main.derived;

-- :search-create
CREATE VIRTUAL TABLE {schema}.search USING fts5 (
  title, body, guarded, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2'
);
CREATE TABLE {schema}.search_row (
  row INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id INTEGER NOT NULL,
  UNIQUE (kind, id)
) STRICT;

-- :search-fill
INSERT INTO {schema}.search_row (kind, id) SELECT '{table}', id FROM "{table}";
INSERT INTO {schema}.search (rowid, title, body, guarded)
SELECT row, {title}, {body}, {guarded}
FROM {schema}.search_row CROSS JOIN "{table}" AS this ON this.id = search_row.id
WHERE kind = '{table}';

-- What follows records that came, changed or went; ?1 is the id of the first, ?2 of the last: all
-- between them came as well.
-- :search-add-row
INSERT OR IGNORE INTO search_row (kind, id) SELECT '{table}', id FROM "{table}" WHERE id BETWEEN ?1 AND ?2;

-- :search-fresh
SELECT row, {title}, {body}, {guarded}
FROM search_row CROSS JOIN "{table}" AS this ON this.id = search_row.id
WHERE kind = '{table}' AND search_row.id BETWEEN ?1 AND ?2;

-- :search-changed
SELECT row, {title}, {body}, {guarded}
FROM search_row CROSS JOIN "{table}" AS this ON this.id = search_row.id
CROSS JOIN search ON search.rowid = row
WHERE kind = '{table}' AND search_row.id = ?1
  AND (search.title, search.body, search.guarded) IS NOT ({title}, {body}, {guarded});

-- One row at a time: a statement that may write several makes the index write out all it holds.
-- :search-add
INSERT INTO search (rowid, title, body, guarded) VALUES (?1, ?2, ?3, ?4);

-- :search-set
UPDATE search SET title = ?2, body = ?3, guarded = ?4 WHERE rowid = ?1;

-- :search-drop
DELETE FROM search WHERE rowid = (SELECT row FROM search_row WHERE kind = '{table}' AND id = ?1);

-- :search-drop-row
DELETE FROM search_row WHERE kind = '{table}' AND id = ?1;

-- :search-value
ifnull (this."{field}", '')

-- :search-part
ifnull (this."{field}" || ' · ', '')

-- :search-postcode
ifnull (this."{field}" || ' ' || replace (this."{field}", ' ', '') || ' · ', '')

-- :search-text
{title} || ' · ' || {body} || {guarded}

-- :search-nothing
''

-- :link-index
CREATE INDEX "derived_link_{table}_{field}" ON "{table}" ("{field}");

-- :code-index
CREATE INDEX "derived_code_{table}" ON "{table}" ("{field}");

-- Words that were deleted stay in the index until then.
-- :search-optimize
INSERT INTO search (search) VALUES ('optimize');

-- :search-ranked
SELECT kind, id, title, body, guarded
FROM (SELECT rowid AS row, title,
             snippet (search, 1, char (2), char (3), '…', 12) AS body,
             snippet (search, 2, char (2), char (3), '…', 12) AS guarded
      FROM search WHERE search MATCH ?1 ORDER BY rank LIMIT ?2)
CROSS JOIN search_row USING (row);

-- :search-first
SELECT kind, id, title, body, guarded
FROM (SELECT rowid AS row, title,
             snippet (search, 1, char (2), char (3), '…', 12) AS body,
             snippet (search, 2, char (2), char (3), '…', 12) AS guarded
      FROM search WHERE search MATCH ?1 LIMIT ?2)
CROSS JOIN search_row USING (row);

-- :search-count
SELECT count (*) FROM (SELECT 1 FROM search WHERE search MATCH ?1 LIMIT ?2);

-- What a word finds, as far as it says enough: no more than ?2.
-- :search-word
SELECT kind, id
FROM (SELECT rowid AS row FROM search WHERE search MATCH ?1 LIMIT ?2) CROSS JOIN search_row USING (row);

-- Records that a question fits by what they refer to, and whether it does without what is restricted.
-- :search-around
SELECT id, ({public}) IS TRUE FROM "{table}" AS this WHERE {condition} LIMIT ?

-- :hit-title
SELECT "{title}" FROM "{table}" WHERE id = ?1

-- :hit-title-area
SELECT ifnull ((SELECT name FROM area WHERE code = this."{title}" ORDER BY id LIMIT 1), this."{title}")
FROM "{table}" AS this WHERE id = ?1
