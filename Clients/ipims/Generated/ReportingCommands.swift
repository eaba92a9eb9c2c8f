// Made by SchemaCompiler from ipims/v1/reporting_service.proto. Do not edit: change the schema, run .ci/generate.

internal import IPIMSClient

extension Command {
  static let reportingCommands: [Command] = [
    Command(
      service: "reporting",
      name: "create-recordation",
      docs: "Writes a draft. Right holders and representatives. NOT_FOUND for a holder for whom the caller does\nnot act.",
      request: "ipims.v1.CreateRecordationRequest",
      call: .unary(CreateRecordationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.createRecordation(request)
      }
    ),
    Command(
      service: "reporting",
      name: "update-recordation",
      docs: "Changes a recordation. Right holders and representatives, their own. A DRAFT or RETURNED one is\nwritten anew. One on record, which is ACTIVE, SUSPENDED or in GRACE, gets a new version, and\nGetRecordationAsOf shows the old one. A change that widens what customs protects holds once\ncustoms has accepted it (ReviewRecordation) and is the recordation's `pending_change` until then:\na mark text, class, designated good or HS code that what is on record does not cover, another\nregistration or application number, title, author, variety or geographical indication, a later\nend of the right. It waits as a whole, with all that the same request changes, and takes the place\nof one that waits already; whatever widens nothing holds at once, and what waits for the same\nfield waits no more. The kind of right and the regime do not change.\nFAILED_PRECONDITION, RECORDATION_STATE in other states.",
      request: "ipims.v1.UpdateRecordationRequest",
      call: .unary(UpdateRecordationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.updateRecordation(request)
      }
    ),
    Command(
      service: "reporting",
      name: "submit-recordation",
      docs: "Hands a draft, or one that was returned, to customs. Right holders and representatives, their own.\nFAILED_PRECONDITION: RECORDATION_STATE; RIGHT_EXPIRED where the right has ended meanwhile;\nRECORDATION_INCOMPLETE where it lacks what a recordation has to have by now.",
      request: "ipims.v1.SubmitRecordationRequest",
      call: .unary(SubmitRecordationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.submitRecordation(request)
      }
    ),
    Command(
      service: "reporting",
      name: "review-recordation",
      docs: "Accepts, returns with reasons, or refuses what was submitted, or the change that waits of one on\nrecord; to return or refuse a change leaves what is on record as it is. Officers and\nadministrators. What must hold is looked at again. FAILED_PRECONDITION: RECORDATION_STATE;\nRIGHT_EXPIRED where the right has ended meanwhile; RECORDATION_INCOMPLETE where it lacks what a\nrecordation has to have by now.",
      request: "ipims.v1.ReviewRecordationRequest",
      call: .unary(ReviewRecordationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.reviewRecordation(request)
      }
    ),
    Command(
      service: "reporting",
      name: "suspend-recordation",
      docs: "Takes an ACTIVE one off the record for a time: customs acts on it no more, and its term runs on.\nRequests for an appraisal that are open stay so. The holder is told by mail. Administrators.\nFAILED_PRECONDITION, RECORDATION_STATE.",
      request: "ipims.v1.SuspendRecordationRequest",
      call: .unary(SuspendRecordationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.suspendRecordation(request)
      }
    ),
    Command(
      service: "reporting",
      name: "reinstate-recordation",
      docs: "Puts a SUSPENDED one on record again, until the end that it had. The holder is told by mail.\nAdministrators. FAILED_PRECONDITION: RECORDATION_STATE, RIGHT_EXPIRED.",
      request: "ipims.v1.ReinstateRecordationRequest",
      call: .unary(ReinstateRecordationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.reinstateRecordation(request)
      }
    ),
    Command(
      service: "reporting",
      name: "renew-recordation",
      docs: "Renews one that is ACTIVE or in GRACE by the regime's term from its end on, never past the\nright's own end. Right holders and representatives, their own, and administrators. Under a regime\nwhose last day to ask for it is binding (EU: 30 working days before the end) only administrators\nrenew after that day, and it is on record as late. FAILED_PRECONDITION: RECORDATION_STATE;\nRENEWAL_TOO_LATE; RENEWAL_TOO_EARLY where the term that it was renewed for has not begun;\nRIGHT_EXPIRED where the right has ended, and RIGHT_ENDS where the record lasts as long as the\nright does, until UpdateRecordation has a later right_expire_time; NO_TERM where it has no end.",
      request: "ipims.v1.RenewRecordationRequest",
      call: .unary(RenewRecordationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.renewRecordation(request)
      }
    ),
    Command(
      service: "reporting",
      name: "transfer-recordation",
      docs: "Gives one on record, which is ACTIVE, SUSPENDED or in GRACE, to another right holder. Right\nholders and representatives, their own, and administrators; whom it is given to need not consent.\nContacts, the representative and a change that waits do not go with it. Both are told by mail.\nThe new holder sees what is on record from then on, the old one what was until then.\nRequests for an appraisal that are open stay with the old holder, who may answer them, until the\nnew one, or an administrator, calls this again with `take_over_requests`: each is cancelled and\nsent to the new holder, due when it was before. Stay with the old holder: requests about other\nrights too that are not the new holder's, and those of cases in which the new holder is asked\nalready. A call takes over at most 200.\nFAILED_PRECONDITION: RECORDATION_STATE; ALREADY_HOLDER. NOT_FOUND: no such right holder.",
      request: "ipims.v1.TransferRecordationRequest",
      call: .unary(TransferRecordationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.transferRecordation(request)
      }
    ),
    Command(
      service: "reporting",
      name: "withdraw-recordation",
      docs: "Takes one back, in whatever state, for good. Requests for an appraisal that are open stay so.\nRight holders and representatives, their own, and administrators. FAILED_PRECONDITION,\nRECORDATION_STATE where it is WITHDRAWN.",
      request: "ipims.v1.WithdrawRecordationRequest",
      call: .unary(WithdrawRecordationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.withdrawRecordation(request)
      }
    ),
    Command(
      service: "reporting",
      name: "search-recordations",
      docs: "Finds recordations by a mark as it is written on goods, best first. Officers, administrators and\nclearance systems all; right holders and representatives their own, and the public part of\nothers' that are ACTIVE, SUSPENDED, in GRACE or EXPIRED.",
      request: "ipims.v1.SearchRecordationsRequest",
      call: .unary(SearchRecordationsRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.searchRecordations(request)
      }
    ),
    Command(
      service: "reporting",
      name: "get-recordation",
      docs: "Right holders and representatives their own; officers, administrators and clearance systems all.",
      request: "ipims.v1.GetRecordationRequest",
      call: .unary(GetRecordationRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.getRecordation(request)
      }
    ),
    Command(
      service: "reporting",
      name: "get-recordation-as-of",
      docs: "A recordation as it was at a time, content and state. Officers, administrators and clearance\nsystems all; right holders and representatives what was their own at that time. NOT_FOUND also\nwhere it was not there yet. Of one that was stored before versions were kept the oldest version\nis that of its last change before.",
      request: "ipims.v1.GetRecordationAsOfRequest",
      call: .unary(GetRecordationAsOfRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.getRecordationAsOf(request)
      }
    ),
    Command(
      service: "reporting",
      name: "watch-recordations",
      docs: "Every recordation as it is, and then, until the client leaves, whatever happens to one, in its\norder and without a gap. Officers, administrators and clearance systems all; right holders and\nrepresentatives their own. INVALID_ARGUMENT for a token that this server did not give.",
      request: "ipims.v1.WatchRecordationsRequest",
      call: .serverStream(WatchRecordationsRequest.self) { $0.reporting.watchRecordations($1) }
    ),
    Command(
      service: "reporting",
      name: "list-recordations",
      docs: "Lists recordations, oldest first. Right holders and representatives their own; officers,\nadministrators and clearance systems all.",
      request: "ipims.v1.ListRecordationsRequest",
      call: .unary(ListRecordationsRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.listRecordations(request)
      }
    ),
    Command(
      service: "reporting",
      name: "upload-document",
      docs: "Keeps a document, so that a recordation, an article or a message can name it. Right holders and\nrepresentatives for their firm; officers, administrators and clearance systems for customs.\nINVALID_ARGUMENT for a size, digest or media type that is not what came.",
      request: "ipims.v1.UploadDocumentRequest",
      call: .clientStream(UploadDocumentRequest.self) {
        (client, send) async throws(RPCError) in
        try await client.reporting.uploadDocument(send)
      }
    ),
    Command(
      service: "reporting",
      name: "get-document",
      docs: "What a document is. Whoever may download it.",
      request: "ipims.v1.GetDocumentRequest",
      call: .unary(GetDocumentRequest.self) {
        (client, request) async throws(RPCError) in
        try await client.reporting.getDocument(request)
      }
    ),
    Command(
      service: "reporting",
      name: "download-document",
      docs: "Sends a document's bytes, in pieces. The firm that it is from, or of customs the member who\nuploaded it and administrators; and whoever may see a recordation, an article or a message that\nnames it, or a recordation that did. Every download is recorded.",
      request: "ipims.v1.DownloadDocumentRequest",
      call: .serverStream(DownloadDocumentRequest.self) { $0.reporting.downloadDocument($1) }
    ),
    Command(
      service: "reporting",
      name: "import-recordations",
      docs: "Takes over recordations of another system, each row answered by its key as it is done, in any\norder; what is wrong with one does not hold up the others. Clearance systems and administrators.\nA row is on record once it is answered. Whoever has lost the connection sends all again: rows\nthat came in before are UNCHANGED, and cost little. Rows of one recordation in one stream count\nin their order, the last stays. What was suspended, withdrawn, renewed or transferred here, or has\na change that waits, is changed here alone: a row that would change it is refused, with\nFAILED_PRECONDITION, CHANGED_HERE.",
      request: "ipims.v1.ImportRecordationsRequest",
      call: .bidirectional(ImportRecordationsRequest.self) { $0.reporting.importRecordations() }
    ),
  ]
}
