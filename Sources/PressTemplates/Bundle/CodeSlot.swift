package import PressDiagnostics
package import PressDrawing
package import PressSymbols
internal import PressText

package struct CodeSlot: Sendable, Hashable {
  package struct Patch: Sendable, Hashable {
    package var source: ColorSource
    package var radius: Length

    package var color: Color { source.color }

    package init(source: ColorSource, radius: Length) {
      self.source = source
      self.radius = radius
    }

    /// In a colour that is always the same.
    package init(color: Color, radius: Length) { self.init(source: ColorSource(color), radius: radius) }
  }

  /// Names the slot: `main`, `side`.
  package var name: String
  /// The whole slot, quiet zone included; square.
  package var box: Rect
  /// The opaque light ground; nil when the artwork brings its own.
  package var patch: Patch?
  package var inkSource: ColorSource
  /// Shapes, colours beside the ink, and the frame, which lies inside the box.
  package var codeStyle: CodeStyle
  /// A picture in the middle of the code; nil for none.
  package var logo: LogoSlot?
  package var quietZone: QuietZone
  package var requirements: SymbolRequirements
  package var isOptional: Bool
  package var place: SourceLocation
  /// What ink will add to every edge on its way to the paper, negative to take it off beforehand.
  package var spread = Length.zero
  /// Where the frame lies; nil for the largest that fits into the box.
  package var frameLayout: FrameLayout?

  package init(
    name: String, box: Rect, patch: Patch? = nil, inkSource: ColorSource, codeStyle: CodeStyle,
    logo: LogoSlot? = nil, quietZone: QuietZone, requirements: SymbolRequirements, isOptional: Bool,
    place: SourceLocation, spread: Length = Length.zero, frameLayout: FrameLayout? = nil
  ) {
    self.name = name
    self.box = box
    self.patch = patch
    self.inkSource = inkSource
    self.codeStyle = codeStyle
    self.logo = logo
    self.quietZone = quietZone
    self.requirements = requirements
    self.isOptional = isOptional
    self.place = place
    self.spread = spread
    self.frameLayout = frameLayout
  }

  package var ink: Color { inkSource.color }
}
