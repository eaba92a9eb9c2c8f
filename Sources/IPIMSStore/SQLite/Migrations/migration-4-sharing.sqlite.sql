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

-- ---------------------------------------------------------------------------------------------
-- Articles, and what is authorised.
-- ---------------------------------------------------------------------------------------------

-- ---------------------------------------------------------------------------------------------
-- Messages.
-- ---------------------------------------------------------------------------------------------

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
