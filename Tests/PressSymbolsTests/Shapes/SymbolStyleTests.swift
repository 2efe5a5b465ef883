import PressSymbols
import Testing

struct SymbolStyleTests {
  @Test func `is square unless said otherwise`() {
    #expect(SymbolStyle() == .plain)
    #expect(SymbolStyle.plain == SymbolStyle(modules: .square, finderRing: .square, finderCenter: .square))
  }

  /// Style files are written in these words.
  @Test func `words of the style files`() {
    #expect(
      ModuleShape.allCases.map(\.rawValue) == [
        "square", "rounded", "dot", "connected", "vertical", "horizontal", "diamond", "tile", "octagon",
        "leaf",
      ])
    #expect(
      FinderRingShape.allCases.map(\.rawValue) == [
        "square", "rounded", "round", "octagon", "leaf", "petal", "shield",
      ])
    #expect(
      FinderCenterShape.allCases.map(\.rawValue) == [
        "square", "rounded", "circle", "octagon", "leaf", "petal", "shield",
      ])
  }
}
