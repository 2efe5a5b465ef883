internal import Foundation
internal import PressAssets
internal import PressDots
internal import PressDrawing
internal import PressFiles
internal import PressRendering
internal import PressTemplates

extension AssetPress {
  /// Dots of a thumbnail's longer side: twice the side at which the report shows it.
  static let thumbnailSide = 260.0

  /// The asset's first page, small, as PNG; of a file that holds many records, the first record's.
  ///
  /// Cloth is drawn. Nothing is checked: it is to be looked at, not to be scanned.
  ///
  /// - Parameter parts: of a file that holds many records.
  func thumbnail(of asset: PlannedAsset, _ parts: AssetParts?) throws -> Data {
    let page = try firstPage(of: asset, parts)
    let longer = max(page.trim.width, page.trim.height).millimetres
    let density = AssetPress.thumbnailSide * 25.4 / longer
    guard let resolution = Resolution(dotsPerInch: density.clamped(to: Resolution.range)) else {
      throw RenderingError.tooLarge(width: 0, height: 0)
    }
    let ground = RasterRenderer.Ground.color(asset.template.garment ?? .white)
    return try PNGEncoder.encode(try renderer.draw(page.scene, at: resolution, ground: ground))
  }

  /// Of a file that holds many records, the first record's.
  func firstPage(of asset: PlannedAsset, _ parts: AssetParts?) throws -> Composition {
    var first = try parts?.make(0..<1)[0] ?? asset
    first.pages = Array(first.pages.prefix(1))
    guard let page = try compose(first).first else {
      throw PressFailure(.bug, "bug", "'\(asset.path)' has no page")
    }
    return page
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}

extension PressWorker {
  /// Thumbnails as PNG; nil of what cannot be drawn, which the report says anyway.
  func thumbnails(of indices: [Int], in plan: CampaignPlan) -> [Data?] {
    indices.map { index in
      Task.isCancelled ? nil : try? press.thumbnail(of: plan.asset(at: index), plan.parts(at: index))
    }
  }
}
