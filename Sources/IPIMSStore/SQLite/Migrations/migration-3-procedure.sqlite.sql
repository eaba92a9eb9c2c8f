-- Times that run, each to its due instant. The body says why it is due then.
CREATE TABLE timers(
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  -- NULL for those of recordations.
  case_id TEXT,
  due_time INTEGER NOT NULL,
  on_time_out TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('PENDING', 'FIRED', 'STOPPED')),
  created_time INTEGER NOT NULL,
  ended_time INTEGER,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX timers_due ON timers(due_time, id) WHERE state = 'PENDING';
CREATE INDEX timers_by_subject ON timers(subject, id);
CREATE INDEX timers_by_case ON timers(case_id, id) WHERE case_id IS NOT NULL;

-- What cases are searched by. Names of importer and seller are folded; what a case does not have
-- is NULL.
ALTER TABLE cases ADD COLUMN assignee TEXT;
ALTER TABLE cases ADD COLUMN opened_by TEXT;
ALTER TABLE cases ADD COLUMN regime TEXT;
ALTER TABLE cases ADD COLUMN procedure TEXT;
ALTER TABLE cases ADD COLUMN declaration_number TEXT;
ALTER TABLE cases ADD COLUMN bill_of_lading TEXT;
ALTER TABLE cases ADD COLUMN mail_item TEXT;
ALTER TABLE cases ADD COLUMN cargo_management_number TEXT;
ALTER TABLE cases ADD COLUMN loading_place TEXT;
ALTER TABLE cases ADD COLUMN importer TEXT;
ALTER TABLE cases ADD COLUMN seller TEXT;
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
  value TEXT NOT NULL,
  case_id TEXT NOT NULL,
  item TEXT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (value, case_id, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_product_identifiers_by_item ON item_product_identifiers(case_id, item);

-- What is personal of a case, sealed with the case's key, which is kept outside the database.
CREATE TABLE personal_data(
  case_id TEXT NOT NULL PRIMARY KEY,
  -- Who sent it: a clearance system sees again what it sent itself.
  member TEXT NOT NULL,
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Who looked at a photo or at personal data; apart from the case's history, whose head a look does
-- not move. `what` is the name of the photo, or of the case for its personal data.
CREATE TABLE data_reads(
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL,
  what TEXT NOT NULL,
  member TEXT NOT NULL,
  organization TEXT,
  time INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO data_reads(id, case_id, what, member, organization, time)
  SELECT id, substr(photo, 1, instr(photo, '/photos/') - 1), photo, member, organization, time
  FROM photo_reads;
DROP TABLE photo_reads;
CREATE INDEX data_reads_by_case ON data_reads(case_id, id);

-- Uploads that broke off, or still go on: what came of them is in the object store's file, whose
-- size tells how much.
CREATE TABLE uploads(
  member TEXT NOT NULL,
  request_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  body_hash BLOB NOT NULL CHECK (length(body_hash) = 32),
  file TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes > 0),
  time INTEGER NOT NULL,
  PRIMARY KEY (member, request_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX uploads_by_time ON uploads(time);

-- A delegate's watches go by delegate_position, the event that made it one.
ALTER TABLE requests ADD COLUMN delegate TEXT;
ALTER TABLE requests ADD COLUMN delegate_position INTEGER;
CREATE INDEX requests_by_holder_case ON requests(holder, case_id);
CREATE INDEX requests_by_delegate_case ON requests(delegate, case_id) WHERE delegate IS NOT NULL;
CREATE INDEX requests_by_delegate ON requests(delegate, id) WHERE delegate IS NOT NULL;
CREATE INDEX requests_by_delegate_position ON requests(delegate, delegate_position)
  WHERE delegate IS NOT NULL;

-- A request may have several appraisals, of which at most one counts.
ALTER TABLE appraisals RENAME TO appraisals_before;
CREATE TABLE appraisals(
  id TEXT NOT NULL PRIMARY KEY,
  request TEXT NOT NULL,
  case_id TEXT NOT NULL,
  holder TEXT NOT NULL,
  state TEXT NOT NULL,
  superseded_by TEXT,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO appraisals(id, request, case_id, holder, state, superseded_by, body)
  SELECT id, request, case_id, holder, 'FILED', NULL, body FROM appraisals_before;
DROP TABLE appraisals_before;
CREATE INDEX appraisals_by_case ON appraisals(case_id, id);
CREATE INDEX appraisals_by_request ON appraisals(request, id);
CREATE INDEX appraisals_by_holder ON appraisals(holder, id);
CREATE UNIQUE INDEX appraisals_filed ON appraisals(request) WHERE state = 'FILED';

-- The database of verdicts: one row for each verdict on a line item that counts, with what it is
-- looked up by; one that is superseded leaves. Mark and seller are folded.
ALTER TABLE verdicts RENAME TO verdicts_before;
CREATE TABLE verdicts(
  appraisal TEXT NOT NULL,
  position INTEGER NOT NULL,
  case_id TEXT NOT NULL,
  item TEXT NOT NULL,
  holder TEXT NOT NULL,
  verdict TEXT NOT NULL,
  time INTEGER NOT NULL,
  mark TEXT NOT NULL,
  hs_code TEXT NOT NULL,
  seller TEXT NOT NULL,
  origin TEXT NOT NULL,
  departure TEXT NOT NULL,
  loading_place TEXT NOT NULL,
  PRIMARY KEY (appraisal, position)
) STRICT, WITHOUT ROWID;
INSERT INTO verdicts(appraisal, position, case_id, item, holder, verdict, time, mark, hs_code,
    seller, origin, departure, loading_place)
  SELECT appraisal, position, case_id, item, holder, verdict, time, mark, hs_code, seller, origin,
    '', ''
  FROM verdicts_before;
DROP TABLE verdicts_before;
CREATE INDEX verdicts_by_item ON verdicts(case_id, item);

-- Sums over verdicts, and over the line items they are on, kept with each change of either, so that
-- a look-up costs the same whatever there is. `facet` is one filter, empty for none; an empty
-- `mark` is every mark; `kind` is what is counted, such as COUNTERFEIT.
CREATE TABLE verdict_counts(
  facet TEXT NOT NULL,
  mark TEXT NOT NULL,
  hs_code TEXT NOT NULL,
  kind TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (facet, mark, hs_code, kind)
) STRICT, WITHOUT ROWID;

-- Verdicts in the order of time, listed under the same facets, so that the newest are found without
-- walking past others. Its primary key is all of it: an index of `verdicts`, for each facet one.
CREATE TABLE verdict_lists(
  facet TEXT NOT NULL,
  mark TEXT NOT NULL,
  hs_code TEXT NOT NULL,
  time INTEGER NOT NULL,
  appraisal TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (facet, mark, hs_code, time, appraisal, position)
) STRICT, WITHOUT ROWID;

-- Columns and sums that only a program can fill from the bodies of what there was before.
INSERT INTO settings(key, value)
  SELECT 'refill', CAST('' AS BLOB) WHERE EXISTS (SELECT 1 FROM cases);
