package import PressDrawing
internal import Synchronization

/// A page of a PDF as artwork: its boxes and bytes are known at once, its pixels come when they are asked for.
///
/// What is drawn once is kept, a failure too: every record of a campaign shares it. Two are equal when they are
/// one and the same.
package final class PageArtwork: Sendable {
  /// The page's boxes, upright as a reader sees it; the media box's top left corner is the origin.
  package struct Boxes: Sendable, Hashable {
    package var media: Rect
    package var crop: Rect
    package var bleed: Rect
    package var trim: Rect

    package init(media: Rect, crop: Rect, bleed: Rect, trim: Rect) {
      self.media = media
      self.crop = crop
      self.bleed = bleed
      self.trim = trim
    }
  }

  /// What of a page is wanted, and in how many dots.
  package struct Crop: Sendable, Hashable {
    package var box: Rect
    package var width: Int
    package var height: Int

    package init(box: Rect, width: Int, height: Int) {
      self.box = box
      self.width = width
      self.height = height
    }
  }

  /// Draws a part of the page; what nothing covers is transparent.
  package typealias Drawing = @Sendable (Crop) throws(PictureError) -> EncodedImage

  package let boxes: Boxes
  /// The file that the page is in.
  package let file: DocumentFile
  /// From 1.
  package let number: Int
  /// Whether it has notes, links or form fields, which no output shows.
  package let hasAnnotations: Bool
  /// Names of the layers that are to be seen on a screen and not in print, or the other way.
  package let layersByUse: [String]
  private let drawing: Drawing
  private let drawn = Mutex<[Crop: Result<EncodedImage, PictureError>]>([:])

  /// - Parameters:
  ///   - boxes: upright.
  ///   - file: the PDF itself.
  ///   - number: the page's, from 1.
  ///   - hasAnnotations: whether it has what stays behind.
  ///   - layersByUse: names of layers that are seen in one place and not in another.
  package init(
    boxes: Boxes, file: DocumentFile, number: Int, hasAnnotations: Bool = false, layersByUse: [String] = [],
    drawing: @escaping Drawing
  ) {
    self.file = file
    self.number = number
    self.hasAnnotations = hasAnnotations
    self.layersByUse = layersByUse
    self.boxes = boxes
    self.drawing = drawing
  }

  /// A part of the page as a picture; the second asker waits for the first one's.
  package func image(_ crop: Crop) throws(PictureError) -> EncodedImage {
    let result = drawn.withLock { drawn in
      if let known = drawn[crop] { return known }
      let made = Result { () throws(PictureError) in try drawing(crop) }
      drawn[crop] = made
      return made
    }
    return try result.get()
  }

  /// Which of the page's boxes fills which box of a template.
  ///
  /// The first of the template's boxes that one of the page's has the size of, to a fifth of a millimetre
  /// (programs round a page to whole points); else the first that the crop box has the shape of.
  func fit(_ targets: [Rect]) -> (part: Rect, target: Rect)? {
    for target in targets {
      let parts = [boxes.bleed, boxes.trim, boxes.crop, boxes.media]
      if let part = parts.first(where: { $0.size.isNear(target.size, within: .mm(0.2)) }) {
        return (part, target)
      }
    }
    let aspect = boxes.crop.size.height / boxes.crop.size.width
    return targets.first { abs($0.size.height / $0.size.width / aspect - 1) < 0.003 }
      .map { (boxes.crop, $0) }
  }
}

extension PageArtwork: Hashable {
  package static func == (a: PageArtwork, b: PageArtwork) -> Bool { a === b }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Size {
  func isNear(_ other: Size, within reach: Length) -> Bool {
    abs((width - other.width).millimetres) < reach.millimetres
      && abs((height - other.height).millimetres) < reach.millimetres
  }
}

/// Looks at a page (1…) of a PDF file.
package typealias PageInspector = @Sendable (_ file: String, _ page: Int) throws(PictureError) -> PageArtwork
