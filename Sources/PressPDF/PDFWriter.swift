package import Foundation
package import PressDrawing

/// Scenes in, PDF out: the short way to a `PressDocument`, by its `plain` rules.
///
/// Media box and bleed box are the trim with its bleed, the trim box is the trim. Black and gray are the
/// black ink alone, process colours and spot inks go as they are named, other screen colours as DeviceRGB.
package struct PDFWriter {
  private let sources: SceneSources

  package init(sources: SceneSources) {
    self.sources = sources
  }

  /// - Parameters:
  ///   - scenes: one a page.
  ///   - title: the document's, for whoever opens the file.
  ///   - sourceDateEpoch: the date of creation and change in seconds since 1970; none is written without it.
  package func write(
    _ scenes: [Scene], title: String, sourceDateEpoch: Int? = nil
  ) throws(PDFError) -> Data {
    try write(scenes.map { PressPage($0) }, title: title, sourceDateEpoch: sourceDateEpoch)
  }

  /// The same of pages that are more than a scene, such as one with marks around it.
  package func write(
    _ pages: [PressPage], title: String, sourceDateEpoch: Int? = nil
  ) throws(PDFError) -> Data {
    let document = try PressDocument(
      .init(.plain, title: title, sourceDateEpoch: sourceDateEpoch), sources: sources)
    for page in pages { try document.addPage(page) }
    return try document.finish()
  }

  /// A document of one page.
  package func write(_ scene: Scene, title: String, sourceDateEpoch: Int? = nil) throws(PDFError) -> Data {
    try write([scene], title: title, sourceDateEpoch: sourceDateEpoch)
  }
}
