internal import PressDrawing
internal import PressTemplates

/// The boxes of a PDF's page as poppler's `pdfinfo -box` prints them: points, y up, before the page is turned.
struct PDFPageBoxes: Sendable, Hashable {
  struct Box: Sendable, Hashable {
    var left, bottom, right, top: Double
  }

  var media, crop, bleed, trim: Box
  /// Quarters of a turn, clockwise.
  var quarters: Int

  /// Nil when a box is missing, or is empty or no number.
  init?(_ words: String, page: Int) {
    // What stands last wins: a title that looks like a box stands above.
    var reported: [String: [Substring]] = [:]
    for line in words.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count > 3, parts[0] == "Page", parts[1] == "\(page)" else { continue }
      reported[String(parts[2])] = Array(parts[3...])
    }
    func box(_ name: String) -> Box? {
      guard let numbers = reported[name + ":"]?.compactMap({ Double($0) }), numbers.count == 4 else {
        return nil
      }
      let box = Box(left: numbers[0], bottom: numbers[1], right: numbers[2], top: numbers[3])
      return numbers.allSatisfy(\.isFinite) && box.right > box.left && box.top > box.bottom ? box : nil
    }
    guard let media = box("MediaBox"), let crop = box("CropBox"), let bleed = box("BleedBox"),
      let trim = box("TrimBox"), let turn = reported["rot:"]?.first.flatMap({ Int($0) })
    else { return nil }
    (self.media, self.crop, self.bleed, self.trim) = (media, crop, bleed, trim)
    quarters = ((turn / 90) % 4 + 4) % 4
  }

  /// As a reader sees the page, y down from the media box's corner.
  ///
  /// - Parameter unit: points that a unit of the page is, which poppler leaves out of account.
  func upright(unit: Double) -> PageArtwork.Boxes {
    func rect(_ box: Box) -> Rect {
      let (left, right) = (box.left - media.left, media.right - box.right)
      let (below, above) = (box.bottom - media.bottom, media.top - box.top)
      let (x, y) = [(left, above), (below, left), (right, below), (above, right)][quarters]
      var size = (width: box.right - box.left, height: box.top - box.bottom)
      if quarters % 2 == 1 { size = (size.height, size.width) }
      return Rect(
        x: .points(x * unit), y: .points(y * unit), width: .points(size.width * unit),
        height: .points(size.height * unit))
    }
    return PageArtwork.Boxes(media: rect(media), crop: rect(crop), bleed: rect(bleed), trim: rect(trim))
  }
}
