import Foundation
import PressDrawing
import PressRendering
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressCampaigns
@testable import PressResources

/// What is seen of the file: its plates by Ghostscript, its looks by poppler and mupdf.
extension ExternalValidation {
  /// Every code on one plate alone, black or a named ink, from which zbar reads it back.
  func judgePlates() throws {
    let smallest = try #require(pages.map(\.module).min())
    // Six dots a module are enough for zbar, and a roll-up at 300 dots an inch for nobody.
    let dots = min(max(6 * 25.4 / smallest.millimetres, 24), 600).rounded(.up)
    try ExternalValidation.run(
      "gs",
      [
        "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", pages[0].scene == nil ? "-dUseMediaBox" : "-dUseTrimBox",
        "-sDEVICE=tiffsep", "-sCompression=none", "-r\(Int(dots))", "-sOutputFile=\(work.path("p%d.tif"))",
        path,
      ])
    for (index, page) in pages.enumerated() {
      let stem = "p\(index + 1)("
      var plates: [String: TIFFPlate] = [:]
      for name in work.files() where name.hasPrefix(stem) {
        let plate: TIFFPlate = try #require(TIFFPlate(try work.bytes(name)))
        plates[String(name.dropFirst(stem.count).dropLast(").tif".count))] = plate
      }
      #expect(Set(plates.keys).isSuperset(of: ["Cyan", "Magenta", "Yellow", "Black"]))
      var read: [String] = []
      for ink in plates.keys where !["Cyan", "Magenta", "Yellow"].contains(ink) {
        // zbar does not look for what is light on dark: the trim's own colour may lie on the plate too.
        read += try Judge.zbar(work.path("\(stem)\(ink)).tif"))
      }
      #expect(read.sorted() == page.codes.map(\.text).sorted(), "page \(index + 1)")
      for code in page.codes {
        guard let box = code.box else { continue }
        let inks = plates.filter { $0.value.carriesInk(in: box, dotsPerInch: dots) }.map(\.key)
        #expect(inks.count == 1 && !["Cyan", "Magenta", "Yellow"].contains(inks.first ?? ""), "\(inks)")
      }
    }
  }

  /// How far two pictures of a page are apart.
  struct Difference {
    /// Of all channels, 0…255.
    var mean = 0.0
    /// Share of the pixels that are light in one and dark in the other.
    var flipped = 0.0
  }

  /// poppler, mupdf and we draw the same page.
  ///
  /// Debian's builds of the others know no ICC profile and mix inks by a formula of their own each: a roll-up all
  /// in red is a mean of 35 levels apart between them, a flyer in a screen's colours 38 from ours. What is light is
  /// light with all and what is dark is dark, but for 2 % of the pixels, at edges of type.
  func judgeLooks() throws {
    for (index, page) in pages.enumerated() {
      let number = "\(index + 1)"
      let size = try mediaSize(page: index + 1)
      let dots = (150_000 / (size.0 * size.1)).squareRoot() * 72
      let shown = dots.decimal(places: 2)
      try ExternalValidation.run(
        "pdftoppm", ["-png", "-singlefile", "-r", shown, "-f", number, "-l", number, path, work.path("a")])
      try ExternalValidation.run(
        "mutool", ["draw", "-q", "-r", shown, "-o", work.path("b.png"), path, number])
      let theirs = try ["a.png", "b.png"].map { name in
        try #require(try ImageDecoder.picture(try work.bytes(name)))
      }
      let between = try ExternalValidation.difference(theirs[0], theirs[1])
      #expect(between.mean < 45 && between.flipped < 0.025, "\(between)")
      guard let scene = page.scene, let resolution = Resolution(dotsPerInch: Double(shown) ?? dots) else {
        continue
      }
      let renderer = RasterRenderer(cmykProfile: try Resources.cmykProfile())
      let ours = try renderer.draw(
        scene, region: scene.bleedBox, at: resolution, ground: .color(.white))
      for picture in theirs {
        let apart = try ExternalValidation.difference(picture, ours)
        #expect(apart.mean < 45 && apart.flipped < 0.02, "\(apart)")
      }
    }
  }

  /// In points.
  private func mediaSize(page: Int) throws -> (Double, Double) {
    let said = try ExternalValidation.run("pdfinfo", ["-f", "\(page)", "-l", "\(page)", path])
    let match = try #require(said.firstMatch(of: #/size: +([\d.]+) x ([\d.]+) pts/#))
    return (try #require(Double(match.1)), try #require(Double(match.2)))
  }

  /// Over what both cover; they may differ by two rows or columns.
  private static func difference(_ one: Bitmap, _ other: Bitmap) throws -> Difference {
    try #require(abs(one.width - other.width) <= 2 && abs(one.height - other.height) <= 2)
    let (width, height) = (min(one.width, other.width), min(one.height, other.height))
    var (sum, flips) = (0, 0)
    one.pixels.withUnsafeBufferPointer { a in
      other.pixels.withUnsafeBufferPointer { b in
        for y in 0..<height {
          for x in 0..<width {
            let (from, to) = (
              (y * one.width + x) * one.layout.channels, (y * other.width + x) * other.layout.channels
            )
            var (dark, light) = (0, 0)
            for channel in 0..<3 {
              let (first, second) = (
                Int(a[from + (one.layout == .gray ? 0 : channel)]),
                Int(b[to + (other.layout == .gray ? 0 : channel)])
              )
              sum += abs(first - second)
              (dark, light) = (dark + first, light + second)
            }
            if (dark < 384) != (light < 384), abs(dark - light) > 192 { flips += 1 }
          }
        }
      }
    }
    let count = Double(width * height)
    return Difference(mean: Double(sum) / (count * 3), flipped: Double(flips) / count)
  }
}

extension TIFFPlate {
  /// Whether there is any ink in a box, half a dot of its edges aside.
  fileprivate func carriesInk(in box: Rect, dotsPerInch: Double) -> Bool {
    func dots(_ length: Length) -> Double { length.millimetres * dotsPerInch / 25.4 }
    let (left, right) = (Int(dots(box.minX).rounded(.up)), min(Int(dots(box.maxX)), width))
    let (top, bottom) = (Int(dots(box.minY).rounded(.up)), min(Int(dots(box.maxY)), height))
    return pixels.withUnsafeBufferPointer { pixels in
      for y in top..<max(top, bottom) {
        for x in left..<max(left, right) where pixels[y * width + x] < 255 { return true }
      }
      return false
    }
  }
}
