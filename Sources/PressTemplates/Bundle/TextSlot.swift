package import PressDrawing
internal import PressSymbols
package import PressText

package struct TextSlot: Sendable, Hashable {
  /// By language; a plain text has the language "".
  package var patterns: [String: TextPattern]
  package var box: Rect
  package var style: TextStyle
  package var source: ColorSource

  package var color: Color { source.color }

  /// The pattern for a language: that language's, else the plain one.
  package func pattern(language: String?, languages: [String]) -> TextPattern? {
    if let plain = patterns[""] { return plain }
    if let language { return patterns[language] }
    return languages.lazy.compactMap { patterns[$0] }.first ?? patterns.min { $0.key < $1.key }?.value
  }
}
