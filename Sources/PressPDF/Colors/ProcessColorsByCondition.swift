/// Conversions that were opened once, for all documents of a worker.
///
/// The tables of one take a quarter of a second. Not thread-safe: one a worker.
final class ProcessColorsByCondition {
  private var known: [PrintingCondition: ProcessColors] = [:]

  /// Nil without a condition.
  func colors(_ condition: PrintingCondition?) -> ProcessColors? {
    guard let condition else { return nil }
    if let known = known[condition] { return known }
    let made = ProcessColors(condition)
    known[condition] = made
    return made
  }
}
