-- Photos without a thumbnail, by what the log says of them.
CREATE TABLE IF NOT EXISTS unfinished_thumbnails (
  photo      TEXT NOT NULL PRIMARY KEY,
  failed     INTEGER NOT NULL,
  attempts   INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  due        INTEGER NOT NULL,
  kind       TEXT,
  detail     TEXT,
  sequence   INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS unfinished_by_state ON unfinished_thumbnails (failed, due);
