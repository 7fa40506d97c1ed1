-- Each query stands under its name, see farne_database_query(). A connection's settings: "connect"
-- for all, "connect-write" beside it for a writer.

-- :connect
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA temp_store = MEMORY;
PRAGMA foreign_keys = ON;
PRAGMA recursive_triggers = ON;

-- :connect-write
PRAGMA synchronous = NORMAL;
PRAGMA secure_delete = ON;
PRAGMA cache_size = -32768;

-- :write-ahead
PRAGMA journal_mode = WAL;

-- :query-only
PRAGMA query_only = ON;

-- :query-only-off
PRAGMA query_only = OFF;

-- :version
PRAGMA user_version;

-- :application
PRAGMA application_id;

-- :begin
BEGIN IMMEDIATE;

-- :commit
COMMIT;

-- :rollback
ROLLBACK;

-- :foreign-keys-off
PRAGMA foreign_keys = OFF;

-- :foreign-keys-on
PRAGMA foreign_keys = ON;

-- :foreign-key-check
PRAGMA foreign_key_check;

-- :quick-check
PRAGMA quick_check (1);

-- :integrity-check
PRAGMA integrity_check (20);

-- :checkpoint
PRAGMA wal_checkpoint (TRUNCATE);

-- :vacuum
VACUUM;

-- :columns
SELECT name, type, pk FROM pragma_table_info (?1);

-- :identity
SELECT origin, copy, last_number, created FROM identity;

-- :set-last-number
UPDATE identity SET last_number = ?1;

-- :set-copy
UPDATE identity SET copy = ?1, last_number = 0;

-- :add-schema
INSERT INTO journal_schema VALUES (?1, ?2) ON CONFLICT (version) DO UPDATE SET columns = excluded.columns;

-- :schema
SELECT columns FROM journal_schema WHERE version = ?1;
