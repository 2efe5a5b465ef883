internal import PressDiagnostics
internal import PressDrawing
package import PressFiles
internal import PressReading
internal import PressResources

extension PictureVerification.Result {
  /// Runs the stress ladders for each code that was found, and keeps what they find.
  ///
  /// A press file is looked at with all its inks together.
  ///
  /// - Parameter measure: goes before the resolution that a picture says it has.
  /// - Throws: `PressFailure` with status `usage` when nothing says how large a module is.
  package mutating func stress(measure: PictureStress.Measure?) throws(PressFailure) {
    for (page, picture) in try pictures() {
      guard codes.contains(where: { $0.page == page }) else { continue }
      for stressed in try PictureStress.stress(picture, name: file, measure: measure) {
        for index in codes.indices where codes[index].page == page && codes[index].text == stressed.text {
          codes[index].stress = stressed
        }
      }
    }
  }

  /// What is to be looked at, with the page's number where there are several.
  private func pictures() throws(PressFailure) -> [(page: Int?, picture: Bitmap)] {
    guard let source = PressFileVerification.source(of: file) else {
      return [(nil, try PictureFile.pixels(ofFileAt: file))]
    }
    return try PressFileVerification.composites(of: file, as: source)
  }
}
