/// The rows of a campaign's accounts, in input order; each is read when it is asked for.
///
/// Every row has been read once and found to be good before there is a value of this type.
struct AccountRows: RandomAccessCollection, Sendable {
  private let held: [AccountRow]

  init(_ rows: [AccountRow]) {
    held = rows
  }

  var startIndex: Int { 0 }
  var endIndex: Int { held.count }

  subscript(index: Int) -> AccountRow { held[index] }
}
