-- Firms' requests for access. The body is ipims.v1.SignUp without its evidence.
CREATE TABLE sign_ups(
  id TEXT NOT NULL PRIMARY KEY,
  state TEXT NOT NULL,
  secret_hash BLOB NOT NULL CHECK (length(secret_hash) = 32),
  is_claimed INTEGER NOT NULL CHECK (is_claimed IN (0, 1)),
  body BLOB NOT NULL,
  evidence BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX sign_ups_by_state ON sign_ups(state, id);

CREATE TABLE organizations(
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  display_name TEXT NOT NULL,
  contact_name TEXT NOT NULL,
  -- Verified: customs approved the sign-up that gave it.
  email TEXT NOT NULL,
  phone TEXT NOT NULL,
  language TEXT NOT NULL,
  created_time INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE tokens(
  id TEXT NOT NULL PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  member TEXT NOT NULL,
  organization TEXT,
  role TEXT NOT NULL,
  office TEXT,
  display_name TEXT NOT NULL,
  expire_time INTEGER,
  revoke_time INTEGER,
  created_time INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The body is ipims.v1.Recordation.
CREATE TABLE recordations(
  id TEXT NOT NULL PRIMARY KEY,
  holder TEXT NOT NULL,
  state TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX recordations_by_holder ON recordations(holder, id);
CREATE INDEX recordations_by_state ON recordations(state, id);

CREATE TABLE recordation_hs_codes(
  hs_code TEXT NOT NULL,
  recordation TEXT NOT NULL,
  PRIMARY KEY (hs_code, recordation)
) STRICT, WITHOUT ROWID;

-- The body is ipims.v1.Case without photos, requests and appraisals.
CREATE TABLE cases(
  id TEXT NOT NULL PRIMARY KEY,
  office TEXT NOT NULL,
  state TEXT NOT NULL,
  declaration_id TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX cases_by_state ON cases(state, id);
CREATE INDEX cases_by_declaration ON cases(declaration_id, id);

-- What cases are found by; the mark is folded.
CREATE TABLE case_items(
  case_id TEXT NOT NULL,
  item TEXT NOT NULL,
  hs_code TEXT NOT NULL,
  mark TEXT NOT NULL,
  PRIMARY KEY (case_id, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_items_by_mark ON case_items(mark, case_id);
CREATE INDEX case_items_by_hs_code ON case_items(hs_code, case_id);

-- The body is ipims.v1.Photo as officers see it. What holders get differs where the photo told
-- the place at which it was taken.
CREATE TABLE photos(
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  body BLOB NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  holder_digest BLOB NOT NULL CHECK (length(holder_digest) = 32),
  holder_size_bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX photos_by_case ON photos(case_id, id);

-- Who looked at a photo; apart from the case's history, whose head a look does not move.
CREATE TABLE photo_reads(
  id TEXT NOT NULL PRIMARY KEY,
  photo TEXT NOT NULL,
  member TEXT NOT NULL,
  organization TEXT,
  time INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX photo_reads_by_photo ON photo_reads(photo, id);

-- The body is ipims.v1.AppraisalRequest without its photos. Watches go by sent_position.
CREATE TABLE requests(
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  holder TEXT NOT NULL,
  state TEXT NOT NULL,
  due_time INTEGER NOT NULL,
  sent_position INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX requests_by_holder ON requests(holder, id);
CREATE INDEX requests_by_position ON requests(holder, sent_position);
CREATE INDEX requests_by_case ON requests(case_id, id);

-- The body is ipims.v1.Appraisal.
CREATE TABLE appraisals(
  id TEXT NOT NULL PRIMARY KEY,
  request TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL,
  holder TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX appraisals_by_case ON appraisals(case_id, id);

-- The database of verdicts: one row a verdict on a line item, with what it is looked up by. Mark
-- and seller are folded.
CREATE TABLE verdicts(
  mark TEXT NOT NULL,
  hs_code TEXT NOT NULL,
  appraisal TEXT NOT NULL,
  position INTEGER NOT NULL,
  case_id TEXT NOT NULL,
  item TEXT NOT NULL,
  holder TEXT NOT NULL,
  seller TEXT NOT NULL,
  origin TEXT NOT NULL,
  verdict TEXT NOT NULL,
  time INTEGER NOT NULL,
  PRIMARY KEY (mark, hs_code, appraisal, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX verdicts_by_hs_code ON verdicts(hs_code);
CREATE INDEX verdicts_by_case ON verdicts(case_id, item);

-- Customs' newest decision on each line item.
CREATE TABLE decisions(
  case_id TEXT NOT NULL,
  item TEXT NOT NULL,
  decision TEXT NOT NULL,
  time INTEGER NOT NULL,
  PRIMARY KEY (case_id, item)
) STRICT, WITHOUT ROWID;

-- The body is ipims.v1.Article.
CREATE TABLE articles(
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  recordation TEXT NOT NULL,
  audience TEXT NOT NULL,
  organization TEXT NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX articles_by_recordation ON articles(recordation, id);

CREATE TABLE article_offices(
  article TEXT NOT NULL,
  office TEXT NOT NULL,
  PRIMARY KEY (article, office)
) STRICT, WITHOUT ROWID;
