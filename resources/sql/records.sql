-- Queries over the records of one kind, put together from a question and a field table: {table},
-- {field}, {columns}, {where} and {order}. What people wrote is bound, never filled in.

-- :query-list
SELECT id{columns} FROM "{table}" AS this{where}{order}

-- :query-ids
SELECT id FROM "{table}" AS this{where}{order}

-- :query-count
SELECT count (*) FROM "{table}" AS this{where}

-- :query-count-by
SELECT "{field}", count (*) FROM "{table}" AS this{where} GROUP BY "{field}" ORDER BY {key}

-- The keys by which one record is ordered, if it answers the question.
-- :query-keys
SELECT {keys} FROM "{table}" AS this WHERE id = ? AND ({condition})

-- :where-is
this."{field}" IS ?

-- :where-flag
ifnull (this."{field}", 0) = ?

-- :where-same
farne_fold (this."{field}") = farne_fold (?)

-- :where-member
instr (farne_fold ('; ' || this."{field}" || '; '), farne_fold (?)) > 0

-- :where-lists
instr (' ' || this."{field}" || ' ', ' ' || ? || ' ') > 0

-- :where-area
(this."{field}" = ? OR this."{field}" IN (
  SELECT code FROM area WHERE farne_fold (?) IN (farne_fold (name), farne_fold (short_name))))

-- :where-area-contains
(instr (farne_fold (this."{field}"), farne_fold (?)) > 0 OR this."{field}" IN (
  SELECT code FROM area WHERE instr (farne_fold (name), farne_fold (?)) > 0))

-- :where-reference-contains
this."{field}" IN (
  SELECT id FROM "{target}" AS other WHERE instr (farne_fold (other."{title}"), farne_fold (?)) > 0)

-- :where-references-contains
EXISTS (
  SELECT 1 FROM "{target}" AS other
  WHERE instr (' ' || this."{field}" || ' ', ' ' || other.id || ' ') > 0
    AND instr (farne_fold (other."{title}"), farne_fold (?)) > 0)

-- :where-contains
instr (farne_fold (this."{field}"), farne_fold (?)) > 0

-- :where-compared
this."{field}" {operator} ?

-- :where-compared-text
this."{field}" {operator} ? COLLATE NOCASE

-- :where-moment
date (this."{field}" / 1000000, 'unixepoch') {operator} ?

-- :where-set
this."{field}" IS NOT NULL

-- :where-unset
this."{field}" IS NULL

-- :where-not
({condition}) IS NOT TRUE

-- :where-found
id IN (SELECT search_row.id FROM search CROSS JOIN search_row ON search_row.row = search.rowid
       WHERE search MATCH ? AND search_row.kind = '{table}')

-- :where-always
TRUE

-- :where-never
FALSE

-- :key
this."{field}"

-- :key-text
this."{field}" COLLATE NOCASE

-- :key-numbered
this."{field}" COLLATE farne_numbered

-- :key-area
ifnull ((SELECT name FROM area WHERE code = this."{field}" ORDER BY id LIMIT 1), this."{field}") COLLATE NOCASE

-- :key-reference
(SELECT "{title}" FROM "{target}" AS other WHERE other.id = this."{field}") COLLATE NOCASE

-- :links-in
SELECT id{columns} FROM "{table}" AS this WHERE {condition} ORDER BY {order}id LIMIT ?2

-- :links-in-count
SELECT count (*) FROM "{table}" AS this WHERE {condition}

-- :link-is
this."{field}" = ?1

-- :link-lists
instr (' ' || this."{field}" || ' ', ' ' || ?1 || ' ') > 0

-- :areas-of-code
SELECT id FROM area WHERE code = ?1 ORDER BY id

-- A word that is not in the text of a record, but in what the record names: {ends} is a set.
-- :word-among
this."{field}" IN ({ends})

-- :word-lists
EXISTS (SELECT 1 FROM json_each ('[' || replace (this."{field}", ' ', ',') || ']') WHERE value IN ({ends}))

-- :word-value
this."{field}" = ?

-- :word-text
farne_has_word ({text}, ?)

-- :ends-areas
SELECT area.code FROM search CROSS JOIN search_row ON search_row.row = search.rowid
CROSS JOIN area ON area.id = search_row.id
WHERE search MATCH '{title body} : ' || ? AND search_row.kind = 'area'

-- :ends-found
SELECT search_row.id FROM search CROSS JOIN search_row ON search_row.row = search.rowid
WHERE search MATCH 'title : ' || ? AND search_row.kind = '{target}'

-- :ends-titled
SELECT id FROM "{target}" WHERE "{title}" IN ({ends})

-- :ends-listed
SELECT value FROM json_each (?)

-- :ends-listed-areas
SELECT code FROM area WHERE id IN (SELECT value FROM json_each (?))

-- :record-exists
SELECT 1 FROM "{table}" WHERE id = ?1

-- Records that are alike in the fields of {alike}, and whose closed periods share a day.
-- :periods-overlapping
SELECT id{columns} FROM "{table}" AS this
WHERE id <> ? AND ifnull (this."{end}", '9999-12-31') >= ifnull (?, '0001-01-01')
  AND ifnull (this."{start}", '0001-01-01') <= ifnull (?, '9999-12-31'){alike}
ORDER BY this."{start}", id

-- :and-alike
 AND this."{field}" IS ?

-- :same-list
SELECT id{columns} FROM "{table}" AS this WHERE id <> ? AND ({condition}) ORDER BY id LIMIT ?

-- :same-month
substr (this."{field}", 1, 7) = substr (?, 1, 7)

-- :same-exactly
(this."{field}" IS NULL OR this."{field}" = ?)

-- :same-folded
(this."{field}" IS NULL OR farne_fold (this."{field}") = farne_fold (?))

-- :defer-foreign-keys
PRAGMA defer_foreign_keys = ON;

-- :area-lies-in
SELECT 1 FROM area WHERE code = ?1 AND parent = ?2

-- :area-name
SELECT name FROM area WHERE code = ?1 ORDER BY id LIMIT 1

-- :sum-others
SELECT ifnull (sum ("{field}"), 0) FROM "{table}" WHERE "{link}" = ?1 AND id <> ?2
