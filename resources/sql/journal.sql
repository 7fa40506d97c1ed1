-- :add
INSERT INTO journal (time, who, what, action, of, below, n_changes, schema, size, changeset)
SELECT ?1, ?2, ?3, ?4, ?5, entry, ?6, ?7, ifnull (length (?8), 0), ?8 FROM journal_top;

-- :set-top
UPDATE journal_top SET entry = ?1;

-- :undo
SELECT id, what, below, schema, changeset
FROM journal_top CROSS JOIN journal ON journal.id = entry
WHERE changeset IS NOT NULL;

-- The newest branch above the pointer; an older one was dropped by a newer edit.
-- :redo
SELECT id, what, id, schema, changeset
FROM (SELECT journal.*
      FROM journal_top CROSS JOIN journal ON action = 'do' AND below = entry AND id > floor
      ORDER BY id DESC LIMIT 1)
WHERE changeset IS NOT NULL;

-- :close
UPDATE journal_top SET entry = 0, floor = (SELECT ifnull (max (id), 0) FROM journal);

-- :history
SELECT id, what, who, time, action, of, n_changes,
       ifnull ((SELECT later.action = 'undo' FROM journal AS later
                WHERE later.of = journal.id AND later.action <> 'do' ORDER BY later.id DESC LIMIT 1), 0)
FROM journal ORDER BY id DESC LIMIT ?1;

-- :audit-add
INSERT INTO audit (time, who, event, what, details) VALUES (?1, ?2, ?3, ?4, ?5);

-- :audit-list
SELECT id, time, who, event, what, details FROM audit ORDER BY id DESC LIMIT ?1;

-- The entries that can be undone from now on, nearest first.
-- :undo-chain
WITH RECURSIVE chain (id) AS (
  SELECT entry FROM journal_top
  UNION ALL
  SELECT below FROM chain CROSS JOIN journal ON journal.id = chain.id
)
SELECT id, size, changeset FROM chain CROSS JOIN journal USING (id) WHERE changeset IS NOT NULL;

-- The entries that can be redone from now on, nearest first.
-- :redo-chain
WITH RECURSIVE chain (id) AS (
  SELECT max (journal.id) FROM journal_top CROSS JOIN journal
  ON action = 'do' AND below = entry AND journal.id > floor
  UNION ALL
  SELECT (SELECT max (above.id) FROM journal AS above WHERE above.action = 'do' AND above.below = chain.id)
  FROM chain WHERE chain.id IS NOT NULL
)
SELECT id, size, changeset FROM chain CROSS JOIN journal USING (id) WHERE changeset IS NOT NULL;

-- :journal-size
SELECT ifnull (sum (size), 0) FROM journal WHERE changeset IS NOT NULL;

-- :changesets
SELECT id, n_changes, schema, changeset FROM journal WHERE changeset IS NOT NULL;

-- :drop-changeset
UPDATE journal SET changeset = NULL WHERE id = ?1;

-- :pointer-is-sound
SELECT entry = 0 OR EXISTS (SELECT 1 FROM journal WHERE id = entry AND action = 'do') FROM journal_top;

-- The steps whose changes name a record's id; which are of its table, the changes tell.
-- :record-history
SELECT journal.time, journal.who, journal.what, journal.action, source.changeset
FROM journal CROSS JOIN journal AS source ON source.id = ifnull (nullif (journal.of, 0), journal.id)
WHERE source.changeset IS NOT NULL AND instr (source.changeset, ?1) > 0
ORDER BY journal.id DESC;
