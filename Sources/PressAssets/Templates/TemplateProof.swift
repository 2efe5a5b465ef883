package import Foundation
internal import PressAccounts
internal import PressDiagnostics
internal import PressDots
package import PressDrawing
package import PressFiles
internal import PressLinks
internal import PressRendering
internal import PressResources
internal import PressSymbols
package import PressTemplates
internal import PressText

/// A template filled with samples, with its slots, trim, bleed, safe area and folds drawn over it.
package enum TemplateProof {
  /// Of the picture: 110 dots an inch show an A4 page on a screen.
  package static let resolution = Resolution(dotsPerInch: 110) ?? .screen
  /// The longest side of the picture in dots; a larger page is shown at a lower resolution.
  private static let maximumDots = 2400.0

  /// A picture for each page, by the page's name.
  ///
  /// - Parameter language: of the samples; nil where languages stand together.
  /// - Throws: `PressFailure` when the template does not take the samples.
  package static func draw(
    _ template: Template, language: String?, folder: URL
  ) throws(PressFailure) -> [(page: String, png: Data)] {
    let content = try samples(for: template, language: language, folder: folder)
    let renderer = RasterRenderer(cmykProfile: try Resources.cmykProfile())
    let setter = TextSetter()
    do {
      var symbols: [String: Symbol] = [:]
      for code in content.codes { symbols[code.slot.name] = try code.source.symbol() }
      let filling = Composer.Content(
        values: content.values, symbols: symbols, pictures: content.pictures)
      var drawn: [(page: String, png: Data)] = []
      for page in content.template.pages {
        let composition = try Composer(setter: setter).compose(
          page, of: content.template, with: filling, on: .exact)
        var scene = composition.scene
        if let garment = template.garment {
          scene.nodes.insert(.fill(.rect(scene.bleedBox), .solid(garment)), at: 0)
        }
        scene.nodes += try ProofOverlay(page, of: content.template, content.values, setter).nodes()
        let margin = ProofOverlay.margin
        let region = scene.bleedBox.inset(by: -margin)
        let bitmap = try renderer.draw(
          scene, region: region, at: resolution(for: region), ground: .color(.white))
        drawn.append((page.name, try PNGEncoder.encode(bitmap)))
      }
      return drawn
    } catch let failure as CompositionFailure {
      throw PressFailure(.badData, failure.diagnostics)
    } catch let failure as PressFailure {
      throw failure
    } catch {
      throw PressFailure(.badData, AssetPress.diagnostics(of: error))
    }
  }

  private static func resolution(for region: Rect) -> Resolution {
    let longer = max(region.size.width, region.size.height)
    let dots = resolution.dots(longer)
    return dots <= maximumDots
      ? resolution : Resolution(dotsPerInch: resolution.dotsPerInch * maximumDots / dots) ?? resolution
  }

  /// How much a template is filled with.
  package enum Filling: Sendable, Hashable, CaseIterable {
    /// As many sample accounts as there is room for, and a text for every name that samples have.
    case full
    /// The accounts and the texts that it cannot do without.
    case least
  }

  /// The samples' links, in the order in which they fill slots.
  static var links: [FollowLink] {
    [
      "wechat:mp/Sample7E0123456789ab", "weibo:1234567890", "facebook:sample.embassy", "x:SampleEmbassy",
      "instagram:sampleembassy", "linkedin:company/sample-embassy",
    ].compactMap { try? FollowLink($0) }
  }

  private static let texts = [
    "name.en": "Sample Embassy", "name.zh": "示例大使馆", "handle": "@sampleembassy",
    "city.en": "Sample City", "city.zh": "示例市",
  ]

  /// The file that stands for a picture that a template asks for.
  private static let picture = "sample.svg"
  private static let drawing = """
    <svg xmlns="http://www.w3.org/2000/svg" width="20mm" height="20mm" viewBox="0 0 20 20">
    <circle cx="10" cy="10" r="9" fill="#7f7f7f"/></svg>
    """

  /// Sample accounts, and a sample text for every name that needs one.
  package static func samples(
    for template: Template, language: String?, folder: URL, filling: Filling = .full
  ) throws(PressFailure) -> AssetContent {
    if let fault = template.fault(ofLanguage: language) { throw PressFailure(.badData, [fault]) }
    let nowhere = SourceLocation(position: .init(file: template.name, line: 1, column: 1), line: "")
    let slots = template.codeSlots.filter { filling == .full || !$0.isOptional }
    let count = slots.count + (filling == .full ? min(3, template.repeatedCapacity ?? 0) : 0)
    let links = links
    guard !links.isEmpty else { throw PressFailure(.bug, "bug", "no sample is an account") }
    let rows = (0..<count).map { index in
      AccountRow(
        id: "sample-\(index + 1)", link: links[index % links.count], values: filling == .full ? texts : [:],
        places: [:], place: nowhere)
    }
    var setting = AssetInput(folder: folder)
    setting.language = language
    if filling == .least {
      setting.codes = zip(slots, rows).map { (slot: $0.name, account: $1.id, place: nowhere) }
    }
    // What the template asks for and nobody gives stands for itself; a picture is one of ours.
    let wanted = template.fields.filter { $0.isRequired && $0.fallback == nil }
    setting.texts = wanted.map { ($0.name, $0.kind == .image ? picture : $0.kind.sample(named: $0.name)) }
    let scratch = wanted.contains { $0.kind == .image } ? try ScratchFolder() : nil
    if let scratch {
      try OutputFile.write(Data(drawing.utf8), to: scratch.path(picture))
      setting.folder = scratch.url
    }
    let record = Record(key: "sample", name: "sample", rows: rows, place: nowhere)
    let (content, _, faults) = withExtendedLifetime(scratch) { AssetContent.make(template, record, setting) }
    guard let content else { throw PressFailure(.badData, faults) }
    return content
  }
}
