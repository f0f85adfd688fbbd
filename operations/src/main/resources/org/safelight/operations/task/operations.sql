-- What operators asked for. The numbers are their order.
CREATE TABLE IF NOT EXISTS operations (
  number            INTEGER PRIMARY KEY AUTOINCREMENT,
  id                TEXT NOT NULL UNIQUE,
  kind              TEXT NOT NULL,
  target            TEXT NOT NULL,
  parameters        TEXT NOT NULL,
  requested_by      TEXT NOT NULL,
  requested_at      INTEGER NOT NULL,
  progress          REAL NOT NULL,
  events_per_second REAL,
  seconds_left      INTEGER,
  cancelling        INTEGER NOT NULL DEFAULT 0,
  holder            TEXT,
  held_until        INTEGER,
  state             TEXT NOT NULL,
  ended_at          INTEGER,
  reason            TEXT
);

-- The same is not asked for twice at the same time.
CREATE UNIQUE INDEX IF NOT EXISTS operations_under_way ON operations (kind, target) WHERE state = 'RUNNING';
