-- Statements are separated by blank lines, since a trigger has semicolons within.
-- What each photo adds, by the bytes of its id. One that was purged keeps its row, with nothing in it but the last event seen.

CREATE TABLE IF NOT EXISTS photos (
  id              BLOB PRIMARY KEY,
  sequence        INTEGER NOT NULL,
  owner           TEXT,
  month           INTEGER,
  first_month     INTEGER,
  camera          TEXT,
  trashed         INTEGER,
  original_bytes  INTEGER,
  thumbnail_bytes INTEGER
);

-- What they add up to. The columns of numbers follow the photos, whatever changes them and however
-- often it is repeated.

CREATE TABLE IF NOT EXISTS tallies (
  owner           TEXT NOT NULL,
  month           INTEGER NOT NULL,
  camera          TEXT NOT NULL,
  photos          INTEGER NOT NULL,
  bytes           INTEGER NOT NULL,
  trashed         INTEGER NOT NULL,
  original_bytes  INTEGER NOT NULL,
  thumbnail_bytes INTEGER NOT NULL,
  PRIMARY KEY (owner, month, camera)
) WITHOUT ROWID;

CREATE TRIGGER IF NOT EXISTS photo_came AFTER INSERT ON photos WHEN NEW.owner IS NOT NULL
BEGIN
  INSERT INTO tallies VALUES (
    NEW.owner, NEW.month, NEW.camera, NOT NEW.trashed, iif(NEW.trashed, 0, NEW.original_bytes),
    NEW.trashed, NEW.original_bytes, NEW.thumbnail_bytes)
  ON CONFLICT DO UPDATE SET
    photos = photos + excluded.photos, bytes = bytes + excluded.bytes,
    trashed = trashed + excluded.trashed,
    original_bytes = original_bytes + excluded.original_bytes,
    thumbnail_bytes = thumbnail_bytes + excluded.thumbnail_bytes;
END

CREATE TRIGGER IF NOT EXISTS photo_changed AFTER UPDATE ON photos
BEGIN
  UPDATE tallies SET
    photos = photos - (NOT OLD.trashed), bytes = bytes - iif(OLD.trashed, 0, OLD.original_bytes),
    trashed = trashed - OLD.trashed,
    original_bytes = original_bytes - OLD.original_bytes,
    thumbnail_bytes = thumbnail_bytes - OLD.thumbnail_bytes
  WHERE owner = OLD.owner AND month = OLD.month AND camera = OLD.camera;
  INSERT INTO tallies
  SELECT
    NEW.owner, NEW.month, NEW.camera, NOT NEW.trashed, iif(NEW.trashed, 0, NEW.original_bytes),
    NEW.trashed, NEW.original_bytes, NEW.thumbnail_bytes
  WHERE NEW.owner IS NOT NULL
  ON CONFLICT DO UPDATE SET
    photos = photos + excluded.photos, bytes = bytes + excluded.bytes,
    trashed = trashed + excluded.trashed,
    original_bytes = original_bytes + excluded.original_bytes,
    thumbnail_bytes = thumbnail_bytes + excluded.thumbnail_bytes;
  DELETE FROM tallies
  WHERE owner = OLD.owner AND month = OLD.month AND camera = OLD.camera
    AND photos = 0 AND trashed = 0;
END
