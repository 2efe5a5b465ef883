import Foundation
import Testing

@testable import CampaignSupport
@testable import PressCampaigns

/// A small part of a PDF's page as Ghostscript draws it at 2,400 dots an inch, to measure edges in.
///
/// A dot is 0.0106 mm: an edge is found within half of it.
struct FinePart {
  static let dotsPerMillimetre = 2400 / 25.4
  private let width: Int
  private let height: Int
  private let pixels: [UInt8]
  private let left: Int
  private let top: Int

  /// - Parameters:
  ///   - box: x, y, width and height in millimetres from the media box's top left corner.
  ///   - mediaHeight: in points.
  init(_ file: ExternalValidation, _ box: (Double, Double, Double, Double), mediaHeight: Double) throws {
    func dots(_ millimetres: Double) -> Int { Int((millimetres * FinePart.dotsPerMillimetre).rounded()) }
    (left, top, width, height) = (dots(box.0), dots(box.1), max(dots(box.2), 3), max(dots(box.3), 3))
    let (x, y) = (Double(left) * 72 / 2400, mediaHeight - Double(top + height) * 72 / 2400)
    let out = file.work.path("part.pgm")
    try ExternalValidation.run(
      "gs",
      [
        "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=pgmraw", "-r2400", "-dGraphicsAlphaBits=4",
        "-dFIXEDMEDIA", "-g\(width)x\(height)", "-sOutputFile=\(out)", "-c",
        "<</Install {\(-x) \(-y) translate}>> setpagedevice", "-f", file.path,
      ])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: out))
    pixels = Array(bytes.suffix(width * height))
    try #require(bytes.count > pixels.count && pixels.count == width * height)
  }

  /// Where light and dark meet along the middle row, in millimetres from the page's left.
  var edgesAcross: [Double] {
    FinePart.edges((0..<width).map { pixels[height / 2 * width + $0] }, from: left)
  }

  /// The same along the middle column, from the page's top.
  var edgesDown: [Double] {
    FinePart.edges((0..<height).map { pixels[$0 * width + width / 2] }, from: top)
  }

  /// Whether edges are as many as wanted, and each within a hundredth of a millimetre.
  static func agree(_ found: [Double], _ wanted: [Double]) -> Bool {
    found.count == wanted.count && zip(found, wanted).allSatisfy { abs($0 - $1) < 0.01 }
  }

  private static func edges(_ line: [UInt8], from start: Int) -> [Double] {
    zip(line, line.dropFirst()).enumerated().filter { ($1.0 < 128) != ($1.1 < 128) }
      .map { Double(start + $0.offset + 1) / dotsPerMillimetre }
  }
}
