// Makes the one server a replica set of one, which majority writes need; harmless when it is one already.
// docker-compose.yml runs it, as root of the database, before any service starts.
try {
  rs.status();
} catch (notYet) {
  if (notYet.codeName !== 'NotYetInitialized') {
    throw notYet;
  }
  rs.initiate({ _id: 'rs0', members: [{ _id: 0, host: 'mongodb:27017' }] });
}
while (!db.hello().isWritablePrimary) {
  sleep(200);
}
