-- Statements are separated by blank lines, since a trigger has semicolons within.
-- A photo that was purged keeps its row, with nothing in it but the last event seen.

CREATE TABLE IF NOT EXISTS photos (
  id          TEXT PRIMARY KEY,
  sequence    INTEGER NOT NULL,
  owner       TEXT,
  state       TEXT,
  uploaded_at INTEGER,
  taken       INTEGER,
  view        TEXT
);

CREATE INDEX IF NOT EXISTS photos_by_upload ON photos (owner, state, uploaded_at, id);

CREATE INDEX IF NOT EXISTS photos_by_capture ON photos (owner, state, taken, id);

CREATE TABLE IF NOT EXISTS albums (
  id          TEXT PRIMARY KEY,
  sequence    INTEGER NOT NULL,
  owner       TEXT NOT NULL,
  deleted     INTEGER NOT NULL,
  created_at  INTEGER NOT NULL,
  photo_count INTEGER NOT NULL DEFAULT 0,
  album       TEXT NOT NULL
);

CREATE INDEX IF NOT EXISTS albums_by_owner ON albums (owner, created_at);

-- Who may see which album, as the album itself says; so the list of somebody's albums is a stretch
-- of an index, whoever made them.

CREATE TABLE IF NOT EXISTS album_members (
  member     TEXT NOT NULL,
  deleted    INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  album      TEXT NOT NULL,
  PRIMARY KEY (member, deleted, created_at, album)
) WITHOUT ROWID;

CREATE UNIQUE INDEX IF NOT EXISTS members_of_album ON album_members (album, member);

CREATE TABLE IF NOT EXISTS album_links (
  token_hash TEXT PRIMARY KEY,
  album      TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS links_of_album ON album_links (album);

-- Whether an entry is visible is kept with it, so that a page of an album never has to look for
-- the visible ones among any number of others. So is when its photo was taken.

CREATE TABLE IF NOT EXISTS album_entries (
  album       TEXT NOT NULL,
  photo       TEXT NOT NULL,
  rank        TEXT NOT NULL,
  contributor TEXT NOT NULL,
  visible     INTEGER NOT NULL,
  taken       INTEGER,
  PRIMARY KEY (album, photo)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS entries_in_order ON album_entries (album, visible, rank, photo);

CREATE INDEX IF NOT EXISTS entries_by_capture ON album_entries (album, visible, taken, photo);

CREATE INDEX IF NOT EXISTS entries_of_photo ON album_entries (photo);

-- What happened to an album, one row for each event: where its photos stood before is known only
-- while it happens. Places are those of all its photos since, also of those in the trash.

CREATE TABLE IF NOT EXISTS album_changes (
  album    TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  places   INTEGER NOT NULL,
  change   TEXT NOT NULL
);

CREATE UNIQUE INDEX IF NOT EXISTS changes_of_album ON album_changes (album, sequence, places);

-- The number of an album's photos follows its visible entries, whatever changes them and however
-- often it is repeated.

CREATE TRIGGER IF NOT EXISTS entry_added AFTER INSERT ON album_entries WHEN NEW.visible
BEGIN
  UPDATE albums SET photo_count = photo_count + 1 WHERE id = NEW.album;
END

CREATE TRIGGER IF NOT EXISTS entry_removed AFTER DELETE ON album_entries WHEN OLD.visible
BEGIN
  UPDATE albums SET photo_count = photo_count - 1 WHERE id = OLD.album;
END

CREATE TRIGGER IF NOT EXISTS entry_turned AFTER UPDATE OF visible ON album_entries
WHEN NEW.visible <> OLD.visible
BEGIN
  UPDATE albums SET photo_count = photo_count + NEW.visible - OLD.visible WHERE id = NEW.album;
END
