internal import PressDrawing

extension Examination {
  /// White that overprints is not there.
  func judgeOverprint(_ mark: Mark) {
    guard mark.overprints, mark.paint.isWhite else { return }
    if case .image = mark.kind { return }
    if case .text(_, true) = mark.kind { return }
    let (what, kind) = Examination.words(for: mark)
    report(.whiteOverprint, .error, at: mark.place, kind: kind, "\(what) in white overprints")
  }

  func judgeLine(_ mark: Mark) {
    guard case .stroke(var width) = mark.kind else { return }
    width *= placement.scale
    guard width < 0.2499 else { return }
    let kind = mark.place.path.first ?? ""
    if width < 0.0005 {
      report(.hairline, .error, at: mark.place, kind: kind, "a line has no width")
    } else {
      report(
        .hairline, .warning, at: mark.place, kind: kind,
        "a line is \(width.decimal(places: 3)) pt wide, under 0.25 pt")
    }
  }

  /// Limits of GWG 2022 for sheetfed offset as given in `Docs/print-requirements.md`.
  func judgeResolution(_ mark: Mark) {
    // One pixel is a colour, not a picture.
    guard case .image(let image) = mark.kind, let stated = image.pixelsPerInch, image.width * image.height > 1
    else { return }
    let found = stated / placement.scale
    let inches = (Double(image.width) / found, Double(image.height) / found)
    let reported = "\(image.width) × \(image.height) pixels"
    let size =
      "\((min(inches.0, 500) * 25.4).decimal(places: 0)) × \((min(inches.1, 500) * 25.4).decimal(places: 0)) mm"
    let kind = mark.place.words ?? ""
    let ppi = "\(found.decimal(places: 0)) ppi"
    if image.bits == 1 {
      guard found < 799 - 0.5 else { return }
      report(
        .bitmapResolution, .error, at: mark.place, kind: kind,
        "a picture of black and white dots, \(reported) on \(size), has \(ppi), under 799")
    } else if found < placement.minimumResolution - 0.5 {
      report(
        .imageResolution, .error, at: mark.place, kind: kind,
        "a picture of \(reported) on \(size) has \(ppi), under \(placement.minimumResolution.decimal(places: 0))"
      )
    } else if found < placement.goodResolution - 0.5 {
      report(
        .imageResolution, .warning, at: mark.place, kind: kind,
        "a picture of \(reported) on \(size) has \(ppi), under \(placement.goodResolution.decimal(places: 0))"
      )
    }
  }
}
