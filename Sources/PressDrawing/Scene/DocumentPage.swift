internal import Foundation

/// A page of a finished PDF, or a part of it, in a scene.
///
/// Who writes PDF takes the page itself over, who draws pixels takes the picture of the same part.
package struct DocumentPage: Sendable, Hashable {
  package let file: DocumentFile
  /// From 1.
  package let number: Int
  /// From the upright page's media box's top left corner.
  package let part: Rect
  /// What of the page is in the part.
  package let picture: EncodedImage

  package init(file: DocumentFile, number: Int, part: Rect, picture: EncodedImage) {
    self.file = file
    self.number = number
    self.part = part
    self.picture = picture
  }
}
