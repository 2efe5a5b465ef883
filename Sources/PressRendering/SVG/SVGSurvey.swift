internal import Foundation
internal import PressDrawing

/// What an SVG needs that is not in it.
package struct SVGSurvey: Sendable, Hashable {
  /// Pictures that it names and does not hold.
  package let links: [String]
  /// Lists of font families, as written, that its text is set in.
  package let fonts: [String]
  /// Whether it has text of the draft SVG 1.2, which librsvg leaves out.
  package let hasFlowedText: Bool
}
