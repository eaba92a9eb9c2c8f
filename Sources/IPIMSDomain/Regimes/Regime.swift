/// The rules of one customs territory: values with effective dates, a time zone and a calendar.
///
/// A value holds from its day on until a later one of the same name takes over. An event before
/// the earliest of them goes by the earliest. A value for a procedure, for kinds of right, or for
/// what is recorded or not goes before one for all.
public struct Regime: Hashable, Sendable {
  /// How long a clock runs and what happens then.
  struct ClockRule: Hashable, Sendable {
    /// Nil where there is no such clock: a term that follows the registration, no extension.
    let period: Period?
    let onTimeOut: TimeOut
    /// Whether a hold is counted anew from the notice to the importer.
    let countsFromNotice: Bool
    /// Whether an act after its end may be refused.
    let isBinding: Bool
  }

  /// The code that callers use, e.g. "KR".
  public let code: String

  /// The version of the file.
  public let version: String

  /// The zone's name in the IANA database, e.g. "Asia/Seoul".
  public let timeZoneName: String
  public let zone: ZoneRule
  public let calendar: WorkingCalendar

  let clocks: [ClockKind: [EffectiveValue<ClockRule>]]
  let holdExtensions: [EffectiveValue<ClockRule>]
  let securities: [Security.Kind: [EffectiveValue<Security>]]
  let smallConsignments: [EffectiveValue<SmallConsignment>]
  let photosBeforeVerdict: [EffectiveValue<PhotoDisclosure>]
  let partiesFrom: [EffectiveValue<DisclosureStage>]
  let valueFrom: [EffectiveValue<DisclosureStage>]
  let goodsFoundGenuine: [EffectiveValue<TimeOut>]
  let goodsUnanswered: [EffectiveValue<TimeOut>]
}
