internal import PressDrawing

extension Examination {
  func judgeBoxes(of page: PDFPage) {
    let place = ContentLocation(page: page.number)
    judgeSize(page)
    guard let media = page.media, !media.isEmpty else {
      report(.boxOrder, .error, at: place, "the page has no MediaBox")
      return
    }
    if page.trim == nil, page.art == nil {
      report(.trimBox, by(x1a: .error, x4: .error, plain: .warning), at: place, "the page has no TrimBox")
    }
    if page.trim != nil, page.art != nil {
      report(
        .artBox, by(x1a: .error, x4: .error, plain: .warning), at: place,
        "the page has a TrimBox and an ArtBox")
    }
    let boxes = [("TrimBox", page.trim), ("ArtBox", page.art), ("BleedBox", page.bleed), ("MediaBox", media)]
    for (index, (name, box)) in boxes.enumerated() {
      guard let box else { continue }
      if box.isEmpty { report(.boxOrder, .error, at: place, kind: name, "the \(name) is empty") }
      for (outerName, outer) in boxes[(index + 1)...] where outerName != "ArtBox" {
        guard let outer, !outer.contains(box) else { continue }
        report(
          .boxOrder, .error, at: place, kind: "\(name) \(outerName)",
          "the \(name), \(box.millimetres), does not lie inside the \(outerName), \(outer.millimetres)")
      }
    }
    if let crop = page.crop, !crop.isNear(media) {
      report(
        .cropBox, .warning, at: place,
        "the CropBox, \(crop.millimetres), is not the MediaBox, \(media.millimetres)")
    }
    if let unit = file.resolve(page.dictionary["UserUnit"]).number, unit != 1 {
      report(
        .userUnit, .error, at: place, "a unit of the page is \(unit.decimal(places: 3)) points (UserUnit)")
    }
    if let turn = file.resolve(page.dictionary["Rotate"]).integer, turn % 360 != 0 {
      report(.rotate, .warning, at: place, "the page is shown turned by \(turn)° (Rotate)")
    }
  }

  /// Colour that touches the trim has to go on beyond it.
  func judgeBleed() {
    guard let facts = page, let cut = facts.page.cut else { return }
    let place = ContentLocation(page: facts.page.number)
    let wanted = 3 * 72 / 25.4
    // A hairsbreadth of rounding.
    let slack = 0.15
    var (short, little): ([String], [String]) = ([], [])
    for side in PageFacts.Side.allCases {
      guard let reach = facts.reaches[side] else { continue }
      let stated = facts.page.bleed.map { PageFacts.distance(side, from: cut, to: $0) } ?? 0
      let needed = stated > slack ? min(stated, wanted) : wanted
      if reach < needed - slack {
        short.append("\(side.rawValue) \(millimetres(max(0, reach)))")
      } else if stated > slack, stated < wanted - slack {
        little.append("\(side.rawValue) \(millimetres(stated))")
      }
    }
    if !short.isEmpty {
      report(
        .bleed, .error, at: place,
        "colour touches the trim and ends there or soon after: \(short.joined(separator: ", "))")
    }
    if !little.isEmpty {
      report(
        .bleed, .warning, at: place,
        "the bleed is less than 3 mm: \(little.joined(separator: ", "))",
        hint: "ask the printer whether it is enough; most want 3 mm")
    }
  }

  private func millimetres(_ points: Double) -> String { "\((points * 25.4 / 72).decimal(places: 1)) mm" }
}
