internal import PressDrawing

/// A picture in the file.
struct PictureName: Sendable {
  let name: String
  let hasTransparency: Bool
}
