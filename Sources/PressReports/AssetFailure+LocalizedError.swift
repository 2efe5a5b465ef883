public import Foundation
internal import PressFiles

extension AssetFailure: LocalizedError {
  /// Every diagnostic, with its place and the way out.
  public var errorDescription: String? { failure.errorDescription }
}
