-- ---------------------------------------------------------------------------------------------
-- Accounts: organizations, offices, members, scopes of tokens.
-- ---------------------------------------------------------------------------------------------

-- The body is ipims.v1.Organization. What was stored of firms until now stands in their sign-ups,
-- too, in a form that only the program reads: it fills the table anew.
DROP TABLE organizations;
CREATE TABLE organizations(
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO settings(key, value)
  SELECT 'refill organizations', CAST('' AS BLOB)
  WHERE EXISTS (SELECT 1 FROM sign_ups WHERE state = 'APPROVED');

-- ---------------------------------------------------------------------------------------------
-- Representation.
-- ---------------------------------------------------------------------------------------------

-- ---------------------------------------------------------------------------------------------
-- Recordations: versions.
-- ---------------------------------------------------------------------------------------------

-- ---------------------------------------------------------------------------------------------
-- Documents and imports.
-- ---------------------------------------------------------------------------------------------

-- The body is ipims.v1.Document as its owner sees it. What others get differs where a picture told
-- the place at which it was taken. An empty organization is customs.
CREATE TABLE documents(
  id TEXT NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL,
  member TEXT NOT NULL,
  body BLOB NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  shown_digest BLOB NOT NULL CHECK (length(shown_digest) = 32),
  shown_size_bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX documents_by_organization ON documents(organization, id);

-- What names, or named, a document: whoever may see that may read it.
CREATE TABLE document_links(
  document TEXT NOT NULL,
  subject TEXT NOT NULL,
  PRIMARY KEY (document, subject)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_links_by_subject ON document_links(subject, document);

-- The case is empty for a document.
CREATE INDEX data_reads_by_what ON data_reads(what, id);

-- ---------------------------------------------------------------------------------------------
-- Articles, and what is authorised.
-- ---------------------------------------------------------------------------------------------
-- What is authorised for a right: by its recordation and by articles on it. `organization` is whose
-- word it is, empty for customs; name is folded; country is a route's origin. The body is
-- ipims.v1.Authorisation.
CREATE TABLE authorisations(
  source TEXT NOT NULL,
  place INTEGER NOT NULL,
  recordation TEXT NOT NULL,
  organization TEXT NOT NULL,
  time INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('FIRM', 'ROUTE', 'SITE', 'COUNTRY', 'LOT_FORMAT')),
  name TEXT,
  identifier TEXT,
  country TEXT,
  departure TEXT,
  loading_place TEXT,
  body BLOB NOT NULL,
  PRIMARY KEY (source, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX authorisations_by_recordation ON authorisations(recordation, time);

-- What follows from the bodies of recordations is filled by the program, which goes on after the
-- name that is noted here.
INSERT INTO settings(key, value)
  SELECT 'refill_recordations', CAST('' AS BLOB) WHERE EXISTS (SELECT 1 FROM recordations);

-- ---------------------------------------------------------------------------------------------
-- Messages.
-- ---------------------------------------------------------------------------------------------
-- A thread is what has one subject and one holder; the holder is '' within customs.
CREATE TABLE messages(
  id TEXT NOT NULL PRIMARY KEY,
  -- Of its event.
  position INTEGER NOT NULL UNIQUE,
  subject TEXT NOT NULL,
  holder TEXT NOT NULL,
  request TEXT NOT NULL,
  author TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX messages_by_subject ON messages(subject, position);
CREATE INDEX messages_by_holder ON messages(holder, position);
CREATE INDEX messages_by_request ON messages(request, position);

CREATE TABLE message_receipts(
  message TEXT NOT NULL,
  member TEXT NOT NULL,
  -- '' for customs.
  organization TEXT NOT NULL,
  read_time INTEGER NOT NULL,
  PRIMARY KEY (message, member)
) STRICT, WITHOUT ROWID;

-- Threads of which a firm was told by mail and has read nothing since.
CREATE TABLE message_mails(
  subject TEXT NOT NULL,
  holder TEXT NOT NULL,
  PRIMARY KEY (subject, holder)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------------
-- Statistics.
-- ---------------------------------------------------------------------------------------------

-- ---------------------------------------------------------------------------------------------
-- End of part 4.
-- ---------------------------------------------------------------------------------------------
