package import Foundation
package import PressDrawing

/// One page as its plates, each a gray picture: 0 is solid ink, 255 none.
package struct SeparatedPage {
  package private(set) var width: Int
  package private(set) var height: Int
  package let resolution: Resolution
  package private(set) var plates: [(ink: Ink, picture: Bitmap)] = []

  /// Whether a plate beside the process ones carries ink.
  package var hasNamedInk: Bool {
    plates.dropFirst(Ink.process.count).contains { $0.picture.heaviestInk > 0 }
  }

  /// Reads what Ghostscript's `psdcmyk` writes; nil for anything else.
  ///
  /// A Photoshop file of 8 bits a channel, uncompressed, the channels one after another, the process inks
  /// first; resource 1006 names the rest (Adobe Photoshop File Formats Specification). The reader is strict,
  /// since one program alone writes for it.
  package init?(psd: Data, resolution: Resolution) {
    var input = BigEndianInput(psd)
    guard input.take(4) == Data("8BPS".utf8), input.number(2) == 1, input.take(6) != nil,
      let channels = input.number(2), let height = input.number(4), let width = input.number(4),
      input.number(2) == 8, input.number(2) == 4, channels >= 4, Bitmap.fits(width: width, height: height),
      input.block() != nil, let resources = input.block(), input.block() != nil, input.number(2) == 0,
      let names = SeparatedPage.names(in: resources), names.count <= channels - 4
    else { return nil }
    (self.width, self.height, self.resolution) = (width, height, resolution)
    for ink in Ink.process + names.map({ Ink(named: $0) }) {
      guard let bytes = input.take(width * height),
        let picture = Bitmap(width: width, height: height, layout: .gray, pixels: [UInt8](bytes))
      else { return nil }
      plates.append((ink, picture))
    }
    // An ink that the page's resources name and nothing is drawn in has a channel and no name.
    for _ in 0..<(channels - 4 - names.count) {
      guard let bytes = input.take(width * height), bytes.allSatisfy({ $0 == 255 }) else { return nil }
    }
  }

  /// The names of the inks beside the process ones.
  private static func names(in resources: Data) -> [String]? {
    var input = BigEndianInput(resources)
    while input.take(4) == Data("8BIM".utf8) {
      guard let kind = input.number(2), let length = input.number(1), input.take(length | 1) != nil,
        let content = input.block()
      else { return nil }
      if content.count % 2 == 1 { _ = input.take(1) }
      guard kind == 1006 else { continue }
      var names: [String] = []
      var list = BigEndianInput(content)
      while let length = list.number(1), let name = list.take(length) {
        // Ghostscript counts the byte that pads the list as part of it.
        if length > 0 { names.append(String(decoding: name, as: UTF8.self)) }
      }
      return names
    }
    return []
  }

  /// What every plate carries of a box, in dots; nil when it lies outside.
  package func cropped(x: Range<Int>, y: Range<Int>) -> [(ink: Ink, picture: Bitmap)]? {
    var cut: [(ink: Ink, picture: Bitmap)] = []
    for (ink, picture) in plates {
      guard let part = picture.cropped(x: x.lowerBound, y: y.lowerBound, width: x.count, height: y.count)
      else { return nil }
      cut.append((ink, part))
    }
    return cut
  }
}

extension SeparatedPage {
  /// What the plates carry of a box, from the page's top left corner, as a page of its own; nil when it lies
  /// outside.
  package func part(_ box: Rect) -> SeparatedPage? {
    let (x, y) = (
      resolution.span(box.minX, box.maxX, of: width), resolution.span(box.minY, box.maxY, of: height)
    )
    guard let plates = cropped(x: x, y: y) else { return nil }
    var part = self
    (part.width, part.height, part.plates) = (x.count, y.count, plates)
    return part
  }
}

/// Bytes read from the front, numbers with their highest byte first.
private struct BigEndianInput {
  private var rest: Data

  init(_ data: Data) { rest = data }

  /// Nil when there are not so many.
  mutating func take(_ count: Int) -> Data? {
    guard count >= 0, count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func number(_ bytes: Int) -> Int? { take(bytes)?.reduce(0) { $0 << 8 | Int($1) } }

  /// A length in four bytes, and as many bytes.
  mutating func block() -> Data? { number(4).flatMap { take($0) } }
}
