-- The SHA-256 of the token of each link that can still be used, until when in milliseconds since 1970.
CREATE TABLE IF NOT EXISTS account_link (
  token TEXT PRIMARY KEY,
  link TEXT NOT NULL UNIQUE,
  until INTEGER NOT NULL
) WITHOUT ROWID;
