internal import PressDrawing
package import PressReading

/// How much a code withstands, as JSON gives it: the strongest stress up to which both decoders read every step.
///
/// Keys carry their unit. A ladder that was not run is left out.
public struct StressFigures: Sendable, Codable, Equatable {
  /// Side of a module on the finished piece.
  public var moduleMM: Double
  /// From where every ladder but the distance's looks.
  public var ordinaryDistanceMM: Double
  /// Whether both decoders read it from there without any stress.
  public var readsAtRest: Bool
  /// The margins by key: `distance_mm`, `tilt_degrees`, `blur_mm` …; 0, for JPEG 100, when no step was read.
  public var margins: [String: Double]
  /// The keys of the ladders that were read to their last step: the true margin lies beyond.
  public var beyond: [String]

  package init(_ report: StressReport) {
    moduleMM = report.module.millimetres.rounded(places: 4)
    ordinaryDistanceMM = report.ordinaryDistance.millimetres.rounded(places: 1)
    readsAtRest = report.readsAtRest
    margins = Dictionary(
      uniqueKeysWithValues: report.ladders.map { ($0.kind.key, $0.margin.rounded(places: 4)) })
    beyond = report.ladders.filter(\.isUnbroken).map(\.kind.key)
  }

  private struct Key: CodingKey {
    var stringValue: String
    var intValue: Int? { nil }

    package init(stringValue: String) { self.stringValue = stringValue }
    package init?(intValue: Int) { nil }

    package static let module = Key(stringValue: "module_mm")
    package static let ordinaryDistance = Key(stringValue: "ordinary_distance_mm")
    package static let readsAtRest = Key(stringValue: "reads_at_rest")
    package static let beyond = Key(stringValue: "beyond")
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    moduleMM = try container.decode(Double.self, forKey: .module)
    ordinaryDistanceMM = try container.decode(Double.self, forKey: .ordinaryDistance)
    readsAtRest = try container.decode(Bool.self, forKey: .readsAtRest)
    beyond = try container.decode([String].self, forKey: .beyond)
    margins = [:]
    for key in StressKind.allCases.map(\.key) {
      margins[key] = try container.decodeIfPresent(Double.self, forKey: Key(stringValue: key))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(moduleMM, forKey: .module)
    try container.encode(ordinaryDistanceMM, forKey: .ordinaryDistance)
    try container.encode(readsAtRest, forKey: .readsAtRest)
    try container.encode(beyond, forKey: .beyond)
    for (key, value) in margins { try container.encode(value, forKey: Key(stringValue: key)) }
  }
}
