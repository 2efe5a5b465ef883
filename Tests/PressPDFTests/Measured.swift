import Foundation
import PressDrawing
import Testing

/// A small part of a page at 2,400 dots an inch, to measure edges in; by poppler, whose grays show parts of dots.
struct Measured {
  static let dotsPerInch = 2400
  private let picture: Pixmap
  private let left: Int
  private let top: Int

  /// - Parameters:
  ///   - box: from the media box's top left corner.
  ///   - page: from 1.
  init(_ pdf: Data, page: Int = 1, _ box: Rect) throws {
    let perMM = Double(Self.dotsPerInch) / 25.4
    func dots(_ length: Length) -> Int { Int((length.millimetres * perMM).rounded()) }
    (left, top) = (dots(box.minX), dots(box.minY))
    let arguments = [
      "-r", "\(Self.dotsPerInch)", "-x", "\(left)", "-y", "\(top)", "-W", "\(dots(box.size.width))", "-H",
      "\(dots(box.size.height))", "-f", "\(page)", "-l", "\(page)", "-singlefile",
    ]
    picture = try Judge.withFile(pdf, "x.pdf") { file in
      let stem = file.deletingLastPathComponent().appendingPathComponent("part").path
      try Judge.run("pdftoppm", arguments + [file.path, stem])
      return try Pixmap(try Data(contentsOf: URL(fileURLWithPath: stem + ".ppm")))
    }
  }

  /// Whether all of it is.
  var isDark: Bool {
    (0..<picture.width).allSatisfy { x in (0..<picture.height).allSatisfy { light(x, $0) < 0.3 } }
  }

  /// Whether edges are as many as wanted, and each within a hundredth of a millimetre.
  static func agree(_ found: [Double], _ wanted: [Double]) -> Bool {
    found.count == wanted.count && zip(found, wanted).allSatisfy { abs($0 - $1) < 0.01 }
  }

  /// Where light turns to dark or dark to light along a level line, in millimetres from the page's left.
  func edges(atY y: Double) -> [Double] {
    let row = Int(y * Double(Self.dotsPerInch) / 25.4) - top
    return Self.edges((0..<picture.width).map { light($0, row) }).map { place($0, from: left) }
  }

  /// The same along an upright line, from the page's top.
  func edges(atX x: Double) -> [Double] {
    let column = Int(x * Double(Self.dotsPerInch) / 25.4) - left
    return Self.edges((0..<picture.height).map { light(column, $0) }).map { place($0, from: top) }
  }

  private func place(_ dots: Double, from start: Int) -> Double {
    (dots + Double(start)) * 25.4 / Double(Self.dotsPerInch)
  }

  private func light(_ x: Int, _ y: Int) -> Double { Double(picture.at(x, y).reduce(0, +)) / 765 }

  /// A dot that is half dark has its edge in its middle.
  private static func edges(_ line: [Double]) -> [Double] {
    var edges: [Double] = []
    for (index, pair) in zip(line, line.dropFirst()).enumerated() where (pair.0 < 0.5) != (pair.1 < 0.5) {
      // Of the two dots that meet here, one may be mixed: how much of it is dark moves the edge.
      let isFalling = pair.0 > pair.1
      let shares = isFalling ? (1 - pair.0, 1 - pair.1) : (1 - pair.0, 1 - pair.1)
      let dark = shares.0 + shares.1
      edges.append(Double(index) + (isFalling ? 2 - dark : dark))
    }
    return edges
  }
}
