internal import PressDiagnostics
package import PressDrawing
package import PressText

/// A template as its bundle says it: page, artwork, slots, everything checked that can be without a record.
package struct Template: Sendable, Hashable {
  package var name: String
  package var title: LocalizedText
  /// The languages that it says it speaks, in the order in which they stand together; empty when it does not say.
  package var languages: [String] = []
  package var medium: Medium
  /// The cloth's colour, over which a transparent picture is checked.
  package var garment: Color?
  package var page: PageFormat
  package var palette: Palette
  package var fields: [Field]
  package var pages: [Page]
  /// How many accounts its repeated slots had room for before they were written out; nil when it has none, or
  /// still has them.
  var expandedCapacity: Int?
  /// Its own, before the installed ones.
  package var fonts = BundleFonts.none

  package init(
    name: String, title: LocalizedText, languages: [String] = [], medium: Medium, garment: Color? = nil,
    page: PageFormat, palette: Palette, fields: [Field] = [], pages: [Page], expandedCapacity: Int? = nil,
    fonts: BundleFonts = BundleFonts.none
  ) {
    self.name = name
    self.title = title
    self.languages = languages
    self.medium = medium
    self.garment = garment
    self.page = page
    self.palette = palette
    self.fields = fields
    self.pages = pages
    self.expandedCapacity = expandedCapacity
    self.fonts = fonts
  }

  /// What lies beneath and above the slots of every page.
  package var artworks: [PlacedArtwork] { pages.flatMap { [$0.artwork, $0.foreground] }.compactMap { $0 } }

  /// Every code slot of every page, in the order in which accounts fill them; one that stands on several
  /// pages once.
  package var codeSlots: [CodeSlot] {
    var names: Set<String> = []
    return pages.flatMap { $0.codeSlots }.filter { names.insert($0.name).inserted }
  }
}

extension Template {
  /// The code slot of a name: where it stands more than once, the one that these values show.
  package func codeSlot(_ name: String, in values: TemplateValues) -> CodeSlot? {
    let shown = pages.flatMap(\.slots).lazy.filter { shows($0, in: values) }.compactMap(\.code)
    return shown.first { $0.name == name } ?? codeSlots.first { $0.name == name }
  }
}
