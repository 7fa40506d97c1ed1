-- Templates for the table of any kind of record, filled from its field table: {table}, {columns}
-- (each with a comma before it), {places}, {updates}, {field}.

-- :kind-list
SELECT id{columns} FROM "{table}"

-- :kind-get
SELECT id{columns} FROM "{table}" WHERE id = ?1

-- :kind-find
SELECT id{columns} FROM "{table}" WHERE "{field}" IS ?1 ORDER BY id LIMIT 1

-- :kind-save
INSERT INTO "{table}" (id{columns}) VALUES (?{places}) ON CONFLICT (id) DO UPDATE SET {updates}

-- :kind-drop
DELETE FROM "{table}" WHERE id = ?1

-- :kind-segments
SELECT id, "{field}" FROM "{table}" WHERE "{field}" IS NOT NULL
