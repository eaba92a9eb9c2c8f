-- ---------------------------------------------------------------------------------------------
-- Accounts: organizations, offices, members, scopes of tokens.
-- ---------------------------------------------------------------------------------------------

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

-- ---------------------------------------------------------------------------------------------
-- Messages.
-- ---------------------------------------------------------------------------------------------

-- ---------------------------------------------------------------------------------------------
-- Statistics.
-- ---------------------------------------------------------------------------------------------

-- ---------------------------------------------------------------------------------------------
-- End of part 4.
-- ---------------------------------------------------------------------------------------------
