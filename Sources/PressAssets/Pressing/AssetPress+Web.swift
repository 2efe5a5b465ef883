internal import Foundation
internal import PressDiagnostics
internal import PressDots
internal import PressDrawing
internal import PressFiles
internal import PressRendering
internal import PressTemplates

extension AssetPress {
  /// A web page's folder: the code in dots for every kind of screen, as outlines, and the HTML that shows it.
  ///
  /// All pictures are drawn from one composition, whose modules are whole CSS pixels: so they are whole dots at
  /// every scale, and nothing moves from one to the next.
  func drawWeb(_ asset: PlannedAsset, _ composition: Composition) throws -> Drawn {
    guard let code = asset.content.codes.first else {
      throw PressFailure(.bug, "bug", "'\(asset.path)' has no code for a page")
    }
    let template = asset.template
    var parts: [AssetOutput.Part] = []
    var rasters: [Raster] = []
    for scale in WebEmbed.scales {
      let dots = template.page.resolution.dotsPerInch * Double(scale)
      guard let resolution = Resolution(dotsPerInch: dots) else {
        throw PressFailure(
          .badData, "resolution", "the page's resolution cannot be had \(scale) times as fine",
          hint: "96dpi makes a dot a CSS pixel")
      }
      let bitmap = try renderer.draw(
        composition.scene, at: resolution, ground: AssetPress.ground(of: template))
      rasters.append(Raster(bitmap: bitmap, scale: scale))
      parts.append(.init(name: WebEmbed.picture(scale), bytes: try PNGEncoder.encode(bitmap)))
    }
    let embed = WebEmbed(
      asset.content, code, width: rasters[0].bitmap.width, height: rasters[0].bitmap.height)
    let page = WebPage(
      embed: embed,
      colors: WebColors(
        ink: try converter.rgb(template.palette["ink"]?.color ?? .black),
        brand: try converter.rgb(template.palette["brand"]?.color ?? .black)))
    parts += [
      .init(
        name: WebEmbed.drawing,
        bytes: try svgWriter.write(composition.scene, title: embed.alternative, description: nil)),
      .init(name: WebEmbed.fragmentFile, bytes: Data(embed.fragment.text.utf8)),
      .init(name: WebEmbed.pageFile, bytes: Data(page.html.text.utf8)),
    ]
    return Drawn(
      output: .folder(parts), compositions: [composition], resolution: template.page.resolution,
      rasters: rasters, hasOutlines: true)
  }
}
