package import Foundation
package import PressDrawing

/// Scene in, Encapsulated PostScript out, for programs that place artwork: DSC 3.0, EPSF 3.0, seven bits wide,
/// the same bytes every time.
///
/// It lies beside `PressDocument`, not beside the SVG writer: PDF's imaging model is PostScript's, so both share how
/// a colour becomes ink, how a gradient becomes a shading and how an outline is written. Level 2, and level 3
/// where a gradient needs it. The bounding box is the trim with its bleed, its lower left corner the origin.
///
/// There is no date and no `showpage`: the file is to be placed, and whoever places it shows the page. Text is
/// filled outlines. Refused: SVG artwork, and pictures with transparent pixels, which PostScript has none of.
package struct EPSWriter {
  private let sources: SceneSources

  package init(sources: SceneSources) {
    self.sources = sources
  }

  /// - Parameter title: the document's; what is not ASCII stands in UTF-8, in octal.
  package func write(_ scene: Scene, title: String) throws(PDFError) -> Data {
    let boxes = try PageBoxes(scene)
    let content = try EPSContent(scene, page: boxes.map, sources: sources)
    let size = boxes.media.size
    // Of the numbers as they are written, so that an inch is 72 points and not 73.
    let whole = [size.width, size.height].map { side in
      "\(Int(((side.points * 10_000).rounded() / 10_000).rounded(.up)))"
    }.joined(separator: " ")
    let corners = PageBoxes.corners(boxes.media)
    return Data(
      """
      %!PS-Adobe-3.0 EPSF-3.0
      %%BoundingBox: 0 0 \(whole)
      %%HiResBoundingBox: \(corners)
      %%Creator: (qrpress)
      %%Title: \(InkSpace.postScriptComment(title))
      %%LanguageLevel: \(content.hasGradients ? 3 : 2)
      %%DocumentData: Clean7Bit
      %%Pages: 1
      \(inkComments(content.spots.inks))%%EndComments
      %%BeginProlog
      \(EPSWriter.prolog)\(content.procedures)end
      %%EndProlog
      %%Page: 1 1
      qrpress begin
      q
      \(corners) rectclip
      \(content.operators)Q
      end
      %%Trailer
      %%EOF

      """.utf8)
  }

  /// PDF's operators in PostScript; the corner that `corners` gives is the width and height of a box at the
  /// origin, as `rectclip` wants them.
  private static let prolog = """
    /qrpress 30 dict def
    qrpress begin
    /m {moveto} bind def
    /l {lineto} bind def
    /c {curveto} bind def
    /h {closepath} bind def
    /f {fill} bind def
    /S {stroke} bind def
    /W {clip newpath} bind def
    /w {setlinewidth} bind def
    /q {gsave} bind def
    /Q {grestore} bind def
    /k {setcmykcolor} bind def
    /rg {setrgbcolor} bind def

    """

  /// What the file says of its named inks to programs that do not run it.
  private func inkComments(_ inks: [SpotInk]) -> String {
    var operands = Operands()
    var text = ""
    for (index, ink) in inks.enumerated() {
      let name = InkSpace.postScriptComment(ink.name)
      text += "\(index == 0 ? "%%DocumentCustomColors:" : "%%+") \(name)\n"
    }
    for (index, ink) in inks.enumerated() {
      let name = InkSpace.postScriptComment(ink.name)
      text += "\(index == 0 ? "%%CMYKCustomColor:" : "%%+") \(operands.numbers(ink.process)) \(name)\n"
    }
    return text
  }
}
