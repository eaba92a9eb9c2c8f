-- ---------------------------------------------------------------------------------------------
-- Accounts: organizations, offices, members, scopes of tokens.
-- ---------------------------------------------------------------------------------------------

-- ---------------------------------------------------------------------------------------------
-- Representation.
-- ---------------------------------------------------------------------------------------------

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
