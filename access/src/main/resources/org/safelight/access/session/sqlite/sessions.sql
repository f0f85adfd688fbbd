-- Sessions of before issuers' were among them; whoever was signed in by one signs in again.
DROP TABLE IF EXISTS session;

-- Who is signed in where, by the SHA-256 of the cookie's token; times in milliseconds since 1970.
-- The last three columns are what an issuer said, where one signed the person in.
CREATE TABLE IF NOT EXISTS browser_session (
  token TEXT PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL,
  since INTEGER NOT NULL,
  used INTEGER NOT NULL,
  until INTEGER NOT NULL,
  agent TEXT NOT NULL,
  address TEXT NOT NULL,
  issuer TEXT,
  name TEXT,
  administrator INTEGER
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS browser_session_of_person ON browser_session (person, used);
