package import Foundation
package import PressDrawing
package import PressLinks
package import PressPDF
package import PressResources
package import PressSymbols
package import PressTemplates

/// One code to be made by itself, on no template.
package struct CodeRequest: Sendable {
  /// How large it is to be.
  package enum Measure: Sendable, Hashable {
    /// Side of the picture, quiet zone included.
    case side(Length)
    /// Side of a module.
    case module(Length)
    /// Dots a module.
    case scale(Int)
  }

  package var link: FollowLink
  /// What a reader found, to be kept byte for byte; nil where the link is encoded.
  package var verbatim: VerbatimContent?
  package var format: AssetFormat
  package var measure: Measure
  package var resolution: Resolution
  package var quietZone: QuietZone
  package var ink: Color
  /// Nil for none: a transparent ground.
  package var paper: Color?
  package var codeStyle = CodeStyle.plain
  /// Of the frame's words; nil for all that they are in, a line each.
  package var language: String?
  /// A picture in the middle; it wants a high level of error correction.
  package var logo: CodeLogo?
  /// What ink will add to every edge on its way to the paper, negative to take it off beforehand.
  package var spread = Length.zero
  /// Symbols that the content is split over (structured append), 1…16.
  package var parts = 1
  package var requirements: SymbolRequirements
  package var verifies: Bool
  /// Whether a link that is dead in days may be made a code of.
  package var allowsExpiring = false
  /// What stands around the page of a PDF.
  package var marks = PrinterMarks.none
  /// What a PDF is written for.
  package var press = PDFOutputOptions()

  package init(
    link: FollowLink, format: AssetFormat, measure: Measure = .side(.mm(30)), resolution: Resolution = .print,
    quietZone: QuietZone = .standard, ink: Color = .black, paper: Color? = .white,
    requirements: SymbolRequirements = .init(), verifies: Bool = true
  ) {
    self.link = link
    self.format = format
    self.measure = measure
    self.resolution = resolution
    self.quietZone = quietZone
    self.ink = ink
    self.paper = paper
    self.requirements = requirements
    self.verifies = verifies
  }
}

extension CodeRequest {
  /// Where the profile lies that a PDF is written for.
  package var profile: URL? { press.profile.map { URL(fileURLWithPath: $0) } }
}
