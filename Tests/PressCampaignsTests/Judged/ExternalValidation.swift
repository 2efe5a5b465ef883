import Foundation
import PressDrawing
import PressPreflight
import PressRendering
import PressSymbols
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressCampaigns
@testable import PressFiles

/// A PDF of ours on the way to other people's programs, and what it has to show them.
struct ExternalValidation {
  struct Page {
    /// What it was written from; nil where that is not kept.
    var scene: Scene?
    /// What its codes say, and where they lie on the trim if that is known.
    var codes: [(text: String, box: Rect?)]
    /// Side of the smallest module.
    var module: Length
  }

  /// Keeps the file while it is looked at.
  let work: Workspace
  var target = PreflightTarget.x4
  var pages: [Page]
  /// Of its codes, page by page; none where they are not kept.
  var symbols: [Symbol] = []
  /// Whether all of the text is ours, and none stands in artwork.
  var ownsTexts = true

  static let name = "judged.pdf"
  var path: String { work.path(ExternalValidation.name) }
  func bytes() throws -> Data { try work.bytes(ExternalValidation.name) }

  /// What a program says on standard output; fails the test when it does not end well.
  @discardableResult
  static func run(_ program: String, _ arguments: [String]) throws -> String {
    let outcome = try ExternalProgram(name: program, title: program, package: program)
      .run(arguments, within: 300, needed: "judges our files")
    let said = String(decoding: outcome.output, as: UTF8.self)
    try #require(outcome.status == 0, "\(program) ends with \(outcome.status): \(outcome.complaint)\(said)")
    return said
  }

}

extension Trait where Self == ConditionTrait {
  /// All programs that judge a press file have to be there.
  static var externallyJudged: Self {
    .judged(by: .qpdf, .pdffonts, .pdftotext, .pdfinfo, .pdftoppm, .mutool, .ghostscript, .zbarimg)
  }
}

extension ExternalValidation.Page {
  /// The texts of its runs of glyphs, in the order in which they are drawn.
  var texts: [String] { scene?.nodes.flatMap(ExternalValidation.Page.texts) ?? [] }

  private static func texts(_ node: Scene.Node) -> [String] {
    switch node {
    case .glyphs(let run, _): [run.text]
    case .group(_, let nodes): nodes.flatMap(texts)
    case .clip(_, let nodes): nodes.flatMap(texts)
    default: []
    }
  }
}
