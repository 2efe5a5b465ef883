package import Foundation

/// Whether a drawing asks to be stretched to whatever box it gets.
package enum SVGStretch {
  /// - Parameter svg: as ``SVGDrawing`` gives it.
  package static func isAskedFor(by svg: Data) -> Bool {
    guard let root = try? SVGParser.read(svg), let said = root["preserveAspectRatio"] else { return false }
    return said.split(whereSeparator: \.isWhitespace).first { $0 != "defer" } == "none"
  }
}
