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

-- The body is ipims.v1.Office; NULL for one that is known by its officers' tokens alone.
CREATE TABLE offices(
  id TEXT NOT NULL PRIMARY KEY,
  body BLOB,
  created_time INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO offices(id, created_time)
  SELECT office, min(created_time) FROM tokens WHERE office IS NOT NULL GROUP BY office;

CREATE TABLE members(
  id TEXT NOT NULL PRIMARY KEY,
  organization TEXT,
  role TEXT NOT NULL,
  office TEXT,
  display_name TEXT NOT NULL,
  created_time INTEGER NOT NULL,
  remove_time INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX members_by_organization ON members(organization, id);
INSERT INTO members(id, organization, role, office, display_name, created_time)
  SELECT t.member, t.organization, t.role, t.office, t.display_name, t.created_time FROM tokens t
  WHERE NOT EXISTS (SELECT 1 FROM tokens u WHERE u.member = t.member AND u.id < t.id);

-- The scopes' names, with commas between them; empty is all.
ALTER TABLE tokens ADD COLUMN scopes TEXT NOT NULL DEFAULT '';
ALTER TABLE tokens ADD COLUMN is_read_only INTEGER NOT NULL DEFAULT 0
  CHECK (is_read_only IN (0, 1));
-- The member that made it; NULL for one that is older than this column.
ALTER TABLE tokens ADD COLUMN issuer TEXT;
CREATE INDEX tokens_by_member ON tokens(member, id);
CREATE INDEX tokens_by_organization ON tokens(organization, id);

-- ---------------------------------------------------------------------------------------------
-- Representation.
-- ---------------------------------------------------------------------------------------------
-- The body is ipims.v1.Representation without its state and the names of the two, which change by
-- themselves.
CREATE TABLE representations(
  id TEXT NOT NULL PRIMARY KEY,
  representative TEXT NOT NULL,
  principal TEXT NOT NULL,
  end_time INTEGER,
  revoke_time INTEGER,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX representations_by_representative ON representations(representative, id);
CREATE INDEX representations_by_principal ON representations(principal, id);

-- ---------------------------------------------------------------------------------------------
-- Recordations: versions.
-- ---------------------------------------------------------------------------------------------

-- What each stored change made of a recordation; the body is ipims.v1.Recordation. Version 0 is what
-- was there before versions were kept, as of its last event.
CREATE TABLE recordation_versions(
  recordation TEXT NOT NULL,
  version INTEGER NOT NULL,
  -- Of the event in the one sequence of all.
  position INTEGER NOT NULL UNIQUE,
  time INTEGER NOT NULL,
  kind TEXT NOT NULL,
  holder TEXT NOT NULL,
  -- Whom this version took it from; NULL for all but transfers.
  former_holder TEXT,
  body BLOB NOT NULL,
  PRIMARY KEY (recordation, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX recordation_versions_by_holder ON recordation_versions(holder, position);
CREATE INDEX recordation_versions_by_former_holder
  ON recordation_versions(former_holder, position) WHERE former_holder IS NOT NULL;

INSERT INTO recordation_versions(recordation, version, position, time, kind, holder, body)
SELECT r.id, 0, e.position, e.time, e.kind, r.holder, r.body
FROM recordations r JOIN events e ON e.subject = r.id
WHERE e.sequence = (SELECT max(sequence) FROM events l WHERE l.subject = r.id);

-- Recordations with a change that waits for customs.
CREATE TABLE pending_recordation_changes(
  recordation TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

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

-- A recordation's codes are replaced as a whole.
CREATE INDEX recordation_hs_codes_by_recordation ON recordation_hs_codes(recordation);

-- The rows of other systems as they were last imported; the hash is of the whole row.
CREATE TABLE recordation_imports(
  source TEXT NOT NULL,
  external_id TEXT NOT NULL,
  recordation TEXT NOT NULL,
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  time INTEGER NOT NULL,
  PRIMARY KEY (source, external_id)
) STRICT, WITHOUT ROWID;

-- What firms are found by in an import: business number, or folded name, each with its country.
CREATE TABLE organization_keys(
  key TEXT NOT NULL,
  organization TEXT NOT NULL,
  PRIMARY KEY (key, organization)
) STRICT, WITHOUT ROWID;

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

-- The texts of the recordation's marks, by which the article is found, and who holds it; both empty
-- without one.
ALTER TABLE articles ADD COLUMN marks TEXT NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN holder TEXT NOT NULL DEFAULT '';

-- The folded words that an article is found by.
CREATE TABLE article_words(
  article TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (article, word)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_words_by_word ON article_words(word, article);

-- Who reads an article: CUSTOMS, ADMINISTRATORS, an office, a firm. State is the article's, or GONE where it was read and is no longer. Position is that of the event since
-- which it is so, and which changed the article last.
CREATE TABLE article_readers(
  reader TEXT NOT NULL,
  article TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('PUBLISHED', 'RETIRED', 'GONE')),
  position INTEGER NOT NULL,
  PRIMARY KEY (reader, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_readers_by_state ON article_readers(reader, state, article);
CREATE INDEX article_readers_by_position ON article_readers(reader, position);
CREATE INDEX article_readers_by_article ON article_readers(article);
DROP TABLE article_offices;

-- What follows from the bodies of recordations and articles is filled by the program, which goes on
-- after the name that is noted here.
INSERT INTO settings(key, value)
  SELECT 'refill_recordations', CAST('' AS BLOB) WHERE EXISTS (SELECT 1 FROM recordations);
INSERT INTO settings(key, value)
  SELECT 'refill_articles', CAST('' AS BLOB) WHERE EXISTS (SELECT 1 FROM articles);

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

-- What was counted of each case: ipims.store.v1.CountedCase.
CREATE TABLE statistics_cases(
  case_id TEXT NOT NULL PRIMARY KEY,
  month TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX statistics_cases_by_month ON statistics_cases(month, case_id);

-- Sums over them, of every value of each dimension and month: ipims.store.v1.StatisticsSum. They
-- follow the sequence of events; the setting `statistics` is the position up to which they are
-- counted, so that those of an old database are filled in the same way, from its first event on.
CREATE TABLE statistics_sums(
  dimension TEXT NOT NULL,
  value TEXT NOT NULL,
  month TEXT NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (dimension, value, month)
) STRICT, WITHOUT ROWID;

-- ---------------------------------------------------------------------------------------------
-- End of part 4.
-- ---------------------------------------------------------------------------------------------
