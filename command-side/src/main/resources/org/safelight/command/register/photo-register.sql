CREATE TABLE IF NOT EXISTS photo_register (
    photo_id     TEXT PRIMARY KEY,
    owner        TEXT NOT NULL,
    original_key TEXT NOT NULL,
    trashed_at   INTEGER
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS photo_register_by_key ON photo_register (original_key);

CREATE INDEX IF NOT EXISTS photo_register_by_owner ON photo_register (owner);

CREATE INDEX IF NOT EXISTS photo_register_trash ON photo_register (trashed_at)
    WHERE trashed_at IS NOT NULL;
