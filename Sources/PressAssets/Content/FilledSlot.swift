internal import PressDrawing
package import PressLinks
internal import PressPDF
internal import PressSymbols
package import PressTemplates

/// A code slot and whose code stands in it.
package struct FilledSlot: Sendable {
  package var slot: CodeSlot
  package var link: FollowLink
  package var source: SymbolSource

  package init(slot: CodeSlot, link: FollowLink, source: SymbolSource) {
    (self.slot, self.link, self.source) = (slot, link, source)
  }
}
