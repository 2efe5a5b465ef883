package import PressDrawing

/// A symbol's outlines by what may have a colour of its own; for the non-zero rule.
///
/// The three do not touch: a finder's ring and middle are a module apart, and so are finders and the rest.
package struct StyledPaths: Sendable, Hashable {
  /// Everything but the finders.
  package var modules: Path
  /// The rings of the finders.
  package var finderRings: Path
  /// The middles of the finders.
  package var finderCenters: Path

  /// All in one, for one colour.
  package var all: Path {
    var path = Path()
    path.elements = modules.elements + finderRings.elements + finderCenters.elements
    return path
  }
}
