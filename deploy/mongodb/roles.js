// Makes a role and a user for each process, with what it needs and nothing else. As an administrator:
//
//   mongosh "$ADMIN_URI" --file deploy/mongodb/roles.js
//
// Passwords come from the environment, under the names in roles.json, and have no defaults. Run
// again it sets roles and passwords anew. Each process has a database of its own beside the buckets:
//
//   SPRING_MONGODB_URI=mongodb://command-side:<password>@<host>/?authSource=admin
//   SPRING_MONGODB_DATABASE=safelight-command
const fs = require('fs');
const path = require('path');

const DATABASE_OF_BUCKETS = process.env.SAFELIGHT_GRIDFS_DATABASE || 'safelight-buckets';
// All processes tell there what they do, and find there what operators want.
const DATABASE_OF_OPERATIONS = process.env.SAFELIGHT_OPERATIONS_DATABASE || 'safelight-operations';
const DATABASE_OF_SECRETS = process.env.SAFELIGHT_SECRETS_DATABASE || 'safelight-secrets';
const BUCKET_NAMES = {
  originals: process.env.SAFELIGHT_ORIGINALS_BUCKET || 'originals',
  thumbnails: process.env.SAFELIGHT_THUMBNAILS_BUCKET || 'thumbnails',
};

const processes = JSON.parse(fs.readFileSync(path.join(__dirname, 'roles.json'), 'utf8'));
const missing = Object.values(processes)
  .map(it => it.password)
  .filter(name => !process.env[name]);
if (missing.length > 0) {
  throw new Error('Set ' + missing.join(', '));
}

function privilege([collection, actions]) {
  const [bucket, part] = collection.split('.');
  const name = BUCKET_NAMES[bucket] + '.' + part;
  return {resource: {db: DATABASE_OF_BUCKETS, collection: name}, actions};
}

function secret([collection, actions]) {
  return {resource: {db: DATABASE_OF_SECRETS, collection}, actions};
}

// Only roles of admin may speak of several databases.
const admin = db.getSiblingDB('admin');
for (const [name, it] of Object.entries(processes)) {
  const privileges = Object.entries(it.buckets)
    .map(privilege)
    .concat(Object.entries(it.secrets).map(secret));
  const own = [
    {role: 'readWrite', db: it.database},
    {role: 'readWrite', db: DATABASE_OF_OPERATIONS},
  ];
  if (admin.getRole(name)) {
    admin.updateRole(name, {privileges, roles: own});
  } else {
    admin.createRole({role: name, privileges, roles: own});
  }
  const user = {pwd: process.env[it.password], roles: [{role: name, db: 'admin'}]};
  if (admin.getUser(name)) {
    admin.updateUser(name, user);
  } else {
    admin.createUser({user: name, ...user});
  }
  print('Role and user ' + name + ' are set');
}
