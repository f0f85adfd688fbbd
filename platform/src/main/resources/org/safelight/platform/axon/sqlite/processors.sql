-- How far each processor has come, in the same file and transaction as what it writes.
CREATE TABLE IF NOT EXISTS TokenEntry (
  processorName TEXT NOT NULL,
  segment       INTEGER NOT NULL,
  token         BLOB,
  tokenType     TEXT,
  timestamp     TEXT,
  owner         TEXT,
  PRIMARY KEY (processorName, segment)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS DeadLetterEntry (
  deadLetterIdentifier TEXT NOT NULL PRIMARY KEY,
  processingGroup     TEXT NOT NULL,
  sequenceIdentifier  TEXT NOT NULL,
  sequenceIndex       INTEGER NOT NULL,
  messageType         TEXT NOT NULL,
  eventIdentifier     TEXT NOT NULL,
  timeStamp           TEXT NOT NULL,
  payloadType         TEXT NOT NULL,
  payloadRevision     TEXT,
  payload             BLOB NOT NULL,
  metaData            BLOB,
  type                TEXT,
  aggregateIdentifier TEXT,
  sequenceNumber      INTEGER,
  tokenType           TEXT,
  token               BLOB,
  enqueuedAt          TEXT NOT NULL,
  lastTouched         TEXT,
  processingStarted   TEXT,
  causeType           TEXT,
  causeMessage        TEXT,
  diagnostics         BLOB,
  UNIQUE (processingGroup, sequenceIdentifier, sequenceIndex)
) WITHOUT ROWID;
