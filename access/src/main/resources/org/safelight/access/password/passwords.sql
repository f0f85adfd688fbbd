-- The password hash of each account, and of what the environment last set one to.
CREATE TABLE IF NOT EXISTS password (
  name TEXT PRIMARY KEY,
  hash TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS given_password (
  name TEXT PRIMARY KEY,
  hash TEXT NOT NULL
) WITHOUT ROWID;
