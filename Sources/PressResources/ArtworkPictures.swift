internal import Foundation
internal import PressDots
internal import PressDrawing
internal import PressRendering
internal import PressSVG
internal import PressTemplates

/// Pictures in a designer's SVG: those that it holds, and those that lie beside it.
enum ArtworkPictures {
  private static let embed =
    "embed it: in Inkscape with Extensions > Images > Embed Images, in Illustrator with 'Embed' in the Links panel"

  /// A picture as a `data:` address that every reader of SVG takes.
  ///
  /// - Throws: when it is not there, lies elsewhere, or is damaged.
  static func embedded(_ link: String, beside folder: URL?) throws(SVGPictureFault) -> String {
    let isData = link.prefix(5).lowercased() == "data:"
    let shown = isData ? "a picture of the drawing" : "the picture '\(link.prefix(80))'"
    let bytes = isData ? content(of: link) : try file(link, beside: folder)
    guard let bytes else {
      throw SVGPictureFault(message: "\(shown) has no readable address", hint: "embed it again")
    }
    let image = try sound(bytes, shown)
    let wanted = "data:image/\(image.format.rawValue);base64,"
    if isData, image.bytes == bytes, link.hasPrefix(wanted) { return link }
    return wanted + image.bytes.base64EncodedString()
  }

  private static func file(_ link: String, beside folder: URL?) throws(SVGPictureFault) -> Data {
    let name = link.removingPercentEncoding ?? link
    let isAddress = name.contains("://") && !name.hasPrefix("file://")
    guard !isAddress, let folder else {
      throw SVGPictureFault(
        message: "the drawing links to '\(link.prefix(80))', which is not in the file", hint: embed)
    }
    // Programs write where it lay on the designer's machine.
    let path = name.hasPrefix("file://") ? String(name.dropFirst(7)) : name
    guard let found = ConfinedPath.resolve(bare(path, in: folder), in: folder) else {
      throw SVGPictureFault(
        message: "the drawing links to '\(link.prefix(80))', which does not lie beside it or below",
        hint: "put it beside the drawing and link it from there, or \(embed)")
    }
    guard let bytes = try? Data(contentsOf: found) else {
      throw SVGPictureFault(
        message: "the drawing links to '\(link.prefix(80))', which is not there",
        hint: "put it there, or \(embed)")
    }
    return bytes
  }

  /// A link without what programs put behind a file's name against caches, `a.png?v=2`, where no file is called so.
  private static func bare(_ path: String, in folder: URL) -> String {
    let isThere = FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
    return isThere ? path : String(path.prefix { $0 != "?" && $0 != "#" })
  }

  /// What a `data:` address holds.
  private static func content(of link: String) -> Data? {
    guard let comma = link.firstIndex(of: ",") else { return nil }
    let body = link[link.index(after: comma)...]
    if link[..<comma].lowercased().hasSuffix(";base64") {
      let plain = body.contains("%") ? body.removingPercentEncoding ?? String(body) : String(body)
      return Data(base64Encoded: plain, options: .ignoreUnknownCharacters)
    }
    return body.removingPercentEncoding.map { Data($0.utf8) }
  }

  /// The picture upright and in a form that every reader takes, read to its end.
  private static func sound(_ bytes: Data, _ shown: String) throws(SVGPictureFault) -> EncodedImage {
    do {
      guard let format = ImageDecoder.format(of: bytes) else {
        guard let pixels = try ImageDecoder.webP(bytes) else {
          throw SVGPictureFault(
            message: "\(shown) is no PNG, JPEG or WebP",
            hint: "save it as PNG or JPEG; a drawing within the drawing is to be ungrouped into it")
        }
        return EncodedImage(format: .png, bytes: try PNGEncoder.encode(pixels))
      }
      let image = EncodedImage(format: format, bytes: bytes)
      let size = try ImageDecoder.size(of: image)
      guard Bitmap.fits(width: size.width, height: size.height) else {
        throw SVGPictureFault(message: "\(shown) has more than 400 million pixels", hint: "make it smaller")
      }
      let pixels = try ImageDecoder.decode(image)
      try ImageDecoder.requireStill(bytes)
      let orientation = Orientation(of: bytes)
      // Whoever draws SVG for us takes every picture for sRGB.
      if let screen = try ImageDecoder.screen(image) {
        return EncodedImage(format: .png, bytes: try PNGEncoder.encode(screen.upright(from: orientation)))
      }
      if format == .jpeg, try ImageDecoder.hasInks(bytes) {
        return EncodedImage(format: .png, bytes: try PNGEncoder.encode(pixels.upright(from: orientation)))
      }
      return orientation == .upright ? image : try UprightImage.make(image, from: orientation)
    } catch let fault as SVGPictureFault {
      throw fault
    } catch let error as RenderingError {
      throw SVGPictureFault(
        message: "\(shown) is damaged: \(error.message)", hint: error.hint ?? "embed it again")
    } catch {
      throw SVGPictureFault(message: "\(shown) cannot be read", hint: "embed it again")
    }
  }
}
