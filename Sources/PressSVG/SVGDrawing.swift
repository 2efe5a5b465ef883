package import Foundation

/// A picture that a drawing has: as it is to stand in the file, or why it cannot.
///
/// - Parameter link: what the drawing says: `data:…`, or a file's name.
package typealias SVGPictureSource = (_ link: String) throws(SVGPictureFault) -> String

/// Why a picture of a drawing cannot be drawn.
package struct SVGPictureFault: Error, Sendable, Hashable {
  package var message: String
  package var hint: String?

  package init(message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}

/// Letters that a drawing sets in a list of fonts.
package struct SVGWords: Sendable, Hashable {
  package let place: SVGPlace
  /// The families that the designer named; those that stand for a kind, where only that was said.
  package let named: [String]
  /// All that may be drawn with, in order.
  package let families: [String]
  /// Whether the designer named one.
  package let isNamed: Bool
  package let isItalic: Bool
  /// How wide the letters are drawn, in CSS's words.
  package let stretch: String
  package let letters: Set<Unicode.Scalar>
  /// Whether the drawing brings the font of the first family along, which is not read.
  package let isCarried: Bool
}

/// An SVG that has been judged and mended: all that it shows is drawn here as it is elsewhere.
package struct SVGDrawing: Sendable {
  /// The file in the words that librsvg, browsers and Illustrator read alike.
  package let svg: Data
  /// Whether a part of it is shown in one language and not in another.
  package let isTranslated: Bool
  package let words: [SVGWords]
  package let editor: SVGEditor
  private static let mostElements = 400_000

  /// Reads, judges and mends a drawing.
  ///
  /// - Parameters:
  ///   - pictures: gives the pictures that are in it or beside it.
  ///   - joining: knows what fonts join letters to.
  /// - Throws: all that would be left out or drawn otherwise, in the file's order, at most a dozen.
  package init(
    _ bytes: Data, pictures: @escaping SVGPictureSource, joining: @escaping SVGJoining = { $0.text }
  ) throws(SVGFaults) {
    let root: SVGElement
    do throws(SVGFault) {
      root = try SVGParser.read(bytes)
    } catch {
      throw SVGFaults(all: [error])
    }
    editor = SVGEditor(of: root)
    guard root.name == "svg", root.namespace == .svg else {
      throw SVGFaults(all: [
        SVGFault(
          root.place, "its root is not SVG's", hint: "it needs <svg xmlns='http://www.w3.org/2000/svg'>")
      ])
    }
    let prepared: (faults: [SVGFault], carriedFonts: Set<String>)
    do throws(SVGFaults) {
      prepared = try Preparation.prepare(root)
    } catch {
      throw SVGFaults(all: error.all, editor: editor)
    }
    let judge = Judge(root, carriedFonts: prepared.carriedFonts, pictures: pictures, joining: joining)
    judge.look(at: root, Judge.Way())
    let faults = prepared.faults + judge.faults
    guard faults.isEmpty else {
      throw SVGFaults(all: faults.sorted { $0.place < $1.place }, words: judge.texts, editor: editor)
    }
    Preparation.drop(from: root) { judge.reached.contains(ObjectIdentifier($0)) }
    guard UsedSymbols.unfold(in: root, named: judge.named, atMost: SVGDrawing.mostElements) else {
      throw SVGFaults(all: [
        SVGFault(
          root.place, "the drawing repeats its symbols too often",
          hint: "expand them, or place it as a picture")
      ])
    }
    GradientStops.settle(in: root)
    PlainCorners.settle(in: root)
    do throws(SVGFault) {
      try Background.fill(root)
    } catch {
      throw SVGFaults(all: [error])
    }
    svg = SVGSerializer.file(root)
    isTranslated = root.family.contains { $0["systemLanguage"] != nil }
    words = judge.texts
  }
}

/// All that keeps a drawing from being drawn.
package struct SVGFaults: Error, Sendable, Hashable {
  /// At least one.
  package let all: [SVGFault]
  /// What the drawing sets in fonts, as far as it was read, so that missing ones are told at once.
  package var words: [SVGWords] = []
  package var editor = SVGEditor.other
}
