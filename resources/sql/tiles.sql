-- A file of map tiles: the MBTiles specification, version 1.3.

-- :tiles-metadata
SELECT value FROM metadata WHERE name = ?1;

-- :tiles-zoom
SELECT min (zoom_level), max (zoom_level) FROM tiles;

-- :tiles-content
SELECT tile_data FROM tiles WHERE zoom_level = ?1 AND tile_column = ?2 AND tile_row = ?3;
