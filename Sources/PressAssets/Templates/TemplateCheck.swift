package import Foundation
package import PressDiagnostics
internal import PressDrawing
package import PressFiles
internal import PressLinks
internal import PressResources
internal import PressSymbols
package import PressTemplates

/// All that `render` says of a template, with samples in place of accounts.
///
/// The template is filled in each of its languages and in all together, once with all that it has room for and once with
/// as little as it takes. What is filled goes the way of `render`: through the same planning, composing and checking.
package struct TemplateCheck {
  private let press: RenderPress
  private let folder: URL

  /// - Parameter folder: where the pictures lie that samples name.
  package init(folder: URL) throws(PressFailure) {
    press = try RenderPress()
    self.folder = folder
  }

  /// Errors and warnings, each once, in the order of the languages.
  ///
  /// - Throws: what has nothing to do with the template, such as a missing profile.
  package func findings(in template: Template) throws(PressFailure) -> [Diagnostic] {
    let intent = try OutputIntent(PDFOutputOptions(), for: template.medium.kind)
    var list = List()
    let formats = TemplateCheck.formats(of: template)
    for format in formats {
      list.add(AssetPlanning.formatFindings(of: format, template, format == .pdf ? intent : nil))
    }
    let languages = template.languagesTogether.map { Optional($0) } + [nil]
    for language in languages {
      for filling in TemplateProof.Filling.allCases {
        let content: AssetContent
        do throws(PressFailure) {
          content = try TemplateProof.samples(
            for: template, language: language, folder: folder, filling: filling)
        } catch {
          // That the least is too little is the record's affair: it may have to bring more.
          if filling == .full { list.add(error.diagnostics) }
          continue
        }
        for format in formats {
          let isProven = filling == .full && language == nil
          let found = findings(content, language, format, intent, isProven: isProven)
          // A slot is too tight for long links once, whatever its modules come to on each grid.
          list.add(found.filter { !$0.isOfTightCode || !list.holds($0) })
        }
      }
      do throws(PressFailure) {
        _ = try TemplateProof.draw(template, language: language, folder: folder)
      } catch {
        list.add(error.diagnostics)
      }
    }
    return list.findings
  }

  /// What a template of the medium is usually rendered as; what a web page can be made of, as that too.
  private static func formats(of template: Template) -> [AssetFormat] {
    guard template.medium.kind == .screen else { return [.pdf, .png] }
    let isWeb = AssetPlanning.formatFindings(of: .html, template, nil).isEmpty
    return [.pdf, .png, .svg] + (isWeb ? [.html] : [])
  }

  /// - Parameter isProven: whether Ghostscript separates the PDF.
  private func findings(
    _ content: AssetContent, _ language: String?, _ format: AssetFormat, _ intent: OutputIntent,
    isProven: Bool
  ) -> [Diagnostic] {
    let name = content.template.name
    var request = RenderRequest(
      template: name, accounts: [], language: language, format: format, path: "\(name)\(format.ending)")
    if format.isFolder { request.path += "/" }
    var list = List()
    for var asset in RenderPress.assets(of: content, request, format == .pdf ? intent : nil) {
      asset.separates = asset.separates && isProven
      let planned = AssetPlanning.faults(of: asset)
      list.add(planned)
      list.add(tightCodes(of: asset, besides: planned))
      // A slot of which something is known already would be complained of twice.
      let known = Set(planned.map(\.position))
      list.add(press.findings(of: asset).filter { $0.position == nil || !known.contains($0.position) })
    }
    return list.findings
  }

  /// Code slots that take the sample's link and would not take the longest of all samples'.
  private func tightCodes(of asset: PlannedAsset, besides faults: [Diagnostic]) -> [Diagnostic] {
    var longest = asset
    var texts: [String: String] = [:]
    for (index, filled) in asset.content.codes.enumerated() {
      let plans = TemplateProof.links.compactMap { link in
        (try? SymbolPlan(text: link.link, requirements: filled.slot.requirements)).map { (link.link, $0) }
      }
      guard let (text, plan) = plans.max(by: { $0.1.version < $1.1.version }) else { continue }
      longest.content.codes[index].source = .planned(plan)
      texts[filled.slot.name] = text
    }
    let known = Set(faults.map(\.position))
    return AssetPlanning.faults(of: longest).filter { !known.contains($0.position) }.map { fault in
      let slot = longest.content.codes.first { $0.slot.place.position == fault.position }?.slot.name
      let link = slot.flatMap { texts[$0] }.map { ", with a link such as '\($0)'" } ?? ""
      return Diagnostic.warning(fault.code, fault.message + link, hint: fault.hint)
        .at(fault.position, sourceLine: fault.sourceLine)
    }
  }

  /// Findings, each once.
  private struct List {
    private(set) var findings: [Diagnostic] = []
    private var known: Set<Diagnostic> = []

    /// Whether the same is said of the same place, in other figures.
    func holds(_ finding: Diagnostic) -> Bool {
      findings.contains { $0.code == finding.code && $0.position == finding.position }
    }

    mutating func add(_ found: [Diagnostic]) {
      for finding in found where known.insert(finding).inserted { findings.append(finding) }
    }
  }
}

extension Diagnostic {
  fileprivate var isOfTightCode: Bool { severity == .warning && code == "module-too-small" }
}
