-- What happened, in one sequence; never changed, never deleted. The body is the event as first
-- written (ipims.store.v1.Event), the columns before it are copies for finding it.
CREATE TABLE events(
  position INTEGER PRIMARY KEY,
  subject TEXT NOT NULL,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  kind TEXT NOT NULL,
  time INTEGER NOT NULL,
  body BLOB NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE UNIQUE INDEX events_by_subject ON events(subject, sequence);

-- The first answer to each mutating request; NULL where it held a secret.
CREATE TABLE request_ids(
  caller TEXT NOT NULL,
  method TEXT NOT NULL,
  request_id TEXT NOT NULL,
  body_hash BLOB NOT NULL CHECK (length(body_hash) = 32),
  answer BLOB,
  PRIMARY KEY (caller, method, request_id)
) STRICT, WITHOUT ROWID;

-- Notices to deliver, and what became of them.
CREATE TABLE outbox(
  id TEXT NOT NULL PRIMARY KEY,
  recipient TEXT NOT NULL,
  channel TEXT NOT NULL,
  address TEXT NOT NULL,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('PENDING', 'SENT', 'FAILED')),
  attempts INTEGER NOT NULL,
  next_attempt_time INTEGER,
  last_error TEXT,
  created_time INTEGER NOT NULL,
  sent_time INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX outbox_due ON outbox(next_attempt_time) WHERE state = 'PENDING';
CREATE INDEX outbox_by_recipient ON outbox(recipient, id);

-- Files of the object store that something refers to.
CREATE TABLE objects(
  digest BLOB NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  media_type TEXT NOT NULL,
  created_time INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings(
  key TEXT NOT NULL PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
