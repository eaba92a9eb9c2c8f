extension Unicode.Scalar {
  /// Whether the scalar shows: no control, format, private, unassigned or line-breaking character.
  var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}
