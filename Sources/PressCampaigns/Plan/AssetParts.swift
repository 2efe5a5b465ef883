internal import PressAccounts
internal import PressAssets
internal import PressDiagnostics
internal import PressFiles

/// The records that one file holds, in input order; each is made when its turn comes.
struct AssetParts: Sendable {
  private let spec: PlannedAssetSpec
  private let language: String?
  /// Places of records among the spec's.
  private let places: [UInt32]

  /// - Parameter wanted: places of records among the spec's; all of them when nil.
  init(of spec: PlannedAssetSpec, in language: String?, wanted: [Int]? = nil) {
    let places = wanted ?? Array(0..<spec.records.count)
    (self.spec, self.language, self.places) = (spec, language, places.map(UInt32.init))
  }

  var count: Int { places.count }

  /// The key of a record.
  func key(at index: Int) -> String { spec.records.record(at: Int(places[index])).key }

  /// Makes parts.
  ///
  /// - Throws: `PressFailure` when a file that was there when the campaign was planned is there no more.
  func make(_ range: Range<Int>) throws(PressFailure) -> [PlannedAsset] {
    var made: [PlannedAsset] = []
    for place in places[range] {
      let record = spec.records.record(at: Int(place))
      let (content, _, faults) = spec.content(of: record, in: language)
      guard let content else { throw PressFailure(.badData, faults) }
      made.append(spec.part(content, record, language))
    }
    return made
  }
}
