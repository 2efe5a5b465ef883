internal import PressAssets
internal import PressFiles
internal import PressReports
internal import PressResources

/// One of a press's workers: owns a renderer, which is expensive to make and not safe to share.
actor PressLane {
  private var kept: AssetPress?

  /// The lane's renderer, made with the first work.
  func press() throws(AssetFailure) -> AssetPress {
    if let kept { return kept }
    do throws(PressFailure) {
      let press = AssetPress(cmykProfile: try Resources.cmykProfile())
      kept = press
      return press
    } catch {
      throw AssetFailure(error)
    }
  }

  /// A code by itself.
  func code(_ request: CodeRequest) throws(AssetFailure) -> CodePress.Result {
    // A content that is not split is one symbol.
    try CodePress(press: press()).press(request, path: "")[0]
  }

  /// The pages of an asset.
  func render(_ request: RenderRequest) throws(AssetFailure) -> RenderPress.Result {
    try RenderPress(press: press()).press(request)
  }
}
