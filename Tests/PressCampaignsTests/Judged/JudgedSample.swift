import Foundation
import PressDrawing
import PressLinks
import PressPDF
import PressPreflight
import PressSymbols
import PressTemplates
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressCampaigns
@testable import PressFiles
@testable import PressImposition
@testable import PressReports
@testable import PressResources

/// What is pressed for the judges: a few of everything that goes to a printer.
enum JudgedSample: Sendable, Hashable, CustomTestStringConvertible {
  /// A built-in template with samples, in both languages where they stand together.
  case bundle(String, PreflightTarget)
  /// A template of the test's own on a picture of others.
  case artwork(String)
  /// A code on no template.
  case code
  /// Records of a template in one file.
  case collected
  /// A card on a sheet, again and again, on both sides.
  case imposed

  static let bundles = [
    "brochure-trifold-a4", "brochure-trifold-letter", "business-card-cn", "business-card-eu", "code",
    "flyer-a5", "poster-a3", "rackcard-dl", "rollup-850x2000", "sticker-round-60", "table-tent",
    "tshirt-front-dark", "tshirt-front-light",
  ]

  static let all: [JudgedSample] =
    bundles.map { .bundle($0, .x4) }
    + [
      .bundle("flyer-a5", .x1a), .bundle("business-card-eu", .x1a), .artwork("inkscape-flyer.svg"),
      .artwork("scribus-poster.pdf"), .code, .collected, .imposed,
    ]

  var testDescription: String {
    switch self {
    case .bundle(let name, let target): "\(name) \(target.rawValue)"
    case .artwork(let file): file
    case .code: "a code"
    case .collected: "a collected file"
    case .imposed: "an imposed sheet"
    }
  }

  /// Presses it, and keeps it in a folder of its own.
  func press() async throws -> ExternalValidation {
    let work = try Workspace()
    switch self {
    case .bundle(let name, let target):
      return try JudgedSample.press(template: name, target, in: work)
    case .artwork(let file):
      try work.write(JudgedSample.artwork(file), to: "t/\(file)")
      try work.write(JudgedSample.template(on: file), to: "t/template.yaml")
      var judged = try JudgedSample.press(template: work.path("t"), .x4, in: work)
      judged.ownsTexts = false
      return judged
    case .code: return try JudgedSample.code(in: work)
    case .collected: return try await JudgedSample.collected(in: work)
    case .imposed: return try JudgedSample.imposed(in: work)
    }
  }

  static func press(
    template name: String, _ target: PreflightTarget, marks: PrinterMarks = .none, in work: Workspace
  ) throws -> ExternalValidation {
    let (template, _) = try TemplateLibrary().load(name, from: work.folder)
    let content = try TemplateProof.samples(for: template, language: nil, folder: work.folder)
    var asset = PlannedAsset(
      template: content.template, pages: Array(content.template.pages.indices), record: "judged",
      language: nil, format: .pdf, path: ExternalValidation.name, content: content)
    asset.press = try OutputIntent(PDFOutputOptions(target: target.rawValue), for: template.medium.kind)
    asset.marks = marks
    let drawn = try AssetPress(cmykProfile: Resources.cmykProfile()).draw(asset)
    guard case .file(let bytes) = drawn.output else {
      throw PressFailure(.bug, "bug", "a PDF is not a folder")
    }
    try work.write(bytes, to: ExternalValidation.name)
    let pages = drawn.compositions.map { page in
      ExternalValidation.Page(
        scene: page.scene,
        codes: page.codes.map {
          (String(decoding: $0.symbol.encoded, as: UTF8.self), $0.placement.symbolBox)
        },
        module: page.codes.map(\.placement.module).min() ?? .mm(1))
    }
    var judged = ExternalValidation(work: work, target: target, pages: pages)
    judged.symbols = drawn.compositions.flatMap { $0.codes.map(\.symbol) }
    return judged
  }

  private static func code(in work: Workspace) throws -> ExternalValidation {
    let request = CodeRequest(link: try FollowLink("x:SwiftLang"), format: .pdf)
    let result = try #require(try CodePress().press(request, path: ExternalValidation.name).first)
    try work.write(result.file, to: ExternalValidation.name)
    let code = try #require(result.report.codes.first)
    return ExternalValidation(
      work: work, pages: [.init(codes: [(code.encoded, nil)], module: .mm(code.module.mm))])
  }

  private static func collected(in work: Workspace) async throws -> ExternalValidation {
    try work.campaign(assets: "- { template: card, formats: [pdf], collect: true }")
    let (outcome, _) = try await work.run()
    let report = try #require(outcome.reports.first)
    try work.write(try work.bytes("out/c/card/c.pdf"), to: ExternalValidation.name)
    let pages = report.codes.map {
      ExternalValidation.Page(codes: [($0.encoded, nil)], module: .mm($0.module.mm))
    }
    return ExternalValidation(work: work, pages: pages)
  }

  /// Two cards side by side, and their backs.
  private static func imposed(in work: Workspace) throws -> ExternalValidation {
    let card = try press(template: "business-card-eu", .x4, in: work)
    try FileManager.default.moveItem(atPath: card.path, toPath: work.path("card.pdf"))
    var request = ImposeRequest(
      source: work.path("card.pdf"), sheet: Size(.mm(210), .mm(90)), path: ExternalValidation.name)
    (request.gutter, request.hasCropMarks, request.order, request.duplex) = (.mm(6), true, .repeated, .long)
    let result = try ImposePress().press(request)
    try work.write(result.file, to: ExternalValidation.name)
    let pages = card.pages.map { page in
      ExternalValidation.Page(
        codes: page.codes.flatMap { [(text: $0.text, box: nil), (text: $0.text, box: nil)] },
        module: page.module)
    }
    return ExternalValidation(work: work, pages: pages)
  }

  /// A file of the artwork that other programs wrote.
  private static func artwork(_ file: String) throws -> Data {
    try Data(
      contentsOf: Repository.file("Tests/PressCLITests/Fixtures/Artwork/\(file)"))
  }

  /// A page with some artwork all over it, a code in its hole and a line in two languages.
  private static func template(on file: String) -> String {
    let isPoster = file.hasPrefix("scribus")
    let (size, code, words) =
      isPoster
      ? ("105mm, 148mm", "at: [24mm, 56mm], size: 57mm", "24mm, 116mm, 57mm, 6mm")
      : ("148mm, 210mm", "at: [14mm, 102mm], size: 54mm", "14mm, 158mm, 54mm, 6mm")
    return """
      template: artwork
      medium: paper
      page: { size: [\(size)], bleed: 3mm }
      pages:
        - artwork: \(file)
          slots:
            - { code: main, \(code) }
            - { text: "扫码关注 Follow us", box: [\(words)], size: 4mm }
      """
  }
}
