-- Which processors operators want to stand still.
CREATE TABLE IF NOT EXISTS paused_processors (
  processor TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;
