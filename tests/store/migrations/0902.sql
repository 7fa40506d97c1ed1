-- Changes rows: what was recorded before no longer fits.
UPDATE area SET short_name = upper (name);
PRAGMA user_version = 902;
