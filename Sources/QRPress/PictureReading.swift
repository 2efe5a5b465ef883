internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
package import PressLinks
package import PressReading

/// What the codes in a picture say: `read` and `verify`.
package enum PictureReading {
  /// A code that was found, and whose link it is.
  package struct Found: Sendable {
    package var reading: SymbolReading
    package var link: FollowLink?
  }

  /// Every code in a PNG or JPEG file.
  package static func read(_ file: String) throws(PressFailure) -> [Found] {
    let picture = try PictureFile.pixels(ofFileAt: file)
    return SymbolReader.read(picture).map { Found(reading: $0, link: FollowLink.recognise($0.text)) }
  }

  /// A line of `read --json`.
  package static func json(_ file: String, _ found: [Found]) throws(PressFailure) -> String {
    let symbols = found.map { one in
      ReadReport.SymbolReport(
        text: one.reading.text, platform: one.link?.platform.key, version: one.reading.version,
        level: one.reading.level, corners: one.reading.corners.points.map { [$0.x, $0.y] })
    }
    return try JSONLine.encode(ReadReport(file: file, symbols: symbols))
  }

  private struct ReadReport: Encodable {
    struct SymbolReport: Encodable {
      var text: String
      var platform: String?
      var version: Int?
      var level: String?
      var corners: [[Double]]
    }

    var file: String
    var symbols: [SymbolReport]
  }
}
