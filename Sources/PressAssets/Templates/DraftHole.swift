internal import PressDrawing
internal import PressRendering

/// A part of the artwork that becomes a slot of a template that is begun.
struct DraftHole {
  enum Kind: String, CaseIterable {
    case code = "qr"
    case text = "text-"
    case image = "image-"
  }

  let kind: Kind
  let slot: String
  /// Its name in the artwork.
  let element: String
  /// From the trim's top left corner; nil where it is turned or covers nothing.
  var box: Rect?
  /// What stands in it, in the place of which a text is to stand.
  var text: ElementText?

  /// The holes among the artwork's names, codes first.
  static func holes(among names: [String]) -> [DraftHole] {
    var found: [DraftHole] = []
    for kind in Kind.allCases {
      let others = Kind.allCases.filter { $0 != kind }
      for element in names where element.hasPrefix(kind.rawValue) {
        guard !found.contains(where: { $0.element == element }),
          !others.contains(where: { element.hasPrefix($0.rawValue) })
        else { continue }
        let same = found.filter { $0.kind == kind }
        let rest = element.dropFirst(kind.rawValue.count).drop { !$0.isLetter && !$0.isNumber }
        let word = String(rest.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "-" })
        var slot = !word.isEmpty ? word : same.isEmpty ? "main" : "code\(same.count + 1)"
        while same.contains(where: { $0.slot == slot }) { slot += "-2" }
        found.append(DraftHole(kind: kind, slot: slot, element: element))
      }
    }
    return found
  }
}
