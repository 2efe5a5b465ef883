/// The accounts of one organisation: in order, or by the slot that each is for.
public struct SlotAccounts: Sendable, Hashable, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  /// Each with its slot; nil for the next that is free.
  let entries: [(slot: String?, account: String)]

  /// In the order of the template's code slots.
  public init(_ accounts: [String]) { entries = accounts.map { (nil, $0) } }

  /// By slot, where they are known at run time alone.
  public init(_ accounts: [String: String]) {
    entries = accounts.sorted { $0.key < $1.key }.map { (slot: $0.key, account: $0.value) }
  }

  public init(arrayLiteral accounts: String...) { self.init(accounts) }

  /// By slot, in the order written.
  public init(dictionaryLiteral accounts: (String, String)...) {
    entries = accounts.map { (slot: $0.0, account: $0.1) }
  }

  public static func == (a: SlotAccounts, b: SlotAccounts) -> Bool {
    a.entries.map(\.slot) == b.entries.map(\.slot) && a.entries.map(\.account) == b.entries.map(\.account)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(entries.map(\.slot))
    hasher.combine(entries.map(\.account))
  }
}
