// Made by SchemaCompiler from Protos. Do not edit: change the schema, run .ci/generate.

extension RequestField {
  static let byMessage: [String: [RequestField]] = [
    "google.protobuf.Timestamp": [
      RequestField(
        name: "seconds", kind: .number,
        isRepeated: false, docs: "Represents seconds of UTC time since Unix epoch\n1970-01-01T00:00:00Z. Must be from 0001-01-01T00:00:00Z to\n9999-12-31T23:59:59Z inclusive."),
      RequestField(
        name: "nanos", kind: .number,
        isRepeated: false, docs: "Non-negative fractions of a second at nanosecond resolution. Negative\nsecond values with fractions must still have non-negative nanos values\nthat count forward in time. Must be from 0 to 999,999,999\ninclusive."),
    ],
    "grpc.health.v1.HealthCheckRequest": [
      RequestField(
        name: "service", kind: .text,
        isRepeated: false, docs: "A full service name such as `ipims.v1.AppraisalService`; empty asks for the whole server."),
    ],
    "ipims.v1.AddMemberRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "organization", kind: .text,
        isRepeated: false, docs: "`organizations/{id}`: a member of a firm. A firm's own member may leave it empty."),
      RequestField(
        name: "role", kind: .enumeration(["administrator", "officer", "clearance-system", "right-holder", "representative"]),
        isRepeated: false, docs: "A member of customs: ADMINISTRATOR, OFFICER or CLEARANCE_SYSTEM. Administrators alone."),
      RequestField(
        name: "office", kind: .text,
        isRepeated: false, docs: "`offices/{id}`, one that there is: required for an officer."),
      RequestField(
        name: "display_name", kind: .text,
        isRepeated: false, docs: "A person or a program, 1 to 200 characters."),
    ],
    "ipims.v1.AnswerInformationRequestRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "request", kind: .text,
        isRepeated: false, docs: "`requests/{id}`."),
      RequestField(
        name: "answer", kind: .text,
        isRepeated: false, docs: "Required, at most 2,000 characters."),
    ],
    "ipims.v1.AppraisalItem": [
      RequestField(
        name: "item", kind: .text,
        isRepeated: false, docs: "The line item's id."),
      RequestField(
        name: "verdict", kind: .enumeration(["counterfeit", "confusingly-similar", "pirated-copy", "genuine", "genuine-parallel-import", "licensed-overrun", "inconclusive", "not-our-right"]),
        isRepeated: false, docs: "Required."),
      RequestField(
        name: "quantity", kind: .number,
        isRepeated: false, docs: "How many of the item; 0 is all of them."),
      RequestField(
        name: "grounds", kind: .enumeration(["logo", "stitching", "material", "hardware", "label", "serial-number", "barcode", "packaging", "print", "colour", "size", "price", "route", "seller", "other"]),
        isRepeated: true, docs: ""),
      RequestField(
        name: "comment", kind: .text,
        isRepeated: false, docs: "At most 2,000 characters."),
    ],
    "ipims.v1.AssignCaseRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "case", kind: .text,
        isRepeated: false, docs: "`cases/{id}`."),
      RequestField(
        name: "assignee", kind: .text,
        isRepeated: false, docs: "`members/{id}` of an officer of the case's office; empty assigns it to nobody."),
    ],
    "ipims.v1.AuthenticateRequest": [
      RequestField(
        name: "token", kind: .text,
        isRepeated: false, docs: "As IssueToken or ClaimAccess gave it."),
    ],
    "ipims.v1.AuthorisedFirm": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "1 to 200 characters."),
      RequestField(
        name: "country", kind: .text,
        isRepeated: false, docs: "ISO 3166-1 alpha-2; required."),
      RequestField(
        name: "roles", kind: .enumeration(["importer", "exporter", "licensee", "manufacturer", "distributor"]),
        isRepeated: true, docs: "For what, each once; none is for anything."),
      RequestField(
        name: "identifier", kind: .text,
        isRepeated: false, docs: "By which customs knows it: of a firm in KR a business number of 10 digits with check digit,\nelsewhere 1 to 64 printable characters; empty where it is not known."),
    ],
    "ipims.v1.AuthorisedRoute": [
      RequestField(
        name: "origin", kind: .text,
        isRepeated: false, docs: "Where they are made: ISO 3166-1 alpha-2."),
      RequestField(
        name: "departure", kind: .text,
        isRepeated: false, docs: "From where they leave: ISO 3166-1 alpha-2."),
      RequestField(
        name: "loading_place", kind: .text,
        isRepeated: false, docs: "Where they are loaded: UN/LOCODE, such as VNSGN; in the country of departure, where both are\ngiven."),
      RequestField(
        name: "transport", kind: .enumeration(["sea", "air", "rail", "road", "mail", "express"]),
        isRepeated: false, docs: ""),
      RequestField(
        name: "forwarder", kind: .text,
        isRepeated: false, docs: "Who carries or forwards them; at most 200 characters."),
      RequestField(
        name: "destination_office", kind: .text,
        isRepeated: false, docs: "Where they are declared: `offices/{id}`."),
    ],
    "ipims.v1.AuthorisedTrader": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "1 to 200 characters."),
      RequestField(
        name: "country", kind: .text,
        isRepeated: false, docs: "ISO 3166-1 alpha-2."),
    ],
    "ipims.v1.CancelRequestRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "request", kind: .text,
        isRepeated: false, docs: "`requests/{id}`."),
      RequestField(
        name: "reason", kind: .text,
        isRepeated: false, docs: "Told to the holder; required, at most 2,000 characters."),
    ],
    "ipims.v1.ClaimAccessRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID, made by the caller. A repeat is refused, since the token is shown once."),
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "`signUps/{id}`."),
      RequestField(
        name: "claim_secret", kind: .text,
        isRepeated: false, docs: "As SignUp answered it."),
    ],
    "ipims.v1.CloseCaseRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "case", kind: .text,
        isRepeated: false, docs: "`cases/{id}`."),
    ],
    "ipims.v1.ConfirmAppraisalRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "appraisal", kind: .text,
        isRepeated: false, docs: "`appraisals/{id}`."),
      RequestField(
        name: "accept", kind: .bool,
        isRepeated: false, docs: "False gives it up: another may then be submitted."),
      RequestField(
        name: "reason", kind: .text,
        isRepeated: false, docs: "Required where it is given up, at most 2,000 characters."),
    ],
    "ipims.v1.Contact": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "A person or a desk; at most 200 characters."),
      RequestField(
        name: "email", kind: .text,
        isRepeated: false, docs: "Where notices are mailed to."),
      RequestField(
        name: "phone", kind: .text,
        isRepeated: false, docs: "With country code, such as +82 2 1234 5678."),
      RequestField(
        name: "language", kind: .text,
        isRepeated: false, docs: "ko or en; empty is ko."),
    ],
    "ipims.v1.CreateOfficeRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "office_id", kind: .text,
        isRepeated: false, docs: "What stands behind `offices/`: 1 to 63 of a–z, 0–9 and hyphen, such as incheon-airport."),
      RequestField(
        name: "display_name", kind: .text,
        isRepeated: false, docs: "1 to 200 characters."),
      RequestField(
        name: "contact", kind: .message("ipims.v1.Contact"),
        isRepeated: false, docs: "Whom to reach there."),
    ],
    "ipims.v1.CreateRecordationRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "right_kind", kind: .enumeration(["trade-mark", "copyright", "patent", "design", "plant-variety", "geographical-indication"]),
        isRepeated: false, docs: "Required."),
      RequestField(
        name: "registration_number", kind: .text,
        isRepeated: false, docs: "Under regime KR and for KIPO's kinds of right a KIPO number, such as 40-2017-0013723; elsewhere\n1 to 64 printable characters.\nCopyright may have none."),
      RequestField(
        name: "mark_texts", kind: .text,
        isRepeated: true, docs: "The mark as text, one for each script: NIKE, 나이키. At most 20 of at most 200 characters;\nrequired for trade marks and geographical indications."),
      RequestField(
        name: "nice_classes", kind: .number,
        isRepeated: true, docs: "1 to 45, at most 45 of them."),
      RequestField(
        name: "hs_codes", kind: .text,
        isRepeated: true, docs: "2, 4, 6, 8 or 10 digits, dots allowed; at most 200."),
      RequestField(
        name: "designated_goods", kind: .text,
        isRepeated: true, docs: "At most 200 of at most 500 characters."),
      RequestField(
        name: "right_expire_time", kind: .message("google.protobuf.Timestamp"),
        isRepeated: false, docs: "When the right itself ends."),
      RequestField(
        name: "regime", kind: .text,
        isRepeated: false, docs: "KR, EU or US; empty is the server's."),
      RequestField(
        name: "contacts", kind: .message("ipims.v1.Contact"),
        isRepeated: true, docs: "Who is told of requests for an appraisal, at most 10; none: the firm's own contact."),
      RequestField(
        name: "authorised_traders", kind: .message("ipims.v1.AuthorisedTrader"),
        isRepeated: true, docs: "At most 200."),
      RequestField(
        name: "production_countries", kind: .text,
        isRepeated: true, docs: "Where genuine goods are made: ISO 3166-1 alpha-2, at most 250."),
      RequestField(
        name: "confirm_program_appraisals", kind: .bool,
        isRepeated: false, docs: "A program's verdict on this right shall count only once a member of the firm has confirmed it."),
      RequestField(
        name: "application_number", kind: .text,
        isRepeated: false, docs: "Under regime KR and for KIPO's kinds of right a KIPO number; elsewhere at most 64 printable\ncharacters. Empty where there was no application, or none is told."),
      RequestField(
        name: "authorised_routes", kind: .message("ipims.v1.AuthorisedRoute"),
        isRepeated: true, docs: "By which ways genuine goods come; at most 200."),
      RequestField(
        name: "production_sites", kind: .message("ipims.v1.ProductionSite"),
        isRepeated: true, docs: "Where genuine goods are made; at most 200."),
      RequestField(
        name: "parallel_import_policies", kind: .message("ipims.v1.ParallelImportPolicy"),
        isRepeated: true, docs: "At most 201: one for each of the designated goods, and one for all others."),
      RequestField(
        name: "known_infringers", kind: .message("ipims.v1.KnownInfringer"),
        isRepeated: true, docs: "At most 200. Customs and the firm itself see them, and nobody else."),
      RequestField(
        name: "distinguishing_methods", kind: .text,
        isRepeated: false, docs: "How genuine goods are told from others; at most 10,000 characters. Customs and the firm itself\nsee it, and nobody else."),
      RequestField(
        name: "title", kind: .text,
        isRepeated: false, docs: "Of a work, an invention or a design; at most 500 characters. Required for copyright without a\nregistration number; empty for trade marks, plant varieties and geographical indications."),
      RequestField(
        name: "author", kind: .text,
        isRepeated: false, docs: "Of a work; at most 200 characters. Required for copyright without a registration number; empty\nfor other kinds of right."),
      RequestField(
        name: "variety_denomination", kind: .text,
        isRepeated: false, docs: "1 to 200 characters for plant varieties; empty for other kinds of right."),
      RequestField(
        name: "botanical_taxon", kind: .text,
        isRepeated: false, docs: "At most 200 characters; empty for other kinds of right than plant varieties."),
      RequestField(
        name: "geographical_area", kind: .text,
        isRepeated: false, docs: "At most 500 characters; empty for other kinds of right than geographical indications."),
      RequestField(
        name: "origin_country", kind: .text,
        isRepeated: false, docs: "ISO 3166-1 alpha-2, required for geographical indications; empty for other kinds of right."),
      RequestField(
        name: "holder", kind: .text,
        isRepeated: false, docs: "Whose right it is: `organizations/{id}`. A right holder leaves it empty, and so does a\nrepresentative that acts for one firm alone; who acts for several names one."),
      RequestField(
        name: "documents", kind: .text,
        isRepeated: true, docs: "`documents/{id}` that the firm has uploaded, each once; at most 50. NOT_FOUND for one that is\nnot its own."),
    ],
    "ipims.v1.DecideCaseRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "case", kind: .text,
        isRepeated: false, docs: "`cases/{id}`."),
      RequestField(
        name: "items", kind: .message("ipims.v1.DecisionItem"),
        isRepeated: true, docs: "At least one."),
    ],
    "ipims.v1.DecisionItem": [
      RequestField(
        name: "item", kind: .text,
        isRepeated: false, docs: "The line item's id."),
      RequestField(
        name: "decision", kind: .enumeration(["infringing", "not-infringing", "undetermined"]),
        isRepeated: false, docs: "Required."),
      RequestField(
        name: "goods_state", kind: .enumeration(["free", "held", "released", "released-secured", "excluded", "seized", "destroyed", "returned", "donated", "forfeited"]),
        isRepeated: false, docs: "What becomes of the goods; empty leaves them as they are."),
      RequestField(
        name: "reason", kind: .text,
        isRepeated: false, docs: "At most 2,000 characters."),
    ],
    "ipims.v1.DelegateRequestRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "request", kind: .text,
        isRepeated: false, docs: "`requests/{id}`."),
      RequestField(
        name: "delegate", kind: .text,
        isRepeated: false, docs: "`organizations/{id}` of a representative, which may then see and answer it; empty takes it back."),
    ],
    "ipims.v1.DownloadDocumentRequest": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "`documents/{id}`."),
      RequestField(
        name: "offset_bytes", kind: .number,
        isRepeated: false, docs: "Where to begin."),
    ],
    "ipims.v1.DownloadPhotoRequest": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "`cases/{id}/photos/{id}`."),
      RequestField(
        name: "offset_bytes", kind: .number,
        isRepeated: false, docs: "Where to begin."),
    ],
    "ipims.v1.Examiner": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "A person, at most 200 characters."),
      RequestField(
        name: "program", kind: .text,
        isRepeated: false, docs: "A program, at most 200 characters. A person or a program is required."),
      RequestField(
        name: "program_version", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "confidence", kind: .number,
        isRepeated: false, docs: "Of a program, 0 to 1."),
    ],
    "ipims.v1.ExplainDueDateRequest": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "`cases/{id}`, `requests/{id}` or `recordations/{id}`."),
      RequestField(
        name: "kind", kind: .enumeration(["filing-decision", "recordation-term", "recordation-grace", "renewal", "first-notice", "holder-action", "appraisal-answer", "appraisal-reminder", "importer-answer", "hold", "proceedings", "retention"]),
        isRepeated: false, docs: "Only this one."),
    ],
    "ipims.v1.Fact": [
      RequestField(
        name: "key", kind: .text,
        isRepeated: false, docs: "1 to 64 characters."),
      RequestField(
        name: "value", kind: .text,
        isRepeated: false, docs: "1 to 500 characters."),
    ],
    "ipims.v1.GetArticleRequest": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "`articles/{id}`."),
    ],
    "ipims.v1.GetCaseHistoryRequest": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "`cases/{id}`."),
      RequestField(
        name: "page_size", kind: .number,
        isRepeated: false, docs: "At most so many events; 0 and more than 1,000 are 1,000, or as many as an answer holds."),
      RequestField(
        name: "page_token", kind: .text,
        isRepeated: false, docs: "The `next_page_token` of the page before."),
    ],
    "ipims.v1.GetCaseRequest": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "`cases/{id}`."),
      RequestField(
        name: "include_personal_data", kind: .bool,
        isRepeated: false, docs: "With the personal data of its parties. Officers and administrators; clearance systems those that\nthey sent themselves. The read is recorded."),
    ],
    "ipims.v1.GetDocumentRequest": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "`documents/{id}`."),
    ],
    "ipims.v1.GetOrganizationRequest": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "`organizations/{id}`."),
    ],
    "ipims.v1.GetRecordationAsOfRequest": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "`recordations/{id}`."),
      RequestField(
        name: "time", kind: .message("google.protobuf.Timestamp"),
        isRepeated: false, docs: "Required. A time to come is as of now."),
    ],
    "ipims.v1.GetRecordationRequest": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "`recordations/{id}`."),
    ],
    "ipims.v1.GetRequestRequest": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "`requests/{id}`."),
    ],
    "ipims.v1.GetSchemaRequest": [
      RequestField(
        name: "known_sha256", kind: .text,
        isRepeated: false, docs: "The `sha256` of the answer that the caller kept; where it is still that, the answer comes\nwithout the schema. Empty asks for the schema."),
    ],
    "ipims.v1.GetServerInfoRequest": [],
    "ipims.v1.GetSignUpRequest": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "`signUps/{id}`."),
      RequestField(
        name: "claim_secret", kind: .text,
        isRepeated: false, docs: "As SignUp answered it; administrators need none."),
    ],
    "ipims.v1.GetStatisticsRequest": [
      RequestField(
        name: "group_by", kind: .enumeration(["hs-chapter", "hs-heading", "hs-subheading", "mark", "origin", "route", "office", "holder", "month"]),
        isRepeated: true, docs: "At most 2, each once, of the HS dimensions at most one; none gives the total alone."),
      RequestField(
        name: "hs_prefix", kind: .text,
        isRepeated: false, docs: "Only goods whose HS code begins so: 2 to 10 digits, dots allowed."),
      RequestField(
        name: "mark", kind: .text,
        isRepeated: false, docs: "Only goods that bear this mark, however it is written."),
      RequestField(
        name: "origin", kind: .text,
        isRepeated: false, docs: "Only goods of this country of origin, ISO 3166-1 alpha-2."),
      RequestField(
        name: "route", kind: .text,
        isRepeated: false, docs: "Only goods that came so: the country of departure, ISO 3166-1 alpha-2, or the place of loading,\nUN/LOCODE. Officers and administrators alone."),
      RequestField(
        name: "office", kind: .text,
        isRepeated: false, docs: "`offices/{id}`: only its cases."),
      RequestField(
        name: "holder", kind: .text,
        isRepeated: false, docs: "`organizations/{id}`: only goods about which this holder was asked."),
      RequestField(
        name: "first_month", kind: .text,
        isRepeated: false, docs: "Only cases opened in this month or later, such as 2026-09. A month is one of the time zone of\nthe case's own regime: KR Asia/Seoul, EU Europe/Brussels, US America/New_York."),
      RequestField(
        name: "last_month", kind: .text,
        isRepeated: false, docs: "Only cases opened in this month or before."),
      RequestField(
        name: "page_size", kind: .number,
        isRepeated: false, docs: "At most so many rows; 0 is 50, the most is 1,000."),
      RequestField(
        name: "page_token", kind: .text,
        isRepeated: false, docs: "The `next_page_token` of the page before, with the same groups and filters."),
    ],
    "ipims.v1.GetUploadRequest": [
      RequestField(
        name: "upload", kind: .text,
        isRepeated: false, docs: "The `request_id` of the upload's header."),
    ],
    "ipims.v1.GrantRepresentationRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "representative", kind: .text,
        isRepeated: false, docs: "`organizations/{id}` of a representative."),
      RequestField(
        name: "principal", kind: .text,
        isRepeated: false, docs: "`organizations/{id}` of whom it shall act for. A right holder leaves it empty: its own firm."),
      RequestField(
        name: "principal_name", kind: .text,
        isRepeated: false, docs: "Instead of `principal`, administrators alone: a right holder that has no account, such as a\nforeign one, by its name, 1 to 200 characters. It becomes an organization without an account."),
      RequestField(
        name: "principal_country", kind: .text,
        isRepeated: false, docs: "With `principal_name`: ISO 3166-1 alpha-2."),
      RequestField(
        name: "scopes", kind: .enumeration(["accounts", "recordations", "appraisals", "sharing"]),
        isRepeated: true, docs: "RECORDATIONS, APPRAISALS, SHARING, each once; empty is all three."),
      RequestField(
        name: "end_time", kind: .message("google.protobuf.Timestamp"),
        isRepeated: false, docs: "When it shall end, in the future; empty is never."),
    ],
    "ipims.v1.ImportRecordationsRequest": [
      RequestField(
        name: "key", kind: .text,
        isRepeated: false, docs: "The caller's own mark for this row, at most 64 characters: the answer bears it."),
      RequestField(
        name: "row", kind: .message("ipims.v1.ImportedRecordation"),
        isRepeated: false, docs: ""),
    ],
    "ipims.v1.ImportedHolder": [
      RequestField(
        name: "organization", kind: .text,
        isRepeated: false, docs: "`organizations/{id}`; the other fields are empty then."),
      RequestField(
        name: "display_name", kind: .text,
        isRepeated: false, docs: "1 to 200 characters."),
      RequestField(
        name: "business_number", kind: .text,
        isRepeated: false, docs: "Where `country` is KR, checked; elsewhere at most 64 characters."),
      RequestField(
        name: "country", kind: .text,
        isRepeated: false, docs: "ISO 3166-1 alpha-2."),
    ],
    "ipims.v1.ImportedRecordation": [
      RequestField(
        name: "source", kind: .text,
        isRepeated: false, docs: "That system: 1 to 64 letters, digits, dots, hyphens and underscores of ASCII."),
      RequestField(
        name: "external_id", kind: .text,
        isRepeated: false, docs: "Its id there: 1 to 128 printable characters of ASCII. Source and id together tell what is the\nsame recordation."),
      RequestField(
        name: "holder", kind: .message("ipims.v1.ImportedHolder"),
        isRepeated: false, docs: ""),
      RequestField(
        name: "recordation", kind: .message("ipims.v1.CreateRecordationRequest"),
        isRepeated: false, docs: "The right, as CreateRecordation takes it; its `request_id` is not looked at, and its\n`right_expire_time` may have passed."),
      RequestField(
        name: "state", kind: .enumeration(["draft", "submitted", "returned", "active", "refused", "suspended", "expired", "grace", "withdrawn"]),
        isRepeated: false, docs: "ACTIVE, SUSPENDED, GRACE, EXPIRED or WITHDRAWN; unspecified is ACTIVE."),
      RequestField(
        name: "expire_time", kind: .message("google.protobuf.Timestamp"),
        isRepeated: false, docs: "When it leaves, or left, the record. Required for GRACE and EXPIRED, and passed; in the future\nfor ACTIVE and SUSPENDED, where an empty one is the regime's, counted from `record_time`."),
      RequestField(
        name: "record_time", kind: .message("google.protobuf.Timestamp"),
        isRepeated: false, docs: "When it came on record there; empty is now. Not in the future."),
    ],
    "ipims.v1.IssueTokenRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID, made by the caller. A repeat is refused, since the token is shown once."),
      RequestField(
        name: "organization", kind: .text,
        isRepeated: false, docs: "`organizations/{id}`: a token for a firm. A firm's own member may leave it empty."),
      RequestField(
        name: "role", kind: .enumeration(["administrator", "officer", "clearance-system", "right-holder", "representative"]),
        isRepeated: false, docs: "A token for customs: ADMINISTRATOR, OFFICER or CLEARANCE_SYSTEM. Administrators alone."),
      RequestField(
        name: "office", kind: .text,
        isRepeated: false, docs: "`offices/{id}`: required for an officer. The id has 1 to 63 of a–z, 0–9 and hyphen."),
      RequestField(
        name: "display_name", kind: .text,
        isRepeated: false, docs: "Who or what holds the token, 1 to 200 characters."),
      RequestField(
        name: "expire_time", kind: .message("google.protobuf.Timestamp"),
        isRepeated: false, docs: "When it ends; empty is never."),
      RequestField(
        name: "member", kind: .text,
        isRepeated: false, docs: "`members/{id}`: a token for somebody who is a member already; empty adds a member of this\n`display_name`. Organization, role and office are then the member's, and empty here."),
      RequestField(
        name: "scopes", kind: .enumeration(["accounts", "recordations", "appraisals", "sharing"]),
        isRepeated: true, docs: "What it is for, each at most once; empty is everything. None that the caller's own token is not\nfor: else PERMISSION_DENIED, SCOPE_NOT_ALLOWED."),
      RequestField(
        name: "read_only", kind: .bool,
        isRepeated: false, docs: "Whether it only reads; whatever changes something is then PERMISSION_DENIED, TOKEN_READ_ONLY."),
    ],
    "ipims.v1.KnownInfringer": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "1 to 200 characters."),
      RequestField(
        name: "country", kind: .text,
        isRepeated: false, docs: "ISO 3166-1 alpha-2; empty where it is not known."),
      RequestField(
        name: "identifier", kind: .text,
        isRepeated: false, docs: "A business number, an address of a shop in the web or the like; at most 200 characters. No\nnumber that is a natural person's own."),
      RequestField(
        name: "note", kind: .text,
        isRepeated: false, docs: "What it did and when; at most 500 characters."),
    ],
    "ipims.v1.LineItem": [
      RequestField(
        name: "id", kind: .text,
        isRepeated: false, docs: "Within the case; made by the server."),
      RequestField(
        name: "hs_code", kind: .text,
        isRepeated: false, docs: "2, 4, 6, 8 or 10 digits, dots allowed on input: 4202.21."),
      RequestField(
        name: "description", kind: .text,
        isRepeated: false, docs: "1 to 2,000 characters."),
      RequestField(
        name: "mark_as_seen", kind: .text,
        isRepeated: false, docs: "The mark as it is on the goods; at most 200 characters."),
      RequestField(
        name: "quantity", kind: .number,
        isRepeated: false, docs: "In `unit`; 1 to 1,000,000,000,000."),
      RequestField(
        name: "unit", kind: .text,
        isRepeated: false, docs: "Such as EA, PAIR, KG; at most 20 characters; empty is EA."),
      RequestField(
        name: "value", kind: .message("ipims.v1.Money"),
        isRepeated: false, docs: "As declared, of the whole quantity."),
      RequestField(
        name: "origin", kind: .text,
        isRepeated: false, docs: "Country of origin, ISO 3166-1 alpha-2, ZZ for unknown."),
      RequestField(
        name: "departure", kind: .text,
        isRepeated: false, docs: "Country of departure, ISO 3166-1 alpha-2, ZZ for unknown."),
      RequestField(
        name: "net_mass_grams", kind: .number,
        isRepeated: false, docs: ""),
      RequestField(
        name: "goods_state", kind: .enumeration(["free", "held", "released", "released-secured", "excluded", "seized", "destroyed", "returned", "donated", "forfeited"]),
        isRepeated: false, docs: "Made by the server."),
      RequestField(
        name: "decision", kind: .enumeration(["infringing", "not-infringing", "undetermined"]),
        isRepeated: false, docs: "Customs' decision, once made."),
      RequestField(
        name: "decision_reason", kind: .text,
        isRepeated: false, docs: "Why customs decided so."),
      RequestField(
        name: "product_identifiers", kind: .message("ipims.v1.ProductIdentifier"),
        isRepeated: true, docs: "At most 20."),
      RequestField(
        name: "decision_time", kind: .message("google.protobuf.Timestamp"),
        isRepeated: false, docs: "When customs decided; made by the server."),
    ],
    "ipims.v1.ListArticlesRequest": [
      RequestField(
        name: "kind", kind: .enumeration(["production", "distribution-route", "right-holder", "distinguishing-method", "alert"]),
        isRepeated: false, docs: "Only this kind."),
      RequestField(
        name: "recordation", kind: .text,
        isRepeated: false, docs: "Only those on this recordation."),
      RequestField(
        name: "page_size", kind: .number,
        isRepeated: false, docs: "At most so many; 0 is 50, the most is 1,000."),
      RequestField(
        name: "page_token", kind: .text,
        isRepeated: false, docs: "The `next_page_token` of the page before."),
    ],
    "ipims.v1.ListCasesRequest": [
      RequestField(
        name: "state", kind: .enumeration(["open", "decided", "closed", "withdrawn"]),
        isRepeated: false, docs: "Only those in this state."),
      RequestField(
        name: "hs_prefix", kind: .text,
        isRepeated: false, docs: "Only those with a line item whose HS code begins so."),
      RequestField(
        name: "mark", kind: .text,
        isRepeated: false, docs: "Only those with a line item that bears this mark, however it is written."),
      RequestField(
        name: "declaration_id", kind: .text,
        isRepeated: false, docs: "Only those of this declaration. A right holder may not ask by it."),
      RequestField(
        name: "page_size", kind: .number,
        isRepeated: false, docs: "At most so many; 0 is 50, the most is 1,000."),
      RequestField(
        name: "page_token", kind: .text,
        isRepeated: false, docs: "The `next_page_token` of the page before."),
    ],
    "ipims.v1.ListMembersRequest": [
      RequestField(
        name: "organization", kind: .text,
        isRepeated: false, docs: "`organizations/{id}`: only those of a firm. A firm's own member may leave it empty."),
      RequestField(
        name: "office", kind: .text,
        isRepeated: false, docs: "`offices/{id}`: only those of an office."),
      RequestField(
        name: "include_removed", kind: .bool,
        isRepeated: false, docs: "Those, too, that were removed."),
      RequestField(
        name: "page_size", kind: .number,
        isRepeated: false, docs: "At most so many; 0 is 50, the most is 1,000."),
      RequestField(
        name: "page_token", kind: .text,
        isRepeated: false, docs: "The `next_page_token` of the page before."),
    ],
    "ipims.v1.ListMessagesRequest": [
      RequestField(
        name: "subject", kind: .text,
        isRepeated: false, docs: "Only those about this recordation or case; empty is about all."),
      RequestField(
        name: "unread", kind: .bool,
        isRepeated: false, docs: "Only those that the caller's member has neither written nor been sent before."),
      RequestField(
        name: "page_size", kind: .number,
        isRepeated: false, docs: "At most so many; 0 is 50, the most is 1,000."),
      RequestField(
        name: "page_token", kind: .text,
        isRepeated: false, docs: "The `next_page_token` of the page before."),
    ],
    "ipims.v1.ListOfficesRequest": [
      RequestField(
        name: "page_size", kind: .number,
        isRepeated: false, docs: "At most so many; 0 is 50, the most is 1,000."),
      RequestField(
        name: "page_token", kind: .text,
        isRepeated: false, docs: "The `next_page_token` of the page before."),
    ],
    "ipims.v1.ListOrganizationsRequest": [
      RequestField(
        name: "kind", kind: .enumeration(["right-holder", "representative"]),
        isRepeated: false, docs: "Only those of this kind."),
      RequestField(
        name: "page_size", kind: .number,
        isRepeated: false, docs: "At most so many; 0 is 50, the most is 1,000."),
      RequestField(
        name: "page_token", kind: .text,
        isRepeated: false, docs: "The `next_page_token` of the page before."),
    ],
    "ipims.v1.ListOutcomesRequest": [
      RequestField(
        name: "decision", kind: .enumeration(["infringing", "not-infringing", "undetermined"]),
        isRepeated: false, docs: "Only those with this decision."),
      RequestField(
        name: "decided_only", kind: .bool,
        isRepeated: false, docs: "Only cases that customs has decided."),
      RequestField(
        name: "page_size", kind: .number,
        isRepeated: false, docs: "At most so many; 0 is 50, the most is 1,000."),
      RequestField(
        name: "page_token", kind: .text,
        isRepeated: false, docs: "The `next_page_token` of the page before."),
    ],
    "ipims.v1.ListRecordationsRequest": [
      RequestField(
        name: "state", kind: .enumeration(["draft", "submitted", "returned", "active", "refused", "suspended", "expired", "grace", "withdrawn"]),
        isRepeated: false, docs: "Only those in this state."),
      RequestField(
        name: "holder", kind: .text,
        isRepeated: false, docs: "Only this holder's: `organizations/{id}`."),
      RequestField(
        name: "hs_prefix", kind: .text,
        isRepeated: false, docs: "Only those with an HS code that begins so."),
      RequestField(
        name: "page_size", kind: .number,
        isRepeated: false, docs: "At most so many; 0 is 50, the most is 1,000."),
      RequestField(
        name: "page_token", kind: .text,
        isRepeated: false, docs: "The `next_page_token` of the page before."),
      RequestField(
        name: "has_pending_change", kind: .bool,
        isRepeated: false, docs: "Only those with a change that waits for customs."),
    ],
    "ipims.v1.ListRepresentationsRequest": [
      RequestField(
        name: "organization", kind: .text,
        isRepeated: false, docs: "Only those in which this firm is one of the two: `organizations/{id}`."),
      RequestField(
        name: "state", kind: .enumeration(["in-force", "expired", "revoked"]),
        isRepeated: false, docs: "Only those in this state."),
      RequestField(
        name: "page_size", kind: .number,
        isRepeated: false, docs: "At most so many; 0 is 50, the most is 1,000."),
      RequestField(
        name: "page_token", kind: .text,
        isRepeated: false, docs: "The `next_page_token` of the page before."),
    ],
    "ipims.v1.ListRequestsRequest": [
      RequestField(
        name: "state", kind: .enumeration(["sent", "opened", "information-needed", "answered", "unanswered", "cancelled"]),
        isRepeated: false, docs: "Only those in this state."),
      RequestField(
        name: "page_size", kind: .number,
        isRepeated: false, docs: "At most so many; 0 is 50, the most is 1,000."),
      RequestField(
        name: "page_token", kind: .text,
        isRepeated: false, docs: "The `next_page_token` of the page before."),
    ],
    "ipims.v1.ListSignUpsRequest": [
      RequestField(
        name: "state", kind: .enumeration(["pending", "approved", "refused"]),
        isRepeated: false, docs: "Only those in this state."),
      RequestField(
        name: "page_size", kind: .number,
        isRepeated: false, docs: "At most so many; 0 is 50, the most is 1,000."),
      RequestField(
        name: "page_token", kind: .text,
        isRepeated: false, docs: "The `next_page_token` of the page before."),
    ],
    "ipims.v1.ListTokensRequest": [
      RequestField(
        name: "organization", kind: .text,
        isRepeated: false, docs: "`organizations/{id}`: only those of a firm. A firm's own member may leave it empty."),
      RequestField(
        name: "member", kind: .text,
        isRepeated: false, docs: "`members/{id}`: only those of a member."),
      RequestField(
        name: "include_ended", kind: .bool,
        isRepeated: false, docs: "Those, too, that have expired or were revoked."),
      RequestField(
        name: "page_size", kind: .number,
        isRepeated: false, docs: "At most so many; 0 is 50, the most is 1,000."),
      RequestField(
        name: "page_token", kind: .text,
        isRepeated: false, docs: "The `next_page_token` of the page before."),
    ],
    "ipims.v1.LookUpVerdictsRequest": [
      RequestField(
        name: "hs_prefix", kind: .text,
        isRepeated: false, docs: "2 to 10 digits, dots allowed."),
      RequestField(
        name: "mark", kind: .text,
        isRepeated: false, docs: "However it is written. At least one of `hs_prefix` and `mark` is required."),
      RequestField(
        name: "seller", kind: .text,
        isRepeated: false, docs: "The seller's name. Officers, administrators and clearance systems alone."),
      RequestField(
        name: "origin", kind: .text,
        isRepeated: false, docs: "ISO 3166-1 alpha-2."),
      RequestField(
        name: "route", kind: .text,
        isRepeated: false, docs: "How the goods came: the country of departure, ISO 3166-1 alpha-2, or the place of loading,\nUN/LOCODE. Officers, administrators and clearance systems alone."),
      RequestField(
        name: "product_identifier", kind: .text,
        isRepeated: false, docs: "A number by which the product is known, such as a GTIN."),
    ],
    "ipims.v1.LotFormat": [
      RequestField(
        name: "format", kind: .text,
        isRepeated: false, docs: "1 to 64 printable ASCII characters: A stands for one of A to Z, 9 for a digit, ? for either, a\nbackslash takes the next one as it is, and any other stands for itself. `AA-999999` is two\nletters, a hyphen and six digits; `\\A99` an A and two digits."),
      RequestField(
        name: "example", kind: .text,
        isRepeated: false, docs: "A lot number of this format; empty for none."),
      RequestField(
        name: "meaning", kind: .text,
        isRepeated: false, docs: "What it tells, such as site, year and week; at most 500 characters."),
    ],
    "ipims.v1.Money": [
      RequestField(
        name: "currency", kind: .text,
        isRepeated: false, docs: "ISO 4217, such as KRW."),
      RequestField(
        name: "minor_units", kind: .number,
        isRepeated: false, docs: "In the currency's smallest unit: 120000 for KRW 120,000, and for EUR 1,200.00."),
    ],
    "ipims.v1.OpenCaseRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "declaration_id", kind: .text,
        isRepeated: false, docs: "The clearance system's own number of the declaration: 1 to 64 printable characters."),
      RequestField(
        name: "declaration_line", kind: .number,
        isRepeated: false, docs: "Line of the declaration, from 1; 0 is 1."),
      RequestField(
        name: "declaration_number", kind: .text,
        isRepeated: false, docs: "Under regime KR 5 alphanumeric, 2-digit year, 6 or 7 digits, 1 letter, hyphens allowed:\n12345-26-123456M; elsewhere 1 to 64 printable characters."),
      RequestField(
        name: "bill_of_lading", kind: .text,
        isRepeated: false, docs: "1 to 64 printable characters."),
      RequestField(
        name: "mail_item", kind: .text,
        isRepeated: false, docs: "UPU S10, such as RR123456785KR."),
      RequestField(
        name: "office", kind: .text,
        isRepeated: false, docs: "`offices/{id}`; empty is the officer's own, and another is refused. Required of a clearance\nsystem."),
      RequestField(
        name: "regime", kind: .text,
        isRepeated: false, docs: "KR, EU or US; empty is the server's."),
      RequestField(
        name: "importer", kind: .message("ipims.v1.Party"),
        isRepeated: false, docs: ""),
      RequestField(
        name: "exporter", kind: .message("ipims.v1.Party"),
        isRepeated: false, docs: ""),
      RequestField(
        name: "seller", kind: .message("ipims.v1.Party"),
        isRepeated: false, docs: ""),
      RequestField(
        name: "items", kind: .message("ipims.v1.LineItem"),
        isRepeated: true, docs: "1 to 100."),
      RequestField(
        name: "suspected_recordations", kind: .text,
        isRepeated: true, docs: "`recordations/{id}` whose right the goods may infringe; at most 50, each of them active."),
      RequestField(
        name: "procedure", kind: .enumeration(["standard", "perishable", "small-consignment"]),
        isRepeated: false, docs: "SMALL_CONSIGNMENT only where the regime knows them, and as few or light as it says."),
      RequestField(
        name: "cargo_management_number", kind: .text,
        isRepeated: false, docs: "15 to 19 characters: 11 alphanumeric, then digits."),
      RequestField(
        name: "loading_place", kind: .text,
        isRepeated: false, docs: "Where the goods were loaded: UN/LOCODE, such as CNSHA."),
      RequestField(
        name: "consignee", kind: .message("ipims.v1.Party"),
        isRepeated: false, docs: ""),
    ],
    "ipims.v1.OpenCasesRequest": [
      RequestField(
        name: "key", kind: .text,
        isRepeated: false, docs: "The caller's own mark for this one, at most 64 characters: the answer bears it."),
      RequestField(
        name: "case", kind: .message("ipims.v1.OpenCaseRequest"),
        isRepeated: false, docs: "A clearance system names the office."),
    ],
    "ipims.v1.OrganizationContact": [
      RequestField(
        name: "contact", kind: .message("ipims.v1.Contact"),
        isRepeated: false, docs: ""),
      RequestField(
        name: "purposes", kind: .enumeration(["appraisal-requests", "deadlines", "recordations", "sharing", "accounts"]),
        isRepeated: true, docs: "What it is told about, each at most once; empty is everything."),
      RequestField(
        name: "verified", kind: .bool,
        isRepeated: false, docs: "Output only: customs knows that the e-mail address is the firm's. Nothing is sent to another. An\naddress is verified when customs approves the sign-up that names it, or sets it itself."),
    ],
    "ipims.v1.ParallelImportPolicy": [
      RequestField(
        name: "designated_good", kind: .text,
        isRepeated: false, docs: "One of `designated_goods`, letter by letter; empty for all that have no policy of their own."),
      RequestField(
        name: "policy", kind: .enumeration(["allowed", "not-allowed", "conditional"]),
        isRepeated: false, docs: "Required."),
      RequestField(
        name: "condition", kind: .text,
        isRepeated: false, docs: "1 to 500 characters for CONDITIONAL, such as `of the same owner or an affiliate of it`; empty\nfor the others."),
    ],
    "ipims.v1.Party": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "At most 200 characters."),
      RequestField(
        name: "country", kind: .text,
        isRepeated: false, docs: "ISO 3166-1 alpha-2, ZZ for unknown."),
      RequestField(
        name: "identifier", kind: .text,
        isRepeated: false, docs: "A business number, at most 64 characters, or a personal customs code (P and 12 digits). The\nlatter is personal data: encrypted for each case, and shown to those alone who ask for it and\nmay see it."),
      RequestField(
        name: "phone", kind: .text,
        isRepeated: false, docs: "With country code, such as +82 2 1234 5678. Personal data, as above."),
    ],
    "ipims.v1.PhotoAnnotation": [
      RequestField(
        name: "photo", kind: .enumeration(["genuine", "fake"]),
        isRepeated: false, docs: "On which photo of the pair; one that is there."),
      RequestField(
        name: "left_permille", kind: .number,
        isRepeated: false, docs: "0 to 1,000."),
      RequestField(
        name: "top_permille", kind: .number,
        isRepeated: false, docs: "0 to 1,000."),
      RequestField(
        name: "width_permille", kind: .number,
        isRepeated: false, docs: "With `left_permille` at most 1,000. Width and height are both above 0, or both 0: a point."),
      RequestField(
        name: "height_permille", kind: .number,
        isRepeated: false, docs: "With `top_permille` at most 1,000."),
      RequestField(
        name: "label", kind: .text,
        isRepeated: false, docs: "1 to 200 characters."),
    ],
    "ipims.v1.PhotoPair": [
      RequestField(
        name: "caption", kind: .text,
        isRepeated: false, docs: "At most 500 characters."),
      RequestField(
        name: "genuine_document", kind: .text,
        isRepeated: false, docs: "`documents/{id}`: a JPEG, PNG or WebP of genuine goods."),
      RequestField(
        name: "fake_document", kind: .text,
        isRepeated: false, docs: "`documents/{id}`: a JPEG, PNG or WebP of a fake."),
      RequestField(
        name: "annotations", kind: .message("ipims.v1.PhotoAnnotation"),
        isRepeated: true, docs: "At most 20."),
    ],
    "ipims.v1.PostMessageRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "subject", kind: .text,
        isRepeated: false, docs: "What it is about: `recordations/{id}` or `cases/{id}`; required."),
      RequestField(
        name: "request", kind: .text,
        isRepeated: false, docs: "About a case: to the holder of which request, or from which, `requests/{id}`. Customs names one,\nunless the message is internal; a firm need not, unless it acts for several that are asked."),
      RequestField(
        name: "internal", kind: .bool,
        isRepeated: false, docs: "Within customs: no firm ever sees it. Customs alone; then `request` is empty."),
      RequestField(
        name: "text", kind: .text,
        isRepeated: false, docs: "1 to 10,000 characters."),
      RequestField(
        name: "in_reply_to", kind: .text,
        isRepeated: false, docs: "A message of the same thread that this one answers: `messages/{id}`; empty for none."),
      RequestField(
        name: "attachments", kind: .text,
        isRepeated: true, docs: "Documents of the author's firm, or of customs, `documents/{id}`; at most 10."),
    ],
    "ipims.v1.ProductIdentifier": [
      RequestField(
        name: "kind", kind: .enumeration(["gtin", "model", "serial-number"]),
        isRepeated: false, docs: "Required."),
      RequestField(
        name: "value", kind: .text,
        isRepeated: false, docs: "1 to 64 printable characters."),
    ],
    "ipims.v1.ProductionSite": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "1 to 200 characters."),
      RequestField(
        name: "country", kind: .text,
        isRepeated: false, docs: "ISO 3166-1 alpha-2; required."),
      RequestField(
        name: "address", kind: .text,
        isRepeated: false, docs: "At most 500 characters."),
      RequestField(
        name: "lot_format", kind: .text,
        isRepeated: false, docs: "How the lots made there are numbered: as `format` of LotFormat; empty where it is not known."),
    ],
    "ipims.v1.PublishArticleRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "kind", kind: .enumeration(["production", "distribution-route", "right-holder", "distinguishing-method", "alert"]),
        isRepeated: false, docs: "Required."),
      RequestField(
        name: "title", kind: .text,
        isRepeated: false, docs: "1 to 200 characters."),
      RequestField(
        name: "text", kind: .text,
        isRepeated: false, docs: "1 to 20,000 characters."),
      RequestField(
        name: "recordation", kind: .text,
        isRepeated: false, docs: "`recordations/{id}`, which the author may see: a firm its own alone; empty for none. Required\nfor the audience HOLDER."),
      RequestField(
        name: "facts", kind: .message("ipims.v1.Fact"),
        isRepeated: true, docs: "At most 100."),
      RequestField(
        name: "audience", kind: .enumeration(["all-customs", "offices", "own-firm", "holder"]),
        isRepeated: false, docs: "Empty is ALL_CUSTOMS."),
      RequestField(
        name: "offices", kind: .text,
        isRepeated: true, docs: "`offices/{id}`, where the audience is OFFICES; 1 to 100."),
      RequestField(
        name: "firms", kind: .message("ipims.v1.AuthorisedFirm"),
        isRepeated: true, docs: "At most 100."),
      RequestField(
        name: "routes", kind: .message("ipims.v1.AuthorisedRoute"),
        isRepeated: true, docs: "At most 100."),
      RequestField(
        name: "sites", kind: .message("ipims.v1.ProductionSite"),
        isRepeated: true, docs: "At most 100."),
      RequestField(
        name: "lot_formats", kind: .message("ipims.v1.LotFormat"),
        isRepeated: true, docs: "At most 100."),
      RequestField(
        name: "photos", kind: .message("ipims.v1.PhotoPair"),
        isRepeated: true, docs: "At most 20. The documents are the author's firm's, or customs' own."),
    ],
    "ipims.v1.RecordProcedureStepRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "case", kind: .text,
        isRepeated: false, docs: "`cases/{id}`."),
      RequestField(
        name: "kind", kind: .enumeration(["hold-requested", "security-given", "counter-security-given", "extension-granted", "proceedings-filed", "importer-notified", "importer-consented", "importer-objected", "destruction-consented", "goods-held", "goods-released", "goods-released-secured", "goods-excluded", "goods-seized", "goods-destroyed", "goods-returned", "goods-donated", "goods-forfeited"]),
        isRepeated: false, docs: "Required."),
      RequestField(
        name: "items", kind: .text,
        isRepeated: true, docs: "Ids of the line items concerned; none is all."),
      RequestField(
        name: "act_time", kind: .message("google.protobuf.Timestamp"),
        isRepeated: false, docs: "When it happened; empty is now. Neither to come nor more than 366 days ago. Whether a firm's own\nact is late goes by when the firm records it."),
      RequestField(
        name: "actor", kind: .text,
        isRepeated: false, docs: "Who acted, at most 200 characters."),
      RequestField(
        name: "amount", kind: .message("ipims.v1.Money"),
        isRepeated: false, docs: "Of a security; required for one. At least the part of the declared value that the regime asks\nfor, where that is a part and the value is known; of a holder the part of a small firm."),
      RequestField(
        name: "document", kind: .text,
        isRepeated: false, docs: "Number or place of the paper that shows it; at most 200 characters."),
      RequestField(
        name: "note", kind: .text,
        isRepeated: false, docs: "At most 2,000 characters."),
      RequestField(
        name: "request", kind: .text,
        isRepeated: false, docs: "`requests/{id}` of the holder whose act it is; for a holder's acts alone. Required where several\nrequests of the case might be meant: to an officer all, to a firm those that it may answer."),
    ],
    "ipims.v1.ReinstateRecordationRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "recordation", kind: .text,
        isRepeated: false, docs: "`recordations/{id}`."),
    ],
    "ipims.v1.RemoveMemberRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "member", kind: .text,
        isRepeated: false, docs: "`members/{id}`."),
    ],
    "ipims.v1.RenewRecordationRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "recordation", kind: .text,
        isRepeated: false, docs: "`recordations/{id}`."),
    ],
    "ipims.v1.RequestAppraisalRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "case", kind: .text,
        isRepeated: false, docs: "`cases/{id}`."),
      RequestField(
        name: "recordations", kind: .text,
        isRepeated: true, docs: "`recordations/{id}`; none: those that the case suspects. One request goes to each holder."),
      RequestField(
        name: "due_time", kind: .message("google.protobuf.Timestamp"),
        isRepeated: false, docs: "By when an answer is expected; empty is the regime's."),
    ],
    "ipims.v1.RequestInformationRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "request", kind: .text,
        isRepeated: false, docs: "`requests/{id}`."),
      RequestField(
        name: "question", kind: .text,
        isRepeated: false, docs: "Required, at most 2,000 characters."),
    ],
    "ipims.v1.RetireArticleRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "article", kind: .text,
        isRepeated: false, docs: "`articles/{id}`."),
      RequestField(
        name: "etag", kind: .text,
        isRepeated: false, docs: "Of the article as it was read; empty retires it however it is. ABORTED where it is another."),
      RequestField(
        name: "reason", kind: .text,
        isRepeated: false, docs: "At most 2,000 characters."),
    ],
    "ipims.v1.ReviewRecordationRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "recordation", kind: .text,
        isRepeated: false, docs: "`recordations/{id}`."),
      RequestField(
        name: "accept", kind: .bool,
        isRepeated: false, docs: "Puts it on record. Exactly one of `accept`, `return_reasons` and `refuse_reason` is given."),
      RequestField(
        name: "return_reasons", kind: .text,
        isRepeated: true, docs: "What to mend; at most 20 of at most 2,000 characters."),
      RequestField(
        name: "refuse_reason", kind: .text,
        isRepeated: false, docs: "Why it is refused; at most 2,000 characters."),
      RequestField(
        name: "etag", kind: .text,
        isRepeated: false, docs: "The recordation's `etag` as it was read; another by now is ABORTED, ETAG_STALE. Empty takes it\nhowever it is; required to accept a change of one on record."),
    ],
    "ipims.v1.ReviewSignUpRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "sign_up", kind: .text,
        isRepeated: false, docs: "`signUps/{id}`."),
      RequestField(
        name: "accept", kind: .bool,
        isRepeated: false, docs: "Whether the firm gets access."),
      RequestField(
        name: "reason", kind: .text,
        isRepeated: false, docs: "Why not: required when refused; at most 2,000 characters."),
      RequestField(
        name: "principal", kind: .text,
        isRepeated: false, docs: "`organizations/{id}`: the right holder for whom an accepted representative acts, where it is on\nrecord already; empty puts it on record, as an organization without an account."),
    ],
    "ipims.v1.RevokeRepresentationRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "representation", kind: .text,
        isRepeated: false, docs: "`representations/{id}`."),
      RequestField(
        name: "reason", kind: .text,
        isRepeated: false, docs: "At most 2,000 characters."),
    ],
    "ipims.v1.RevokeTokenRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "`tokens/{id}`."),
    ],
    "ipims.v1.SearchArticlesRequest": [
      RequestField(
        name: "text", kind: .text,
        isRepeated: false, docs: "Words, each of which begins a word of the article: of title, text, facts, firms, routes, sites,\nlot formats, captions or labels, or of its recordation's marks. Case, width and accents do not\ncount; signs and white space part words. At most 200 characters and 10 words; empty is any."),
      RequestField(
        name: "kind", kind: .enumeration(["production", "distribution-route", "right-holder", "distinguishing-method", "alert"]),
        isRepeated: false, docs: "Only this kind."),
      RequestField(
        name: "recordation", kind: .text,
        isRepeated: false, docs: "Only those on this recordation: `recordations/{id}`."),
      RequestField(
        name: "holder", kind: .text,
        isRepeated: false, docs: "Only this firm's, and those on recordations that it holds: `organizations/{id}`."),
      RequestField(
        name: "hs_prefix", kind: .text,
        isRepeated: false, docs: "Only those on a recordation with an HS code that begins so, or that this one begins with."),
      RequestField(
        name: "state", kind: .enumeration(["published", "retired"]),
        isRepeated: false, docs: "Empty is PUBLISHED; RETIRED is the caller's own that are retired."),
      RequestField(
        name: "page_size", kind: .number,
        isRepeated: false, docs: "At most so many; 0 is 50, the most is 1,000."),
      RequestField(
        name: "page_token", kind: .text,
        isRepeated: false, docs: "The `next_page_token` of the page before; the rest of the request as for that page."),
    ],
    "ipims.v1.SearchCasesRequest": [
      RequestField(
        name: "state", kind: .enumeration(["open", "decided", "closed", "withdrawn"]),
        isRepeated: false, docs: "Only those in this state."),
      RequestField(
        name: "hs_prefix", kind: .text,
        isRepeated: false, docs: "Only those with a line item whose HS code begins so."),
      RequestField(
        name: "mark", kind: .text,
        isRepeated: false, docs: "Only those with a line item that bears this mark, however it is written."),
      RequestField(
        name: "declaration_id", kind: .text,
        isRepeated: false, docs: "What follows, down to `office`, is for customs alone: to a firm PERMISSION_DENIED,\nFILTER_NOT_ALLOWED."),
      RequestField(
        name: "declaration_number", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "bill_of_lading", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "mail_item", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "cargo_management_number", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "seller", kind: .text,
        isRepeated: false, docs: "The seller's name, however it is written."),
      RequestField(
        name: "importer", kind: .text,
        isRepeated: false, docs: "The importer's name, however it is written."),
      RequestField(
        name: "assignee", kind: .text,
        isRepeated: false, docs: "`members/{id}`."),
      RequestField(
        name: "assigned_to_me", kind: .bool,
        isRepeated: false, docs: "The caller's own."),
      RequestField(
        name: "office", kind: .text,
        isRepeated: false, docs: "`offices/{id}`."),
      RequestField(
        name: "due_before", kind: .message("google.protobuf.Timestamp"),
        isRepeated: false, docs: "Only those with a time that runs out before this: midnight for what is due today."),
      RequestField(
        name: "product_identifier", kind: .text,
        isRepeated: false, docs: "Only those with a line item of this number."),
      RequestField(
        name: "opened_after", kind: .message("google.protobuf.Timestamp"),
        isRepeated: false, docs: "Only those opened at or after this."),
      RequestField(
        name: "opened_before", kind: .message("google.protobuf.Timestamp"),
        isRepeated: false, docs: "Only those opened before this."),
      RequestField(
        name: "holder", kind: .text,
        isRepeated: false, docs: "`organizations/{id}` that is asked; for customs alone."),
      RequestField(
        name: "page_size", kind: .number,
        isRepeated: false, docs: "At most so many; 0 is 50, the most is 1,000."),
      RequestField(
        name: "page_token", kind: .text,
        isRepeated: false, docs: "The `next_page_token` of the page before."),
    ],
    "ipims.v1.SearchRecordationsRequest": [
      RequestField(
        name: "text", kind: .text,
        isRepeated: false, docs: "A mark as people, or counterfeiters, write it; at most 200 characters. Required where no filter\nis given."),
      RequestField(
        name: "hs_prefix", kind: .text,
        isRepeated: false, docs: "Only those with an HS code that begins so, or that this one begins with."),
      RequestField(
        name: "nice_class", kind: .number,
        isRepeated: false, docs: "1 to 45: only those of this class."),
      RequestField(
        name: "holder", kind: .text,
        isRepeated: false, docs: "Only this holder's: `organizations/{id}`."),
      RequestField(
        name: "right_kind", kind: .enumeration(["trade-mark", "copyright", "patent", "design", "plant-variety", "geographical-indication"]),
        isRepeated: false, docs: "Only rights of this kind."),
      RequestField(
        name: "state", kind: .enumeration(["draft", "submitted", "returned", "active", "refused", "suspended", "expired", "grace", "withdrawn"]),
        isRepeated: false, docs: "Only those in this state."),
      RequestField(
        name: "page_size", kind: .number,
        isRepeated: false, docs: "At most so many; 0 is 50, the most is 1,000."),
      RequestField(
        name: "page_token", kind: .text,
        isRepeated: false, docs: "The `next_page_token` of the page before; the rest of the request as for that page."),
    ],
    "ipims.v1.SignUpRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID, made by the caller. A repeat is refused, since the secret is shown once."),
      RequestField(
        name: "kind", kind: .enumeration(["right-holder", "representative"]),
        isRepeated: false, docs: "What the firm is: required."),
      RequestField(
        name: "display_name", kind: .text,
        isRepeated: false, docs: "The firm's name, 1 to 200 characters."),
      RequestField(
        name: "business_number", kind: .text,
        isRepeated: false, docs: "Where `country` is KR, a Korean business number of 10 digits, such as 610-85-00065; elsewhere\n1 to 64 printable characters."),
      RequestField(
        name: "country", kind: .text,
        isRepeated: false, docs: "ISO 3166-1 alpha-2, such as KR."),
      RequestField(
        name: "contact", kind: .message("ipims.v1.Contact"),
        isRepeated: false, docs: "Whom customs reaches. Approval verifies the e-mail address."),
      RequestField(
        name: "principal_name", kind: .text,
        isRepeated: false, docs: "For whom a representative acts: required of one, and of nobody else. Once approved it acts for\nthis firm; other clients are added by GrantRepresentation."),
      RequestField(
        name: "evidence", kind: .bytes,
        isRepeated: false, docs: "A register extract or power of attorney, at most 3 MiB."),
      RequestField(
        name: "evidence_media_type", kind: .text,
        isRepeated: false, docs: "Of the evidence: application/pdf, image/jpeg, image/png or image/webp."),
      RequestField(
        name: "representation_scopes", kind: .enumeration(["accounts", "recordations", "appraisals", "sharing"]),
        isRepeated: true, docs: "Of a representative: what its power of attorney is for: RECORDATIONS, APPRAISALS, SHARING, each\nonce; empty is all three."),
      RequestField(
        name: "representation_end_time", kind: .message("google.protobuf.Timestamp"),
        isRepeated: false, docs: "Of a representative: when its power of attorney ends, in the future; empty is never."),
      RequestField(
        name: "principal_country", kind: .text,
        isRepeated: false, docs: "Of a representative: where the principal is established, ISO 3166-1 alpha-2; empty is unknown."),
    ],
    "ipims.v1.SubmitAppraisalRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "request", kind: .text,
        isRepeated: false, docs: "`requests/{id}`."),
      RequestField(
        name: "items", kind: .message("ipims.v1.AppraisalItem"),
        isRepeated: true, docs: "Every line item of the request at least once. Comments and points_of_distinction have at most\n64 KiB in all."),
      RequestField(
        name: "points_of_distinction", kind: .text,
        isRepeated: true, docs: "How this fake is told apart; at most 50 of at most 2,000 characters."),
      RequestField(
        name: "examiner", kind: .message("ipims.v1.Examiner"),
        isRepeated: false, docs: "Empty is the member that calls."),
    ],
    "ipims.v1.SubmitAppraisalsRequest": [
      RequestField(
        name: "key", kind: .text,
        isRepeated: false, docs: "The caller's own mark for this one, at most 64 characters: the answer bears it."),
      RequestField(
        name: "appraisal", kind: .message("ipims.v1.SubmitAppraisalRequest"),
        isRepeated: false, docs: ""),
    ],
    "ipims.v1.SubmitRecordationRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "recordation", kind: .text,
        isRepeated: false, docs: "`recordations/{id}`."),
    ],
    "ipims.v1.SupersedeAppraisalRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "appraisal", kind: .text,
        isRepeated: false, docs: "`appraisals/{id}`, the one that counts now."),
      RequestField(
        name: "items", kind: .message("ipims.v1.AppraisalItem"),
        isRepeated: true, docs: "As in SubmitAppraisal."),
      RequestField(
        name: "points_of_distinction", kind: .text,
        isRepeated: true, docs: ""),
      RequestField(
        name: "examiner", kind: .message("ipims.v1.Examiner"),
        isRepeated: false, docs: ""),
      RequestField(
        name: "reason", kind: .text,
        isRepeated: false, docs: "Why; required, at most 2,000 characters."),
    ],
    "ipims.v1.SuspendRecordationRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "recordation", kind: .text,
        isRepeated: false, docs: "`recordations/{id}`."),
      RequestField(
        name: "reason", kind: .text,
        isRepeated: false, docs: "Required; at most 2,000 characters."),
    ],
    "ipims.v1.TransferRecordationRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "recordation", kind: .text,
        isRepeated: false, docs: "`recordations/{id}`."),
      RequestField(
        name: "to", kind: .text,
        isRepeated: false, docs: "The new holder: `organizations/{id}` of a right holder. Exactly one of `to` and\n`take_over_requests` is given."),
      RequestField(
        name: "take_over_requests", kind: .bool,
        isRepeated: false, docs: "The present holder takes over the requests for an appraisal that earlier holders of the right\nhave not answered yet."),
    ],
    "ipims.v1.UpdateArticleRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "article", kind: .text,
        isRepeated: false, docs: "`articles/{id}`."),
      RequestField(
        name: "etag", kind: .text,
        isRepeated: false, docs: "Of the article as it was read; empty changes it however it is. ABORTED where it is another."),
      RequestField(
        name: "update_mask", kind: .text,
        isRepeated: true, docs: "Which fields change, at least one: kind, title, text, facts, audience, offices, firms, routes,\nsites, lot_formats, photos. One that is named and empty is cleared, where it may be empty; an\nempty audience is ALL_CUSTOMS. Its recordation stays: retire it and publish another."),
      RequestField(
        name: "kind", kind: .enumeration(["production", "distribution-route", "right-holder", "distinguishing-method", "alert"]),
        isRepeated: false, docs: "The fields as of PublishArticle."),
      RequestField(
        name: "title", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "text", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "facts", kind: .message("ipims.v1.Fact"),
        isRepeated: true, docs: ""),
      RequestField(
        name: "audience", kind: .enumeration(["all-customs", "offices", "own-firm", "holder"]),
        isRepeated: false, docs: ""),
      RequestField(
        name: "offices", kind: .text,
        isRepeated: true, docs: ""),
      RequestField(
        name: "firms", kind: .message("ipims.v1.AuthorisedFirm"),
        isRepeated: true, docs: "At most 100."),
      RequestField(
        name: "routes", kind: .message("ipims.v1.AuthorisedRoute"),
        isRepeated: true, docs: "At most 100."),
      RequestField(
        name: "sites", kind: .message("ipims.v1.ProductionSite"),
        isRepeated: true, docs: "At most 100."),
      RequestField(
        name: "lot_formats", kind: .message("ipims.v1.LotFormat"),
        isRepeated: true, docs: "At most 100."),
      RequestField(
        name: "photos", kind: .message("ipims.v1.PhotoPair"),
        isRepeated: true, docs: "At most 20. The documents are the author's firm's, or customs' own."),
    ],
    "ipims.v1.UpdateCaseRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "case", kind: .text,
        isRepeated: false, docs: "`cases/{id}`."),
      RequestField(
        name: "etag", kind: .text,
        isRepeated: false, docs: "Of the case as it was read; empty changes it however it is. ABORTED where it is another."),
      RequestField(
        name: "update_mask", kind: .text,
        isRepeated: true, docs: "Names of the fields below that change, such as `seller`; at least one. One that is named and\nempty is cleared."),
      RequestField(
        name: "declaration_number", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "bill_of_lading", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "mail_item", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "cargo_management_number", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "loading_place", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "importer", kind: .message("ipims.v1.Party"),
        isRepeated: false, docs: ""),
      RequestField(
        name: "exporter", kind: .message("ipims.v1.Party"),
        isRepeated: false, docs: ""),
      RequestField(
        name: "seller", kind: .message("ipims.v1.Party"),
        isRepeated: false, docs: ""),
      RequestField(
        name: "consignee", kind: .message("ipims.v1.Party"),
        isRepeated: false, docs: ""),
      RequestField(
        name: "items", kind: .message("ipims.v1.LineItem"),
        isRepeated: true, docs: "Takes the place of all of them, in their order; only before the first request is sent."),
      RequestField(
        name: "suspected_recordations", kind: .text,
        isRepeated: true, docs: ""),
      RequestField(
        name: "procedure", kind: .enumeration(["standard", "perishable", "small-consignment"]),
        isRepeated: false, docs: "Only before the first request is sent."),
    ],
    "ipims.v1.UpdateOrganizationRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "organization", kind: .text,
        isRepeated: false, docs: "`organizations/{id}`."),
      RequestField(
        name: "etag", kind: .text,
        isRepeated: false, docs: "Of the organization as it was read; empty changes it however it is. ABORTED where it is another."),
      RequestField(
        name: "update_mask", kind: .text,
        isRepeated: true, docs: "Names of the fields below that change, such as `contacts`; at least one. Administrators change\neach, firms only `contacts`: else PERMISSION_DENIED, FIELD_NOT_ALLOWED."),
      RequestField(
        name: "display_name", kind: .text,
        isRepeated: false, docs: "1 to 200 characters."),
      RequestField(
        name: "business_number", kind: .text,
        isRepeated: false, docs: "As in SignUp; checked by the country that the organization then has."),
      RequestField(
        name: "country", kind: .text,
        isRepeated: false, docs: "ISO 3166-1 alpha-2, such as KR."),
      RequestField(
        name: "contacts", kind: .message("ipims.v1.OrganizationContact"),
        isRepeated: true, docs: "Takes the place of all of them, in their order; at most 20, each address once. One that a firm\nwrites is verified where it was before; one that an administrator writes is. A firm keeps at\nleast one that is verified: else FAILED_PRECONDITION, CONTACT_NOT_VERIFIED."),
    ],
    "ipims.v1.UpdateRecordationRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "recordation", kind: .text,
        isRepeated: false, docs: "`recordations/{id}`."),
      RequestField(
        name: "etag", kind: .text,
        isRepeated: false, docs: "The recordation's `etag` as it was read; another by now is ABORTED, ETAG_STALE. Empty changes it\nhowever it is."),
      RequestField(
        name: "update_mask", kind: .text,
        isRepeated: true, docs: "The names of the fields below that change, at least one; a field that is named and empty is\ncleared. Each is checked as by CreateRecordation, with those that stay."),
      RequestField(
        name: "registration_number", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "mark_texts", kind: .text,
        isRepeated: true, docs: ""),
      RequestField(
        name: "nice_classes", kind: .number,
        isRepeated: true, docs: ""),
      RequestField(
        name: "hs_codes", kind: .text,
        isRepeated: true, docs: ""),
      RequestField(
        name: "designated_goods", kind: .text,
        isRepeated: true, docs: ""),
      RequestField(
        name: "right_expire_time", kind: .message("google.protobuf.Timestamp"),
        isRepeated: false, docs: "In the future. A later end than before counts from the next renewal on; an earlier one, and one\nwhere there was none, ends the recordation then."),
      RequestField(
        name: "contacts", kind: .message("ipims.v1.Contact"),
        isRepeated: true, docs: ""),
      RequestField(
        name: "authorised_traders", kind: .message("ipims.v1.AuthorisedTrader"),
        isRepeated: true, docs: ""),
      RequestField(
        name: "production_countries", kind: .text,
        isRepeated: true, docs: ""),
      RequestField(
        name: "confirm_program_appraisals", kind: .bool,
        isRepeated: false, docs: ""),
      RequestField(
        name: "application_number", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "authorised_routes", kind: .message("ipims.v1.AuthorisedRoute"),
        isRepeated: true, docs: ""),
      RequestField(
        name: "production_sites", kind: .message("ipims.v1.ProductionSite"),
        isRepeated: true, docs: ""),
      RequestField(
        name: "parallel_import_policies", kind: .message("ipims.v1.ParallelImportPolicy"),
        isRepeated: true, docs: ""),
      RequestField(
        name: "known_infringers", kind: .message("ipims.v1.KnownInfringer"),
        isRepeated: true, docs: ""),
      RequestField(
        name: "distinguishing_methods", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "title", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "author", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "variety_denomination", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "botanical_taxon", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "geographical_area", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "origin_country", kind: .text,
        isRepeated: false, docs: ""),
      RequestField(
        name: "documents", kind: .text,
        isRepeated: true, docs: "As CreateRecordation takes them, or named by the recordation already. Earlier ones stay readable\nto whoever may see the recordation."),
    ],
    "ipims.v1.UploadDocumentHeader": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again, with the same document, gives the first answer."),
      RequestField(
        name: "kind", kind: .enumeration(["register-extract", "mark-image", "power-of-attorney", "picture", "report", "other"]),
        isRepeated: false, docs: "Required."),
      RequestField(
        name: "title", kind: .text,
        isRepeated: false, docs: "1 to 200 characters."),
      RequestField(
        name: "media_type", kind: .text,
        isRepeated: false, docs: "application/pdf, image/jpeg, image/png or image/webp; must be what the bytes are."),
      RequestField(
        name: "sha256", kind: .text,
        isRepeated: false, docs: "Of the whole document, hex."),
      RequestField(
        name: "size_bytes", kind: .number,
        isRepeated: false, docs: "Of the whole document: 1 to 33,554,432 (32 MiB)."),
      RequestField(
        name: "offset_bytes", kind: .number,
        isRepeated: false, docs: "How much of it came before, by an upload of the same `request_id` that broke off:\n`received_bytes` of AppraisalService's GetUpload. The chunks go on from there."),
    ],
    "ipims.v1.UploadDocumentRequest": [
      RequestField(
        name: "header", kind: .message("ipims.v1.UploadDocumentHeader"),
        isRepeated: false, docs: ""),
      RequestField(
        name: "chunk", kind: .bytes,
        isRepeated: false, docs: ""),
    ],
    "ipims.v1.UploadPhotoHeader": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again, with the same photo, gives the first answer."),
      RequestField(
        name: "case", kind: .text,
        isRepeated: false, docs: "`cases/{id}`."),
      RequestField(
        name: "item", kind: .text,
        isRepeated: false, docs: "The line item that it shows; empty for the whole consignment."),
      RequestField(
        name: "side", kind: .text,
        isRepeated: false, docs: "Such as front, back, label; at most 64 characters."),
      RequestField(
        name: "caption", kind: .text,
        isRepeated: false, docs: "At most 500 characters."),
      RequestField(
        name: "media_type", kind: .text,
        isRepeated: false, docs: "image/jpeg, image/png or image/webp; must be what the bytes are."),
      RequestField(
        name: "sha256", kind: .text,
        isRepeated: false, docs: "Of the whole photo, hex."),
      RequestField(
        name: "size_bytes", kind: .number,
        isRepeated: false, docs: "Of the whole photo: 1 to 33,554,432 (32 MiB)."),
      RequestField(
        name: "offset_bytes", kind: .number,
        isRepeated: false, docs: "How much of it came before, by an upload of the same `request_id` that broke off: GetUpload's\n`received_bytes`. The chunks go on from there."),
      RequestField(
        name: "redacted_copy_of", kind: .text,
        isRepeated: false, docs: "`cases/{id}/photos/{id}` of the same case, of which this is a copy without what firms may not\nsee."),
    ],
    "ipims.v1.UploadPhotoRequest": [
      RequestField(
        name: "header", kind: .message("ipims.v1.UploadPhotoHeader"),
        isRepeated: false, docs: ""),
      RequestField(
        name: "chunk", kind: .bytes,
        isRepeated: false, docs: ""),
    ],
    "ipims.v1.VerifyCaseHistoryRequest": [
      RequestField(
        name: "name", kind: .text,
        isRepeated: false, docs: "`cases/{id}`."),
    ],
    "ipims.v1.WatchArticlesRequest": [
      RequestField(
        name: "resume_token", kind: .text,
        isRepeated: false, docs: "That of an answer before: the stream goes on after it. Empty: all that the caller may read\nfirst, those that have not changed for longest before others, then what happens from now on."),
    ],
    "ipims.v1.WatchCasesRequest": [
      RequestField(
        name: "resume_token", kind: .text,
        isRepeated: false, docs: "That of the last answer that was dealt with; empty begins with what happens from now on."),
    ],
    "ipims.v1.WatchMessagesRequest": [
      RequestField(
        name: "resume_token", kind: .text,
        isRepeated: false, docs: "That of an earlier answer, to go on after it; empty begins with what is written from now on."),
      RequestField(
        name: "subject", kind: .text,
        isRepeated: false, docs: "Only those about this recordation or case; empty is about all."),
    ],
    "ipims.v1.WatchRecordationsRequest": [
      RequestField(
        name: "resume_token", kind: .text,
        isRepeated: false, docs: "The `resume_token` of the last answer that was dealt with; empty begins with every recordation as\nit is now."),
    ],
    "ipims.v1.WatchRequestsRequest": [
      RequestField(
        name: "resume_token", kind: .text,
        isRepeated: false, docs: "That of the last answer that was dealt with; empty begins with all unanswered requests."),
    ],
    "ipims.v1.WhoAmIRequest": [],
    "ipims.v1.WithdrawCaseRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "case", kind: .text,
        isRepeated: false, docs: "`cases/{id}`."),
      RequestField(
        name: "reason", kind: .text,
        isRepeated: false, docs: "Required, at most 2,000 characters."),
    ],
    "ipims.v1.WithdrawRecordationRequest": [
      RequestField(
        name: "request_id", kind: .text,
        isRepeated: false, docs: "A UUID: the same again gives the first answer."),
      RequestField(
        name: "recordation", kind: .text,
        isRepeated: false, docs: "`recordations/{id}`."),
      RequestField(
        name: "reason", kind: .text,
        isRepeated: false, docs: "At most 2,000 characters."),
    ],
  ]
}
