internal import PressDrawing
internal import PressSymbols
package import PressYAML

/// Reads a medium's file: its kind, and where it differs from that.
package enum MediumReader {
  static let keys = [
    "medium", "title", "kind", "smallest-module", "resolution", "ink-limit", "quiet-zone", "alpha",
    "image-resolution", "plates", "fold-clearance",
  ]

  /// - Returns: nil when it has no kind; other faults are reported, and the kind's own value is taken instead.
  package static func read(_ root: YAMLValue) -> Medium? {
    guard let top = root.mapping(keys, of: "a medium") else { return nil }
    let name = top.required("medium")?.value("letters, digits, - and _", TemplateReader.name)
    _ = top["title"]?.localizedText(of: "'title'")
    let word = top.required("kind")?.choice(Medium.Kind.allCases.map(\.rawValue))
    guard let kind = word.flatMap({ Medium.Kind(rawValue: $0) }) else { return nil }
    var medium = Medium(kind)
    medium.name = name ?? medium.name
    if let floor = top["smallest-module"]?.value(
      "a length above zero such as 0.4mm, or such as 3 dots", floor)
    {
      medium.smallestModule = floor
    }
    let resolution = top["resolution"]?.value("a resolution such as 300dpi", { Resolution($0) })
    medium.usualResolution = resolution ?? medium.usualResolution
    if let limit = top["ink-limit"]?.value("a sum of inks from 100% to 400%, or none", inkLimit) {
      medium.inkLimit = limit.value
    }
    let modules = top["quiet-zone"]?.value("a whole number of modules, 4 to 40", quietZone)
    medium.quietZone = modules ?? medium.quietZone
    if let alpha = top["alpha"]?.choice(["cut-out", "opaque"]) { medium.isCutOut = alpha == "cut-out" }
    if let minimum = top["image-resolution"]?.value("a resolution such as 224dpi, or none", imageResolution) {
      medium.smallestImageResolution = minimum.value
    }
    medium.hasPlates = top["plates"]?.bool() ?? medium.hasPlates
    // The same rules as a radius: zero or more.
    medium.foldClearance = top["fold-clearance"]?.radius() ?? medium.foldClearance
    return medium
  }

  /// What may be none.
  private struct Limit {
    var value: Double?
  }

  private static func floor(_ text: String) -> Medium.Floor? {
    let word = text.hasSuffix("dots") ? text.dropLast(4).withoutOuterSpaces : nil
    if let word { return Int(word).flatMap { (1...100).contains($0) ? .dots($0) : nil } }
    return Length(text).flatMap { $0 > .zero ? .length($0) : nil }
  }

  private static func inkLimit(_ text: String) -> Limit? {
    if text == "none" { return Limit(value: nil) }
    guard text.hasSuffix("%"), let percent = Double(decimal: text.dropLast().withoutOuterSpaces),
      (100...400).contains(percent)
    else { return nil }
    return Limit(value: percent / 100)
  }

  private static func quietZone(_ text: String) -> QuietZone? {
    Int(text).flatMap { (4...40).contains($0) ? QuietZone(modules: $0) : nil }
  }

  private static func imageResolution(_ text: String) -> Limit? {
    text == "none" ? Limit(value: nil) : Resolution(text).map { Limit(value: $0.dotsPerInch) }
  }
}
