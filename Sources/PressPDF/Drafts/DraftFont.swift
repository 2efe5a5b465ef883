internal import PressDrawing

/// A font as one page uses it.
final class DraftFont: ContentFont {
  let name: String
  let program: FontProgram
  var usage: FontUsage

  init(name: String, program: FontProgram, known texts: [Int: String]) {
    self.name = name
    self.program = program
    usage = FontUsage(earlier: texts)
  }
}
