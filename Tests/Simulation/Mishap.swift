/// What should not have happened in the month, and where.
struct Mishap: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
