-- Segments, settings and drafts.

-- :segment-put
INSERT INTO segment (sha256, size, content) VALUES (?1, length (?2), ?2) ON CONFLICT DO NOTHING;

-- :segment-get
SELECT content FROM segment WHERE sha256 = ?1;

-- :segment-has
SELECT 1 FROM segment WHERE sha256 = ?1;

-- :segment-size
SELECT size FROM segment WHERE sha256 = ?1;

-- :segment-list
SELECT sha256 FROM segment;

-- :segment-drop
DELETE FROM segment WHERE sha256 = ?1;

-- :setting-get
SELECT value FROM setting WHERE name = ?1;

-- :setting-set
INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value;

-- :setting-drop
DELETE FROM setting WHERE name = ?1;

-- :draft-add
INSERT INTO draft (time, content) VALUES (?1, ?2) RETURNING id;

-- :draft-set
UPDATE draft SET time = ?2, content = ?3 WHERE id = ?1;

-- :draft-drop
DELETE FROM draft WHERE id = ?1;

-- :draft-list
SELECT id, content FROM draft ORDER BY id;
