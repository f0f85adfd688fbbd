-- What processes tell of their dead letters; the letters themselves lie beside what could not be written.
CREATE TABLE IF NOT EXISTS told_letters (
  processor TEXT NOT NULL,
  place     INTEGER NOT NULL,
  id        TEXT NOT NULL UNIQUE,
  letter    TEXT NOT NULL,
  PRIMARY KEY (processor, place)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS told_counts (
  processor TEXT NOT NULL PRIMARY KEY,
  letters   INTEGER NOT NULL,
  told_at   INTEGER NOT NULL
) WITHOUT ROWID;
