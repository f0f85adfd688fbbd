-- Which slot of each view serves, and what is in both.
CREATE TABLE IF NOT EXISTS views (
  view        TEXT NOT NULL PRIMARY KEY,
  serving     TEXT NOT NULL,
  next        TEXT,
  switched_at INTEGER NOT NULL,
  revision    INTEGER NOT NULL,
  a_version   INTEGER NOT NULL,
  a_stage     TEXT NOT NULL,
  a_operation TEXT,
  b_version   INTEGER NOT NULL,
  b_stage     TEXT NOT NULL,
  b_operation TEXT
) WITHOUT ROWID;
