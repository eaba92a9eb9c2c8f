-- Firms' requests for access. The body is ipims.v1.SignUp without its evidence.
CREATE TABLE sign_ups(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  state TEXT COLLATE "C" NOT NULL,
  secret_hash BYTEA NOT NULL CHECK (length(secret_hash) = 32),
  is_claimed BIGINT NOT NULL CHECK (is_claimed IN (0, 1)),
  body BYTEA NOT NULL,
  evidence BYTEA
);
CREATE INDEX sign_ups_by_state ON sign_ups(state, id);

CREATE TABLE organizations(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  kind TEXT COLLATE "C" NOT NULL,
  display_name TEXT COLLATE "C" NOT NULL,
  contact_name TEXT COLLATE "C" NOT NULL,
  -- Verified: customs approved the sign-up that gave it.
  email TEXT COLLATE "C" NOT NULL,
  phone TEXT COLLATE "C" NOT NULL,
  language TEXT COLLATE "C" NOT NULL,
  created_time BIGINT NOT NULL
);

CREATE TABLE tokens(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  hash BYTEA NOT NULL UNIQUE CHECK (length(hash) = 32),
  member TEXT COLLATE "C" NOT NULL,
  organization TEXT COLLATE "C",
  role TEXT COLLATE "C" NOT NULL,
  office TEXT COLLATE "C",
  display_name TEXT COLLATE "C" NOT NULL,
  expire_time BIGINT,
  revoke_time BIGINT,
  created_time BIGINT NOT NULL
);

-- The body is ipims.v1.Recordation.
CREATE TABLE recordations(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  holder TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  body BYTEA NOT NULL
);
CREATE INDEX recordations_by_holder ON recordations(holder, id);
CREATE INDEX recordations_by_state ON recordations(state, id);

CREATE TABLE recordation_hs_codes(
  hs_code TEXT COLLATE "C" NOT NULL,
  recordation TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (hs_code, recordation)
);

-- The body is ipims.v1.Case without photos, requests and appraisals.
CREATE TABLE cases(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  office TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  declaration_id TEXT COLLATE "C" NOT NULL,
  body BYTEA NOT NULL
);
CREATE INDEX cases_by_state ON cases(state, id);
CREATE INDEX cases_by_declaration ON cases(declaration_id, id);

-- What cases are found by; the mark is folded.
CREATE TABLE case_items(
  case_id TEXT COLLATE "C" NOT NULL,
  item TEXT COLLATE "C" NOT NULL,
  hs_code TEXT COLLATE "C" NOT NULL,
  mark TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (case_id, item)
);
CREATE INDEX case_items_by_mark ON case_items(mark, case_id);
CREATE INDEX case_items_by_hs_code ON case_items(hs_code, case_id);

-- The body is ipims.v1.Photo as officers see it. What holders get differs where the photo told
-- the place at which it was taken.
CREATE TABLE photos(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  case_id TEXT COLLATE "C" NOT NULL,
  body BYTEA NOT NULL,
  digest BYTEA NOT NULL CHECK (length(digest) = 32),
  holder_digest BYTEA NOT NULL CHECK (length(holder_digest) = 32),
  holder_size_bytes BIGINT NOT NULL
);
CREATE INDEX photos_by_case ON photos(case_id, id);

-- Who looked at a photo; apart from the case's history, whose head a look does not move.
CREATE TABLE photo_reads(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  photo TEXT COLLATE "C" NOT NULL,
  member TEXT COLLATE "C" NOT NULL,
  organization TEXT COLLATE "C",
  time BIGINT NOT NULL
);
CREATE INDEX photo_reads_by_photo ON photo_reads(photo, id);

-- The body is ipims.v1.AppraisalRequest without its photos. Watches go by sent_position.
CREATE TABLE requests(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  case_id TEXT COLLATE "C" NOT NULL,
  holder TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  due_time BIGINT NOT NULL,
  sent_position BIGINT NOT NULL,
  body BYTEA NOT NULL
);
CREATE INDEX requests_by_holder ON requests(holder, id);
CREATE INDEX requests_by_position ON requests(holder, sent_position);
CREATE INDEX requests_by_case ON requests(case_id, id);

-- The body is ipims.v1.Appraisal.
CREATE TABLE appraisals(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  request TEXT COLLATE "C" NOT NULL UNIQUE,
  case_id TEXT COLLATE "C" NOT NULL,
  holder TEXT COLLATE "C" NOT NULL,
  body BYTEA NOT NULL
);
CREATE INDEX appraisals_by_case ON appraisals(case_id, id);

-- The database of verdicts: one row a verdict on a line item, with what it is looked up by. Mark
-- and seller are folded.
CREATE TABLE verdicts(
  mark TEXT COLLATE "C" NOT NULL,
  hs_code TEXT COLLATE "C" NOT NULL,
  appraisal TEXT COLLATE "C" NOT NULL,
  position BIGINT NOT NULL,
  case_id TEXT COLLATE "C" NOT NULL,
  item TEXT COLLATE "C" NOT NULL,
  holder TEXT COLLATE "C" NOT NULL,
  seller TEXT COLLATE "C" NOT NULL,
  origin TEXT COLLATE "C" NOT NULL,
  verdict TEXT COLLATE "C" NOT NULL,
  time BIGINT NOT NULL,
  PRIMARY KEY (mark, hs_code, appraisal, position)
);
CREATE INDEX verdicts_by_hs_code ON verdicts(hs_code);
CREATE INDEX verdicts_by_case ON verdicts(case_id, item);

-- Customs' newest decision on each line item.
CREATE TABLE decisions(
  case_id TEXT COLLATE "C" NOT NULL,
  item TEXT COLLATE "C" NOT NULL,
  decision TEXT COLLATE "C" NOT NULL,
  time BIGINT NOT NULL,
  PRIMARY KEY (case_id, item)
);

-- The body is ipims.v1.Article.
CREATE TABLE articles(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  kind TEXT COLLATE "C" NOT NULL,
  recordation TEXT COLLATE "C" NOT NULL,
  audience TEXT COLLATE "C" NOT NULL,
  organization TEXT COLLATE "C" NOT NULL,
  body BYTEA NOT NULL
);
CREATE INDEX articles_by_recordation ON articles(recordation, id);

CREATE TABLE article_offices(
  article TEXT COLLATE "C" NOT NULL,
  office TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (article, office)
);
