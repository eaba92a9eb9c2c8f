-- No database of this engine is older than migration 4: nothing that it holds has to be moved.

-- Times that run, each to its due instant. The body says why it is due then.
CREATE TABLE timers(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  kind TEXT COLLATE "C" NOT NULL,
  subject TEXT COLLATE "C" NOT NULL,
  -- NULL for those of recordations.
  case_id TEXT COLLATE "C",
  due_time BIGINT NOT NULL,
  on_time_out TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL CHECK (state IN ('PENDING', 'FIRED', 'STOPPED')),
  created_time BIGINT NOT NULL,
  ended_time BIGINT,
  body BYTEA NOT NULL
);
CREATE INDEX timers_due ON timers(due_time, id) WHERE state = 'PENDING';
CREATE INDEX timers_by_subject ON timers(subject, id);
CREATE INDEX timers_by_case ON timers(case_id, id) WHERE case_id IS NOT NULL;

-- What cases are searched by. Names of importer and seller are folded; what a case does not have
-- is NULL.
ALTER TABLE cases ADD COLUMN assignee TEXT COLLATE "C";
ALTER TABLE cases ADD COLUMN opened_by TEXT COLLATE "C";
ALTER TABLE cases ADD COLUMN regime TEXT COLLATE "C";
ALTER TABLE cases ADD COLUMN procedure TEXT COLLATE "C";
ALTER TABLE cases ADD COLUMN declaration_number TEXT COLLATE "C";
ALTER TABLE cases ADD COLUMN bill_of_lading TEXT COLLATE "C";
ALTER TABLE cases ADD COLUMN mail_item TEXT COLLATE "C";
ALTER TABLE cases ADD COLUMN cargo_management_number TEXT COLLATE "C";
ALTER TABLE cases ADD COLUMN loading_place TEXT COLLATE "C";
ALTER TABLE cases ADD COLUMN importer TEXT COLLATE "C";
ALTER TABLE cases ADD COLUMN seller TEXT COLLATE "C";
CREATE INDEX cases_by_office ON cases(office, id);
CREATE INDEX cases_by_assignee ON cases(assignee, id) WHERE assignee IS NOT NULL;
CREATE INDEX cases_by_declaration_number ON cases(declaration_number, id)
  WHERE declaration_number IS NOT NULL;
CREATE INDEX cases_by_bill_of_lading ON cases(bill_of_lading, id)
  WHERE bill_of_lading IS NOT NULL;
CREATE INDEX cases_by_mail_item ON cases(mail_item, id) WHERE mail_item IS NOT NULL;
CREATE INDEX cases_by_cargo_management_number ON cases(cargo_management_number, id)
  WHERE cargo_management_number IS NOT NULL;
CREATE INDEX cases_by_importer ON cases(importer, id) WHERE importer IS NOT NULL;
CREATE INDEX cases_by_seller ON cases(seller, id) WHERE seller IS NOT NULL;

CREATE TABLE item_product_identifiers(
  value TEXT COLLATE "C" NOT NULL,
  case_id TEXT COLLATE "C" NOT NULL,
  item TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (value, case_id, item)
);
CREATE INDEX item_product_identifiers_by_item ON item_product_identifiers(case_id, item);

-- What is personal of a case, sealed with the case's key, which is kept outside the database.
CREATE TABLE personal_data(
  case_id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  -- Who sent it: a clearance system sees again what it sent itself.
  member TEXT COLLATE "C" NOT NULL,
  sealed BYTEA NOT NULL
);

-- Who looked at a photo or at personal data; apart from the case's history, whose head a look does
-- not move. `what` is the name of the photo, or of the case for its personal data.
CREATE TABLE data_reads(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  case_id TEXT COLLATE "C" NOT NULL,
  what TEXT COLLATE "C" NOT NULL,
  member TEXT COLLATE "C" NOT NULL,
  organization TEXT COLLATE "C",
  time BIGINT NOT NULL
);
DROP TABLE photo_reads;
CREATE INDEX data_reads_by_case ON data_reads(case_id, id);

-- Uploads that broke off, or still go on: what came of them is in the object store's file, whose
-- size tells how much.
CREATE TABLE uploads(
  member TEXT COLLATE "C" NOT NULL,
  request_id TEXT COLLATE "C" NOT NULL,
  case_id TEXT COLLATE "C" NOT NULL,
  body_hash BYTEA NOT NULL CHECK (length(body_hash) = 32),
  file TEXT COLLATE "C" NOT NULL,
  size_bytes BIGINT NOT NULL CHECK (size_bytes > 0),
  time BIGINT NOT NULL,
  PRIMARY KEY (member, request_id)
);
CREATE INDEX uploads_by_time ON uploads(time);

-- A delegate's watches go by delegate_position, the event that made it one.
ALTER TABLE requests ADD COLUMN delegate TEXT COLLATE "C";
ALTER TABLE requests ADD COLUMN delegate_position BIGINT;
CREATE INDEX requests_by_holder_case ON requests(holder, case_id);
CREATE INDEX requests_by_delegate_case ON requests(delegate, case_id) WHERE delegate IS NOT NULL;
CREATE INDEX requests_by_delegate ON requests(delegate, id) WHERE delegate IS NOT NULL;
CREATE INDEX requests_by_delegate_position ON requests(delegate, delegate_position)
  WHERE delegate IS NOT NULL;

-- A request may have several appraisals, of which at most one counts.
DROP TABLE appraisals;
CREATE TABLE appraisals(
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  request TEXT COLLATE "C" NOT NULL,
  case_id TEXT COLLATE "C" NOT NULL,
  holder TEXT COLLATE "C" NOT NULL,
  state TEXT COLLATE "C" NOT NULL,
  superseded_by TEXT COLLATE "C",
  body BYTEA NOT NULL
);
CREATE INDEX appraisals_by_case ON appraisals(case_id, id);
CREATE INDEX appraisals_by_request ON appraisals(request, id);
CREATE INDEX appraisals_by_holder ON appraisals(holder, id);
CREATE UNIQUE INDEX appraisals_filed ON appraisals(request) WHERE state = 'FILED';

-- The database of verdicts: one row for each verdict on a line item that counts, with what it is
-- looked up by; one that is superseded leaves. Mark and seller are folded.
DROP TABLE verdicts;
CREATE TABLE verdicts(
  appraisal TEXT COLLATE "C" NOT NULL,
  position BIGINT NOT NULL,
  case_id TEXT COLLATE "C" NOT NULL,
  item TEXT COLLATE "C" NOT NULL,
  holder TEXT COLLATE "C" NOT NULL,
  verdict TEXT COLLATE "C" NOT NULL,
  time BIGINT NOT NULL,
  mark TEXT COLLATE "C" NOT NULL,
  hs_code TEXT COLLATE "C" NOT NULL,
  seller TEXT COLLATE "C" NOT NULL,
  origin TEXT COLLATE "C" NOT NULL,
  departure TEXT COLLATE "C" NOT NULL,
  loading_place TEXT COLLATE "C" NOT NULL,
  PRIMARY KEY (appraisal, position)
);
CREATE INDEX verdicts_by_item ON verdicts(case_id, item);

-- Sums over verdicts, and over the line items they are on, kept with each change of either, so that
-- a look-up costs the same whatever there is. `facet` is one filter, empty for none; an empty
-- `mark` is every mark; `kind` is what is counted, such as COUNTERFEIT.
CREATE TABLE verdict_counts(
  facet TEXT COLLATE "C" NOT NULL,
  mark TEXT COLLATE "C" NOT NULL,
  hs_code TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL,
  n BIGINT NOT NULL CHECK (n >= 0),
  PRIMARY KEY (facet, mark, hs_code, kind)
);

-- Verdicts in the order of time, listed under the same facets, so that the newest are found without
-- walking past others. Its primary key is all of it: an index of `verdicts`, for each facet one.
CREATE TABLE verdict_lists(
  facet TEXT COLLATE "C" NOT NULL,
  mark TEXT COLLATE "C" NOT NULL,
  hs_code TEXT COLLATE "C" NOT NULL,
  time BIGINT NOT NULL,
  appraisal TEXT COLLATE "C" NOT NULL,
  position BIGINT NOT NULL,
  PRIMARY KEY (facet, mark, hs_code, time, appraisal, position)
);
