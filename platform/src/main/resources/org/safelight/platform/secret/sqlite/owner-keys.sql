-- One key for each owner, and the names of those that were destroyed, in milliseconds since 1970.
CREATE TABLE IF NOT EXISTS owner_key (
  owner TEXT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  secret BLOB NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS destroyed_key (
  id TEXT PRIMARY KEY,
  destroyed_at INTEGER NOT NULL
) WITHOUT ROWID;
