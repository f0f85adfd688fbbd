-- Who is signed in where, by the SHA-256 of the cookie's token; times in milliseconds since 1970.
CREATE TABLE IF NOT EXISTS session (
  token TEXT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL,
  since INTEGER NOT NULL,
  used INTEGER NOT NULL,
  agent TEXT NOT NULL,
  address TEXT NOT NULL
) WITHOUT ROWID;
