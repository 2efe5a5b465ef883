internal import CCairo
internal import Foundation
internal import PressDrawing

/// A picture as it is seen, or on one ink's plate.
struct PictureKey: Hashable {
  let image: EncodedImage
  let ink: Ink?
}
