/// The names of a table's columns, in the order in which they appear.
struct AccountColumnNames {
  /// More columns than any table of accounts has; a bound for hostile files.
  static let maximum = 1000

  private(set) var names: [String] = []
  private var numbers: [String: Int] = [:]

  init() {}

  /// Names in the order of a header, empty where a column has none.
  init(header: [String]) {
    names = header
    for (number, name) in header.enumerated() where !name.isEmpty { numbers[name] = numbers[name] ?? number }
  }

  /// What they are called, without those that have no name.
  var named: [String] { names.filter { !$0.isEmpty } }

  /// Empty where no column is named, as in a header that is being read.
  subscript(number: Int) -> String { names.indices.contains(number) ? names[number] : "" }

  func number(of name: String) -> Int? { numbers[name] }

  /// The number of a name, a new one for what was not seen before; nil when there are too many.
  mutating func number(adding name: String) -> Int? {
    if let known = numbers[name] { return known }
    guard names.count < AccountColumnNames.maximum else { return nil }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
