CREATE TABLE IF NOT EXISTS finished_thumbnails (
    photo TEXT PRIMARY KEY,
    original_key TEXT NOT NULL,
    original_hash TEXT NOT NULL,
    original_bytes INTEGER NOT NULL,
    format TEXT NOT NULL,
    thumbnail TEXT,
    recipe TEXT,
    leased_until INTEGER NOT NULL DEFAULT 0,
    tried_for TEXT NOT NULL DEFAULT '',
    attempts INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS finished_thumbnails_by_recipe ON finished_thumbnails (recipe);

CREATE INDEX IF NOT EXISTS finished_thumbnails_by_key ON finished_thumbnails (thumbnail);
