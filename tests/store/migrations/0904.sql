-- Fails half-way.
DELETE FROM area;
INSERT INTO nonsense VALUES (1);
PRAGMA user_version = 904;
