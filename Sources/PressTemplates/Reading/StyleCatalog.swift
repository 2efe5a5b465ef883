internal import PressDiagnostics
internal import PressDrawing
internal import PressSymbols
internal import PressYAML

/// The built-in styles, as whoever knows where they lie gives them.
package struct StyleCatalog: Sendable {
  package let names: [String]
  package let codeStyle: @Sendable (String) -> CodeStyle?

  package init(names: [String], codeStyle: @escaping @Sendable (String) -> CodeStyle?) {
    self.names = names
    self.codeStyle = codeStyle
  }

  package static let none = StyleCatalog(names: []) { _ in nil }
}
