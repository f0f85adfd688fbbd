CREATE TABLE IF NOT EXISTS api_key (
    id           TEXT PRIMARY KEY,
    owner        TEXT NOT NULL,
    name         TEXT NOT NULL,
    scopes       TEXT NOT NULL,
    hash         BLOB NOT NULL,
    created_at   INTEGER NOT NULL,
    expires_at   INTEGER,
    addresses    TEXT NOT NULL,
    per_second   INTEGER,
    burst        INTEGER,
    per_day      INTEGER,
    owner_listed INTEGER NOT NULL,
    last_used_at INTEGER
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS api_key_by_owner ON api_key (owner);
