CREATE INDEX IF NOT EXISTS photo_register_bytes ON photo_register (owner, bytes);
