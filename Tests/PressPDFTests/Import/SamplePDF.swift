import Foundation

/// Small PDFs, written by hand so that no code under test is needed to make them.
enum SamplePDF {
  struct Page {
    /// Entries beside `/Type`, `/Parent`, `/Contents`.
    var entries: String
    var content: String
  }

  /// - Parameters:
  ///   - catalog: entries beside `/Type` and `/Pages`.
  ///   - tree: entries of the page tree's root, which pages inherit.
  ///   - objects: further ones, numbered from 3.
  ///   - trailer: entries beside `/Root` and `/Size`.
  static func write(
    _ pages: [Page], catalog: String = "", tree: String = "", objects: [String] = [], trailer: String = "",
    version: String = "1.6"
  ) -> Data {
    let first = 3 + objects.count
    let kids = pages.indices.map { "\(first + 2 * $0) 0 R" }.joined(separator: " ")
    var bodies = [
      "<< /Type /Catalog /Pages 2 0 R \(catalog) >>",
      "<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) \(tree) >>",
    ]
    bodies += objects
    for (index, page) in pages.enumerated() {
      bodies.append("<< /Type /Page /Parent 2 0 R /Contents \(first + 2 * index + 1) 0 R \(page.entries) >>")
      bodies.append(stream("", page.content))
    }
    var file = "%PDF-\(version)\n"
    var offsets: [Int] = []
    for (index, body) in bodies.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(body)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(bodies.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer\n<< /Size \(bodies.count + 1) /Root 1 0 R \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
    return Data(file.utf8)
  }

  static func stream(_ entries: String, _ content: String) -> String {
    "<< \(entries) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  static func points(_ millimetres: Double) -> String { String(millimetres * 72 / 25.4) }

  /// A card of 60 × 40 mm with 3 mm of bleed, of black ink but for a hole of 10 × 5 mm that lies 5 mm from the
  /// trim's top left corner.
  static func card(inks: String = "0 0 0 1 k", bleed: Double = 3, width: Double = 60, height: Double = 40)
    -> Page
  {
    let (outer, inner) = ((width + 2 * bleed, height + 2 * bleed), (bleed + 5, bleed + height - 10))
    return Page(
      entries: "/MediaBox [0 0 \(points(outer.0)) \(points(outer.1))] "
        + "/TrimBox [\(points(bleed)) \(points(bleed)) \(points(bleed + width)) \(points(bleed + height))] "
        + "/Resources << >>",
      content: "\(inks) 0 0 \(points(outer.0)) \(points(outer.1)) re f\n"
        + "0 0 0 0 k \(points(inner.0)) \(points(inner.1)) \(points(10)) \(points(5)) re f")
  }
}
