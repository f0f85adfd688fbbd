-- Photos stand at their places on the timeline, so that the newest are the last rows.

CREATE TABLE IF NOT EXISTS photos (
  place     INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  sequence  INTEGER NOT NULL,
  latitude  REAL,
  longitude REAL,
  albums    TEXT NOT NULL,
  view      TEXT
);

-- What photos are found by: no text is kept, only which terms a place has.

CREATE VIRTUAL TABLE IF NOT EXISTS terms USING fts5(
  found_by, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars ':.'"
);

-- Its segments are merged by eights instead of fours, so that each term is written again less often.

INSERT INTO terms (terms, rank) VALUES ('automerge', 8);

-- Terms begin with the owner's number, so that nobody's are ever looked through for somebody else.

CREATE TABLE IF NOT EXISTS owners (
  number INTEGER PRIMARY KEY,
  name   TEXT NOT NULL UNIQUE
);

CREATE TABLE IF NOT EXISTS albums (
  id         TEXT PRIMARY KEY,
  sequence   INTEGER NOT NULL,
  owner      TEXT NOT NULL,
  title      TEXT NOT NULL,
  deleted    INTEGER NOT NULL,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS album_terms (
  owner      TEXT NOT NULL,
  term       TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  album      TEXT NOT NULL,
  PRIMARY KEY (owner, term, created_at, album)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS terms_of_album ON album_terms (album);
