-- Why a release was kept in spite of what was warned of.
ALTER TABLE release ADD COLUMN "kept_because" TEXT;

PRAGMA user_version = 3;
