internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
internal import PressFiles
internal import PressLinks
internal import PressPDF
internal import PressReports
internal import PressResources
internal import PressSymbols
internal import PressTemplates

extension CodePress {
  /// The asset of a code by itself: a template of one slot, filled.
  ///
  /// - Parameter maximum: modules that an automatic logo may clear a side; nil for no bound.
  func asset(
    _ request: CodeRequest, _ symbol: Symbol, _ place: CodePlace, logoAtMost maximum: Int?, path: String
  ) throws(PressFailure) -> PlannedAsset {
    let slot = slot(request, place, logoAtMost: maximum)
    let page = PageFormat(size: place.size, bleed: .none, safe: .none, resolution: request.resolution)
    let template = Template(
      name: "code", title: .plain(""), medium: .paper, page: page,
      palette: ["ink": request.ink, "paper": request.paper ?? .white],
      pages: [Page(name: "code", slots: [Slot(content: .code(slot), place: slot.place)])])
    let inkFaults = template.inkFaults(in: TemplateValues()).map(\.withoutPosition)
    guard inkFaults.isEmpty else { throw PressFailure(.badData, inkFaults) }
    let filled = FilledSlot(slot: slot, link: request.link, source: .made(symbol))
    let content = AssetContent(template: template, values: TemplateValues(), codes: [filled], pictures: [:])
    var asset = PlannedAsset(
      template: template, pages: [0], record: "", format: request.format, path: path, content: content)
    asset.separates = request.format.hasPlates
    if request.format == .pdf { asset.press = try OutputIntent(request.press, profile: request.profile) }
    asset.marks = request.marks
    asset.standalone = StandaloneCode(
      hasGround: request.paper != nil,
      coversPage: request.paper != nil && place.frame?.hasFreeCorners != true, link: request.link.link)
    return asset
  }

  /// What is drawn of a code, of the first part where it is split.
  func composition(of request: CodeRequest) throws -> Composition {
    let symbol = try symbols(request)[0]
    let asset = try asset(request, symbol, place(symbol, request), logoAtMost: nil, path: "")
    return try press.compose(asset)[0]
  }

  private func slot(_ request: CodeRequest, _ place: CodePlace, logoAtMost maximum: Int?) -> CodeSlot {
    var style = request.codeStyle
    style.frame?.words = request.frameWords.map { .plain($0) }
    return CodeSlot(
      name: "code", box: place.box,
      patch: request.paper.map { CodeSlot.Patch(color: $0, radius: .zero) },
      inkSource: ColorSource(request.ink), codeStyle: style,
      logo: request.logo.map {
        LogoSlot(source: .bundled($0.picture), extent: $0.extent, maximumCleared: maximum)
      },
      quietZone: request.quietZone, requirements: request.requirements, isOptional: false,
      place: .none, spread: request.spread, frameLayout: place.frame)
  }
}
