-- What happened, in one sequence; never changed, never deleted. The body is the event as first
-- written (ipims.store.v1.Event), the columns before it are copies for finding it.
CREATE TABLE events(
  position BIGINT PRIMARY KEY,
  subject TEXT COLLATE "C" NOT NULL,
  sequence BIGINT NOT NULL CHECK (sequence > 0),
  kind TEXT COLLATE "C" NOT NULL,
  time BIGINT NOT NULL,
  body BYTEA NOT NULL,
  hash BYTEA NOT NULL CHECK (length(hash) = 32)
);
CREATE UNIQUE INDEX events_by_subject ON events(subject, sequence);

-- The first answer to each mutating request; NULL where it held a secret.
CREATE TABLE request_ids(
  caller TEXT COLLATE "C" NOT NULL,
  method TEXT COLLATE "C" NOT NULL,
  request_id TEXT COLLATE "C" NOT NULL,
  body_hash BYTEA NOT NULL CHECK (length(body_hash) = 32),
  answer BYTEA,
  PRIMARY KEY (caller, method, request_id)
);

-- Notices to deliver, and what became of them.
CREATE TABLE outbox(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  recipient TEXT COLLATE "C" NOT NULL,
  channel TEXT COLLATE "C" NOT NULL,
  address TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  about TEXT COLLATE "C" NOT NULL,
  subject TEXT COLLATE "C" NOT NULL,
  body TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL CHECK (state IN ('PENDING', 'SENT', 'FAILED')),
  attempts BIGINT NOT NULL,
  next_attempt_time BIGINT,
  last_error TEXT COLLATE "C",
  created_time BIGINT NOT NULL,
  sent_time BIGINT
);
CREATE INDEX outbox_due ON outbox(next_attempt_time) WHERE state = 'PENDING';
CREATE INDEX outbox_by_recipient ON outbox(recipient, id);

-- Files of the object store that something refers to.
CREATE TABLE objects(
  digest BYTEA NOT NULL PRIMARY KEY CHECK (length(digest) = 32),
  size_bytes BIGINT NOT NULL CHECK (size_bytes >= 0),
  media_type TEXT COLLATE "C" NOT NULL,
  created_time BIGINT NOT NULL
);

CREATE TABLE settings(
  key TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  value BYTEA NOT NULL
);
