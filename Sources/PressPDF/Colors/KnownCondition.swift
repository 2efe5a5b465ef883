/// Printing conditions by the names of the ICC's registry (https://www.color.org/registry2.xalter), with the
/// files that their profiles usually come in.
package enum KnownCondition: String, Sendable, Hashable, CaseIterable {
  /// Sheetfed offset on coated paper in Europe; its profile travels with qrpress.
  case fogra39 = "FOGRA39"
  /// Its successor of 2015, for papers with brightener: PSO Coated v3.
  case fogra51 = "FOGRA51"
  /// Coated paper in North America: GRACoL 2013.
  case gracol2013 = "CGATS21_CRPC6"
  /// Coated paper in Japan: Japan Color 2001 Coated.
  case japanColor2001 = "JC200103"

  package var information: String {
    switch self {
    case .fogra39: "Coated FOGRA39 (ISO 12647-2:2004)"
    case .fogra51: "PSO Coated v3 (FOGRA51, ISO 12647-2:2013)"
    case .gracol2013: "GRACoL2013 Coated (CGATS 21-2, CRPC6)"
    case .japanColor2001: "Japan Color 2001 Coated"
    }
  }

  /// Names of files with the condition's profile, the usual one first.
  package var fileNames: [String] {
    switch self {
    case .fogra39: ["FOGRA39L_coated.icc", "ISOcoated_v2_eci.icc", "CoatedFOGRA39.icc"]
    case .fogra51: ["PSOcoated_v3.icc"]
    case .gracol2013: ["GRACoL2013_CRPC6.icc"]
    case .japanColor2001: ["JapanColor2001Coated.icc"]
    }
  }

  /// What people may call it.
  package var names: [String] {
    switch self {
    case .fogra39: ["FOGRA39"]
    case .fogra51: ["FOGRA51", "PSO Coated v3"]
    case .gracol2013: ["GRACoL2013", "CGATS21_CRPC6"]
    case .japanColor2001: ["Japan Color 2001 Coated", "JC200103"]
    }
  }

  /// By any of its names; capitals, spaces, dashes and underlines do not count.
  package init?(named text: String) {
    func plain(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
    let found = KnownCondition.allCases.first { $0.names.contains { plain($0) == plain(text) } }
    guard let found else { return nil }
    self = found
  }
}
