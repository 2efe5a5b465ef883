internal import Foundation
package import PressDrawing
internal import PressRendering
internal import PressTemplates

/// A picture in the middle of a code, where error correction makes up for the modules that it costs.
package struct CodeLogo: Sendable {
  /// How large it is to be.
  package enum Extent: Sendable, Hashable {
    /// As large as the symbol bears at grade C.
    case automatic
    /// Its longer side, over 0.
    case side(Length)
  }

  let picture: Picture
  let extent: Extent
  /// Height by width, over 0; 1 when the picture does not say.
  let aspect: Double

  /// Reads an SVG, PNG or JPEG to its end, so that a damaged one is found before anything is made.
  ///
  /// - Throws: `PressFailure` with status `inputMissing` or `badData`.
  package init(ofFileAt path: String, extent: Extent = .automatic) throws(PressFailure) {
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw PressFailure(
        .inputMissing, "missing-file", "the file '\(path)' cannot be read",
        hint: "check the name and that you may read it")
    }
    do {
      picture = try PictureFile.inspect(bytes)
      switch picture {
      case .pixels(let image, let width, let height):
        _ = try ImageDecoder.decode(image)
        aspect = Double(height) / Double(width)
      case .drawing(let artwork, _):
        aspect = try SVGPainter.aspect(of: artwork) ?? 1
      }
    } catch let error as PictureError {
      throw CodeLogo.unreadable(path, error.message, error.hint)
    } catch let error as RenderingError {
      throw CodeLogo.unreadable(path, error.message, error.hint)
    } catch {
      throw PressFailure(.bug, "bug", "\(error)")
    }
    self.extent = extent
  }

  /// The longer side that a cleared square leaves: half a module of air on every side.
  static func side(clearing modules: Int, of module: Length) -> Length { module * Double(modules - 1) }

  /// The least odd number of modules, 3 or more, to be cleared for a longer side.
  static func modules(clearedFor side: Length, of module: Length) -> Int {
    // More than any symbol has, and still a number; a micrometre's rounding costs no module.
    let covered = Int(min(side / module - 1e-6, 1000).rounded(.up))
    return max(3, covered + (covered.isMultiple(of: 2) ? 1 : 2))
  }

  /// The picture in its own shape around a point.
  func box(around center: Point, side: Length) -> Rect {
    let size = aspect > 1 ? Size(side / aspect, side) : Size(side, side * aspect)
    return Rect(Point(center.x - size.width / 2, center.y - size.height / 2), size)
  }

  private static func unreadable(_ path: String, _ message: String, _ hint: String?) -> PressFailure {
    PressFailure(.badData, "unreadable-picture", "'\(path)': \(message)", hint: hint)
  }
}
