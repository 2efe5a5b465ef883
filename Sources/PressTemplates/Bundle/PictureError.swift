internal import Foundation
internal import PressDrawing

/// Why a file is no picture.
package struct PictureError: Error, Sendable, Hashable {
  package var message: String
  package var hint: String?

  package init(message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
