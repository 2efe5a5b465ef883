internal import PressDiagnostics

/// The records that one file holds, in input order; each is made when its turn comes.
struct AssetParts: Sendable {
  static let none = AssetParts(wish: nil, language: nil, places: [])

  private let wish: PlannedWish?
  private let language: String?
  /// Places of records among the wish's.
  private let places: [UInt32]

  /// - Parameter wanted: places of records among the wish's; all of them when nil.
  init(of wish: PlannedWish, in language: String?, wanted: [Int]? = nil) {
    let places = wanted ?? Array(0..<wish.records.count)
    self.init(wish: wish, language: language, places: places.map(UInt32.init))
  }

  private init(wish: PlannedWish?, language: String?, places: [UInt32]) {
    (self.wish, self.language, self.places) = (wish, language, places)
  }

  var count: Int { places.count }
  var isEmpty: Bool { places.isEmpty }

  /// The key of a record.
  func key(at index: Int) -> String { wish?.records.record(at: Int(places[index])).key ?? "" }

  /// Makes parts.
  ///
  /// - Throws: `PressFailure` when a file that was there when the campaign was planned is there no more.
  func make(_ range: Range<Int>) throws(PressFailure) -> [PlannedAsset] {
    var made: [PlannedAsset] = []
    guard let wish else { return made }
    for place in places[range] {
      let record = wish.records.record(at: Int(place))
      let (content, faults) = wish.content(of: record, in: language)
      guard let content else { throw PressFailure(.badData, faults) }
      made.append(wish.part(content, record, language))
    }
    return made
  }
}
