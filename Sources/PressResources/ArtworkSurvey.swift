internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
internal import PressSVG
internal import PressTemplates
internal import PressText

/// A designer's SVG, read and mended; or what keeps it from being drawn here as it was there.
enum ArtworkSurvey {
  /// - Parameter folder: where it lies, for pictures that it links to; nil takes none.
  /// - Throws: all that would be left out or replaced in silence, each with its place.
  static func read(_ bytes: Data, beside folder: URL?) throws(PictureError) -> VectorArtwork {
    let drawing: SVGDrawing
    // Made where there is text.
    var fonts: FontJoining?
    do throws(SVGFaults) {
      drawing = try SVGDrawing(bytes) { link throws(SVGPictureFault) in
        try ArtworkPictures.embedded(link, beside: folder)
      } joining: { run in
        // What is not installed is reported as that.
        guard run.families.contains(where: FontLibrary.hasFamily) else { return run.text }
        let joining = fonts ?? FontJoining()
        fonts = joining
        return joining.spelled(
          run.text, in: .init(families: run.families, weight: run.weight, isItalic: run.isItalic))
      }
    } catch {
      // What is missing of fonts is told in the same pass.
      let faults = (error.all + ArtworkFonts.faults(of: error.words)).sorted { $0.place < $1.place }
      throw PictureError(faults.map(error.editor.told))
    }
    let faults = ArtworkFonts.faults(of: drawing.words)
    guard faults.isEmpty else { throw PictureError(faults.map(drawing.editor.told)) }
    return VectorArtwork(svg: drawing.svg, isTranslated: drawing.isTranslated)
  }
}

extension PictureError {
  /// - Parameter faults: at least one.
  fileprivate init(_ faults: [SVGFault]) {
    let all = faults.map { fault in
      var error = PictureError(message: fault.text, hint: fault.hint)
      (error.line, error.column) = (fault.place.line, fault.place.column)
      return error
    }
    self = all.first ?? PictureError(message: "the drawing cannot be read")
    others = Array(all.dropFirst())
  }
}
