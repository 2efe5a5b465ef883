internal import PressDrawing

/// The names that a document has given so far.
///
/// It gives them in the order of its pages and takes none back, so that who knows some of them writes pages as
/// the document itself would, or finds that a name is missing.
package struct KnownResources: Sendable {
  var states: Set<String> = []
  var spots = SpotInks()
  var patterns: [String: String] = [:]
  var pictures: [EncodedImage: PictureName] = [:]
  var fonts: [FontFace: Font] = [:]
  var drawings: [PDFResources.Drawing: PressForm] = [:]
  var pages: [DocumentFile: [Int: PressForm]] = [:]
  var bases: [Scene: PressForm] = [:]
  /// Screen colours as inks.
  var inks: [Color: Color] = [:]

  /// A font, and what its codes say already.
  struct Font: Sendable {
    let name: String
    let texts: [Int: String]
  }
}

extension PressDocument {
  /// For `PageDrafter`; the later it is asked for, the more of it there is.
  package var known: KnownResources {
    var known = resources.known
    known.bases = baseForms
    return known
  }
}

extension PDFResources {
  fileprivate var known: KnownResources {
    KnownResources(
      states: states, spots: spots, patterns: patterns, pictures: pictures,
      fonts: fonts.mapValues { KnownResources.Font(name: $0.name, texts: $0.usage.texts) },
      drawings: drawings, pages: pages, inks: colors?.known ?? [:])
  }
}
