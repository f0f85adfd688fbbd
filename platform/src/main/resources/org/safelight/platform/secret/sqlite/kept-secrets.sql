-- What guards a thing with an id of its own; it goes with the thing.
CREATE TABLE IF NOT EXISTS kept_secret (
  id TEXT PRIMARY KEY,
  secret TEXT NOT NULL
) WITHOUT ROWID;
