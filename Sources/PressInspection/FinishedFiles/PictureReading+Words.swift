internal import PressFiles
package import PressLinks
internal import PressReading

extension PictureReading.Found {
  /// Whose link it is, who made it up, and how long it works.
  package var owner: String {
    guard let link else { return "no link to follow" }
    let name = TerminalEscaping.text("\(link.platform.name) \(link.account)")
    guard link.platform.key != "text" else { return "text" }
    let origin = link.isIssued ? "issued by the platform" : "derived from the account's name"
    return "\(name), \(origin), \(link.permanence.words)"
  }

  /// What kind of symbol it is and where it lies: corners from the top left, clockwise.
  package var symbol: String {
    let kind = reading.isMicro ? "Micro QR" : "QR"
    var facts = [reading.version.map { "\(kind) version \(reading.isMicro ? "M" : "")\($0)" } ?? kind]
    if let level = reading.level { facts.append("level \(level)") }
    if let place = reading.sequence { facts.append("part \(place.index + 1) of \(place.count)") }
    func number(_ value: Double) -> String {
      page == nil ? String(Int(value.rounded())) : String((value * 10).rounded() / 10)
    }
    let corners = reading.corners.points.map { "(\(number($0.x)), \(number($0.y)))" }
    facts.append("corners \(corners.joined(separator: " "))\(page == nil ? "" : " mm")")
    return facts.joined(separator: ", ")
  }
}

extension Permanence {
  /// For a person, who has the day in front of them and not the second.
  package var words: String {
    switch self {
    case .permanent: "permanent"
    case .days(let days): "dead \(days) days after it was made"
    case .temporary(let expires?): "temporary, until \(Permanence.day(secondsSince1970: Int(expires)))"
    case .temporary(nil): "temporary"
    case .unknown: "permanence unknown"
    }
  }
}
