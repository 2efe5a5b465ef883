internal import PressLinks
internal import PressPDF
internal import PressReading
internal import PressRendering
internal import PressSymbols
internal import PressText

/// Versions of qrpress and of every library that decides what an output looks like.
package enum LibraryVersions {
  package static let qrpress = "0.1.0"

  package static var all: [(name: String, version: String)] {
    [("qrpress", qrpress)] + LinkLibraries.versions + SymbolLibraries.versions + TextLibraries.versions
      + RenderingLibraries.versions
      + PDFLibraries.versions
      + ReadingLibraries.versions
  }
}
