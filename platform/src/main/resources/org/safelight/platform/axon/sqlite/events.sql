-- The log. AUTOINCREMENT never gives a number twice, so the order of the log is the order of commits.
CREATE TABLE IF NOT EXISTS DomainEventEntry (
  globalIndex         INTEGER PRIMARY KEY AUTOINCREMENT,
  eventIdentifier     TEXT NOT NULL UNIQUE,
  aggregateIdentifier TEXT NOT NULL,
  sequenceNumber      INTEGER NOT NULL,
  type                TEXT,
  timeStamp           TEXT NOT NULL,
  payloadType         TEXT NOT NULL,
  payloadRevision     TEXT,
  payload             BLOB NOT NULL,
  metaData            BLOB,
  UNIQUE (aggregateIdentifier, sequenceNumber)
);

CREATE TABLE IF NOT EXISTS SnapshotEventEntry (
  aggregateIdentifier TEXT NOT NULL,
  sequenceNumber      INTEGER NOT NULL,
  type                TEXT NOT NULL,
  eventIdentifier     TEXT NOT NULL UNIQUE,
  timeStamp           TEXT NOT NULL,
  payloadType         TEXT NOT NULL,
  payloadRevision     TEXT,
  payload             BLOB NOT NULL,
  metaData            BLOB,
  PRIMARY KEY (aggregateIdentifier, sequenceNumber)
);

CREATE TABLE IF NOT EXISTS SagaEntry (
  sagaId         TEXT NOT NULL PRIMARY KEY,
  revision       TEXT,
  sagaType       TEXT,
  serializedSaga BLOB
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS AssociationValueEntry (
  id               INTEGER PRIMARY KEY,
  associationKey   TEXT,
  associationValue TEXT,
  sagaId           TEXT,
  sagaType         TEXT
);
CREATE INDEX IF NOT EXISTS associations ON AssociationValueEntry (sagaType, associationKey, associationValue);
CREATE INDEX IF NOT EXISTS associationsOfSaga ON AssociationValueEntry (sagaId);
