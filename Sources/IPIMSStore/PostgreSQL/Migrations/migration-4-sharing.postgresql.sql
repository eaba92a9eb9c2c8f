-- ---------------------------------------------------------------------------------------------
-- Accounts: organizations, offices, members, scopes of tokens.
-- ---------------------------------------------------------------------------------------------

-- The body is ipims.v1.Organization. What was stored of firms until now stands in their sign-ups,
-- too, in a form that only the program reads: it fills the table anew.
DROP TABLE organizations;
CREATE TABLE organizations(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  kind TEXT COLLATE "C" NOT NULL,
  body BYTEA NOT NULL
);
INSERT INTO settings(key, value)
  SELECT 'refill organizations', CAST('' AS BYTEA)
  WHERE EXISTS (SELECT 1 FROM sign_ups WHERE state = 'APPROVED');

-- The body is ipims.v1.Office; NULL for one that is known by its officers' tokens alone.
CREATE TABLE offices(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  body BYTEA,
  created_time BIGINT NOT NULL
);
INSERT INTO offices(id, created_time)
  SELECT office, min(created_time) FROM tokens WHERE office IS NOT NULL GROUP BY office;

CREATE TABLE members(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  organization TEXT COLLATE "C",
  role TEXT COLLATE "C" NOT NULL,
  office TEXT COLLATE "C",
  display_name TEXT COLLATE "C" NOT NULL,
  created_time BIGINT NOT NULL,
  remove_time BIGINT
);
CREATE INDEX members_by_organization ON members(organization, id);
INSERT INTO members(id, organization, role, office, display_name, created_time)
  SELECT t.member, t.organization, t.role, t.office, t.display_name, t.created_time FROM tokens t
  WHERE NOT EXISTS (SELECT 1 FROM tokens u WHERE u.member = t.member AND u.id < t.id);

-- The scopes' names, with commas between them; empty is all.
ALTER TABLE tokens ADD COLUMN scopes TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE tokens ADD COLUMN is_read_only BIGINT NOT NULL DEFAULT 0
  CHECK (is_read_only IN (0, 1));
-- The member that made it; NULL for one that is older than this column.
ALTER TABLE tokens ADD COLUMN issuer TEXT COLLATE "C";
CREATE INDEX tokens_by_member ON tokens(member, id);
CREATE INDEX tokens_by_organization ON tokens(organization, id);

-- ---------------------------------------------------------------------------------------------
-- Representation.
-- ---------------------------------------------------------------------------------------------
-- The body is ipims.v1.Representation without its state and the names of the two, which change by
-- themselves.
CREATE TABLE representations(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  representative TEXT COLLATE "C" NOT NULL,
  principal TEXT COLLATE "C" NOT NULL,
  end_time BIGINT,
  revoke_time BIGINT,
  body BYTEA NOT NULL
);
CREATE INDEX representations_by_representative ON representations(representative, id);
CREATE INDEX representations_by_principal ON representations(principal, id);

-- ---------------------------------------------------------------------------------------------
-- Recordations: versions.
-- ---------------------------------------------------------------------------------------------

-- What each stored change made of a recordation; the body is ipims.v1.Recordation. Version 0 is what
-- was there before versions were kept, as of its last event.
CREATE TABLE recordation_versions(
  recordation TEXT COLLATE "C" NOT NULL,
  version BIGINT NOT NULL,
  -- Of the event in the one sequence of all.
  position BIGINT NOT NULL UNIQUE,
  time BIGINT NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  holder TEXT COLLATE "C" NOT NULL,
  -- Whom this version took it from; NULL for all but transfers.
  former_holder TEXT COLLATE "C",
  body BYTEA NOT NULL,
  PRIMARY KEY (recordation, version)
);
CREATE INDEX recordation_versions_by_holder ON recordation_versions(holder, position);
CREATE INDEX recordation_versions_by_former_holder
  ON recordation_versions(former_holder, position) WHERE former_holder IS NOT NULL;

INSERT INTO recordation_versions(recordation, version, position, time, kind, holder, body)
SELECT r.id, 0, e.position, e.time, e.kind, r.holder, r.body
FROM recordations r JOIN events e ON e.subject = r.id
WHERE e.sequence = (SELECT max(sequence) FROM events l WHERE l.subject = r.id);

-- Recordations with a change that waits for customs.
CREATE TABLE pending_recordation_changes(
  recordation TEXT COLLATE "C" NOT NULL PRIMARY KEY
);

-- ---------------------------------------------------------------------------------------------
-- Documents and imports.
-- ---------------------------------------------------------------------------------------------

-- The body is ipims.v1.Document as its owner sees it. What others get differs where a picture told
-- the place at which it was taken. An empty organization is customs.
CREATE TABLE documents(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  organization TEXT COLLATE "C" NOT NULL,
  member TEXT COLLATE "C" NOT NULL,
  body BYTEA NOT NULL,
  digest BYTEA NOT NULL CHECK (length(digest) = 32),
  shown_digest BYTEA NOT NULL CHECK (length(shown_digest) = 32),
  shown_size_bytes BIGINT NOT NULL
);
CREATE INDEX documents_by_organization ON documents(organization, id);

-- What names, or named, a document: whoever may see that may read it.
CREATE TABLE document_links(
  document TEXT COLLATE "C" NOT NULL,
  subject TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (document, subject)
);
CREATE INDEX document_links_by_subject ON document_links(subject, document);

-- A recordation's codes are replaced as a whole.
CREATE INDEX recordation_hs_codes_by_recordation ON recordation_hs_codes(recordation);

-- The rows of other systems as they were last imported; the hash is of the whole row.
CREATE TABLE recordation_imports(
  source TEXT COLLATE "C" NOT NULL,
  external_id TEXT COLLATE "C" NOT NULL,
  recordation TEXT COLLATE "C" NOT NULL,
  hash BYTEA NOT NULL CHECK (length(hash) = 32),
  time BIGINT NOT NULL,
  PRIMARY KEY (source, external_id)
);

-- What firms are found by in an import: business number, or folded name, each with its country.
CREATE TABLE organization_keys(
  key TEXT COLLATE "C" NOT NULL,
  organization TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (key, organization)
);

-- The case is empty for a document.
CREATE INDEX data_reads_by_what ON data_reads(what, id);

-- ---------------------------------------------------------------------------------------------
-- Articles, and what is authorised.
-- ---------------------------------------------------------------------------------------------
-- What is authorised for a right: by its recordation and by articles on it. `organization` is whose
-- word it is, empty for customs; name is folded; country is a route's origin. The body is
-- ipims.v1.Authorisation.
CREATE TABLE authorisations(
  source TEXT COLLATE "C" NOT NULL,
  place BIGINT NOT NULL,
  recordation TEXT COLLATE "C" NOT NULL,
  organization TEXT COLLATE "C" NOT NULL,
  time BIGINT NOT NULL,
  kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('FIRM', 'ROUTE', 'SITE', 'COUNTRY', 'LOT_FORMAT')),
  name TEXT COLLATE "C",
  identifier TEXT COLLATE "C",
  country TEXT COLLATE "C",
  departure TEXT COLLATE "C",
  loading_place TEXT COLLATE "C",
  body BYTEA NOT NULL,
  PRIMARY KEY (source, place)
);
CREATE INDEX authorisations_by_recordation ON authorisations(recordation, time);

-- The texts of the recordation's marks, by which the article is found, and who holds it; both empty
-- without one.
ALTER TABLE articles ADD COLUMN marks TEXT COLLATE "C" NOT NULL DEFAULT '';
ALTER TABLE articles ADD COLUMN holder TEXT COLLATE "C" NOT NULL DEFAULT '';

-- The folded words that an article is found by.
CREATE TABLE article_words(
  article TEXT COLLATE "C" NOT NULL,
  word TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (article, word)
);
CREATE INDEX article_words_by_word ON article_words(word, article);

-- Who reads an article: CUSTOMS, ADMINISTRATORS, an office, a firm. State is the article's, or GONE where it was read and is no longer. Position is that of the event since
-- which it is so, and which changed the article last.
CREATE TABLE article_readers(
  reader TEXT COLLATE "C" NOT NULL,
  article TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL CHECK (state IN ('PUBLISHED', 'RETIRED', 'GONE')),
  position BIGINT NOT NULL,
  PRIMARY KEY (reader, article)
);
CREATE INDEX article_readers_by_state ON article_readers(reader, state, article);
CREATE INDEX article_readers_by_position ON article_readers(reader, position);
CREATE INDEX article_readers_by_article ON article_readers(article);
DROP TABLE article_offices;

-- What follows from the bodies of recordations and articles is filled by the program, which goes on
-- after the name that is noted here.
INSERT INTO settings(key, value)
  SELECT 'refill_recordations', CAST('' AS BYTEA) WHERE EXISTS (SELECT 1 FROM recordations);
INSERT INTO settings(key, value)
  SELECT 'refill_articles', CAST('' AS BYTEA) WHERE EXISTS (SELECT 1 FROM articles);

-- ---------------------------------------------------------------------------------------------
-- Messages.
-- ---------------------------------------------------------------------------------------------
-- A thread is what has one subject and one holder; the holder is '' within customs.
CREATE TABLE messages(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  -- Of its event.
  position BIGINT NOT NULL UNIQUE,
  subject TEXT COLLATE "C" NOT NULL,
  holder TEXT COLLATE "C" NOT NULL,
  request TEXT COLLATE "C" NOT NULL,
  author TEXT COLLATE "C" NOT NULL,
  body BYTEA NOT NULL
);
CREATE INDEX messages_by_subject ON messages(subject, position);
CREATE INDEX messages_by_holder ON messages(holder, position);
CREATE INDEX messages_by_request ON messages(request, position);

CREATE TABLE message_receipts(
  message TEXT COLLATE "C" NOT NULL,
  member TEXT COLLATE "C" NOT NULL,
  -- '' for customs.
  organization TEXT COLLATE "C" NOT NULL,
  read_time BIGINT NOT NULL,
  PRIMARY KEY (message, member)
);

-- Threads of which a firm was told by mail and has read nothing since.
CREATE TABLE message_mails(
  subject TEXT COLLATE "C" NOT NULL,
  holder TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (subject, holder)
);

-- ---------------------------------------------------------------------------------------------
-- Statistics.
-- ---------------------------------------------------------------------------------------------

-- What was counted of each case: ipims.store.v1.CountedCase.
CREATE TABLE statistics_cases(
  case_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  month TEXT COLLATE "C" NOT NULL,
  body BYTEA NOT NULL
);
CREATE INDEX statistics_cases_by_month ON statistics_cases(month, case_id);

-- Sums over them, of every value of each dimension and month: ipims.store.v1.StatisticsSum. They
-- follow the sequence of events; the setting `statistics` is the position up to which they are
-- counted, so that those of an old database are filled in the same way, from its first event on.
CREATE TABLE statistics_sums(
  dimension TEXT COLLATE "C" NOT NULL,
  value TEXT COLLATE "C" NOT NULL,
  month TEXT COLLATE "C" NOT NULL,
  body BYTEA NOT NULL,
  PRIMARY KEY (dimension, value, month)
);

-- ---------------------------------------------------------------------------------------------
-- End of part 4.
-- ---------------------------------------------------------------------------------------------
