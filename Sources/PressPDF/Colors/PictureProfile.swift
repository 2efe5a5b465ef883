internal import Foundation
internal import PressDrawing
internal import PressSyntax

/// The colour profile that a picture's file carries.
enum PictureProfile {
  /// Nil when there is none that can be read; its pixels are then sRGB.
  static func read(_ image: EncodedImage) -> Data? {
    let bytes = [UInt8](image.bytes)
    return switch image.format {
    case .png: PNGProfile(bytes).map { Data($0.bytes) }
    case .jpeg: JPEGProfile(bytes)?.bytes.map { Data($0) }
    }
  }
}
