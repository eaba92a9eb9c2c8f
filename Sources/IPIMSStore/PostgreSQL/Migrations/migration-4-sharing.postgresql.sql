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

-- What follows from the bodies of recordations is filled by the program, which goes on after the
-- name that is noted here.
INSERT INTO settings(key, value)
  SELECT 'refill_recordations', CAST('' AS BYTEA) WHERE EXISTS (SELECT 1 FROM recordations);

-- ---------------------------------------------------------------------------------------------
-- Messages.
-- ---------------------------------------------------------------------------------------------

-- ---------------------------------------------------------------------------------------------
-- Statistics.
-- ---------------------------------------------------------------------------------------------

-- ---------------------------------------------------------------------------------------------
-- End of part 4.
-- ---------------------------------------------------------------------------------------------
