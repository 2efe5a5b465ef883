/// The rows of a campaign's accounts, in input order; each is read when it is asked for.
///
/// Every row has been read once and found to be good before there is a value of this type.
package struct AccountRows: RandomAccessCollection, Sendable {
  private enum Storage {
    case held([AccountRow])
    case stored(StoredAccounts)
  }

  private let storage: Storage

  init(_ rows: [AccountRow]) {
    storage = .held(rows)
  }

  init(_ rows: StoredAccounts) {
    storage = .stored(rows)
  }

  package var startIndex: Int { 0 }
  package var endIndex: Int {
    switch storage {
    case .held(let rows): rows.count
    case .stored(let rows): rows.offsets.count
    }
  }

  package subscript(index: Int) -> AccountRow {
    switch storage {
    case .held(let rows): rows[index]
    case .stored(let rows): rows.row(at: index)
    }
  }
}
