internal import Foundation
internal import PressAssets
internal import PressDiagnostics
internal import PressFiles
internal import PressInspection
internal import PressPDF
internal import PressRendering
internal import PressReports
internal import PressResources
internal import PressTemplates

/// Presses all records of a template into one PDF: workers compose and check them side by side, pages are added
/// in input order.
///
/// What records share is in the file once. A record that fails keeps the whole file from leaving: a sheet
/// with a card missing is worse than none. The rest is checked all the same, so that one run reports everything.
struct CollectedPress {
  let collected: CollectedAsset
  let workers: [PressWorker]
  let verifies: Bool
  let failsFast: Bool

  /// Records that a worker is given at once.
  private static let chunk = 16
  /// Chunks that may wait for one before them: bounds what is held in memory.
  private static let window = 8
  /// Records whose pages Ghostscript separates; starting it takes longer than a page does.
  private static let maximumSamples = 12

  /// One record, composed and checked.
  struct Part: Sendable {
    /// The record's key.
    var record: String
    var pages: [Composition]
    /// The pages as they go into the file; nil those that the document has to write.
    var drafts: [PageDraft?]
    var checked: AssetPress.Checked
  }

  /// What a worker writes pages of the file with.
  struct PageDraftContext: Sendable {
    let rules: PressRules
    let marks: PrinterMarks
    /// Of each page of the template.
    let folds: [[PrinterMarks.Fold]]
    /// The names that the document has given.
    let known: KnownResources
  }

  /// The file, unless a record or the task was stopped; nothing is written.
  func press() async throws -> AssetPress.Result {
    let (asset, parts) = (collected.asset, collected.parts)
    let settings = PressDocument.Settings.pressed(asset.press?.rules ?? .plain, title: asset.record)
    let document = try PressDocument(settings, sources: .drawn(by: GlyphOutlines()))
    var gathered = Gathered(asset, verifies: verifies)
    let starts = Array(stride(from: 0, to: parts.count, by: CollectedPress.chunk))
    var failure: (any Error)?
    await withTaskGroup(of: (Int, PressWorker, [Part]).self) { group in
      var (next, done) = (0, 0)
      var ready: [Int: [Part]] = [:]
      var idle = workers
      func startIdle() {
        while next < starts.count, next - done < CollectedPress.window, let worker = idle.popLast() {
          guard !Task.isCancelled, failure == nil, !(failsFast && gathered.hasFailed) else { return }
          let number = next
          let end = min(starts[number] + CollectedPress.chunk, parts.count)
          let range = starts[number]..<end
          let context = PageDraftContext(
            rules: settings.rules, marks: asset.marks, folds: gathered.folds, known: document.known)
          group.addTask { [parts, verifies] in
            (number, worker, await worker.parts(range, of: parts, verifies: verifies, at: context))
          }
          next += 1
        }
      }
      startIdle()
      for await (number, worker, parts) in group {
        idle.append(worker)
        ready[number] = parts
        while let parts = ready.removeValue(forKey: done) {
          for part in parts {
            do {
              try gathered.add(part, of: part.record, to: document)
            } catch let error as PDFError {
              // Such as one ink of which two records give two recipes.
              let faults = AssetPress.diagnostics(of: error).map { $0.reported(ofRecord: part.record) }
              failure = failure ?? PressFailure(.failed, faults)
            } catch {
              failure = failure ?? error
            }
          }
          done += 1
        }
        startIdle()
      }
    }
    if let failure { throw failure }
    try Task.checkCancellation()
    return try gathered.finish(document, as: asset)
  }

  /// What became of the records so far.
  private struct Gathered {
    let verifies: Bool
    var checked = AssetPress.Checked()
    var hasFailed = false
    private var pageCount = 0
    /// Pages that Ghostscript looks at, from 1, and their codes.
    private var samples: (records: Int, pages: [Int]) = (0, [])
    private let marks: PrinterMarks
    /// Of each page of the template.
    let folds: [[PrinterMarks.Fold]]

    init(_ asset: PlannedAsset, verifies: Bool) {
      self.verifies = verifies
      marks = asset.marks
      folds = asset.pages.map { asset.template.pages[$0].folds.map { PrinterMarks.Fold($0) } }
    }

    mutating func add(_ part: Part, of record: String, to document: PressDocument) throws {
      checked.findings += part.checked.findings.map { $0.reported(ofRecord: record) }
      hasFailed = hasFailed || part.checked.findings.contains { $0.severity == .error }
      // What is not going to leave takes no more memory.
      guard !hasFailed else { return }
      let isSample =
        samples.records < CollectedPress.maximumSamples && (pageCount == 0 || PlateSample.contains(record))
      if isSample {
        for (code, proof, slot) in part.checked.proofs {
          var proof = proof
          proof.page += samples.pages.count
          checked.proofs.append((checked.codes.count + code, proof, slot))
        }
        samples.pages += part.pages.indices.map { pageCount + $0 + 1 }
        samples.records += 1
      }
      checked.codes += part.checked.codes.map { code in
        var code = code
        code.record = record
        if isSample { code.check.plates = .reason("not run") }
        return code
      }
      for (index, page) in part.pages.enumerated() {
        pageCount += 1
        if let draft = part.drafts[index], try document.addPage(draft) { continue }
        try document.addPage(base: page.baseScene, overlay: page.overlay, marks: marks, folds: folds[index])
      }
    }

    mutating func finish(_ document: PressDocument, as asset: PlannedAsset) throws -> AssetPress.Result {
      var report = asset.report
      var file: Data?
      if !hasFailed {
        let made = try document.finish()
        if verifies, asset.isSeparated { try prove(made, asset.template) }
        if !checked.findings.contains(where: { $0.severity == .error }) { file = made }
      }
      report.codes = checked.codes
      return AssetPress.Result(file.map { .file($0) }, report, checked.findings)
    }

    private mutating func prove(_ file: Data, _ template: Template) throws {
      let proof = try PlateProof.prove(
        file, as: .pdf, codes: checked.proofs.map(\.proof), inkLimit: template.medium.inkLimit,
        pages: samples.pages)
      for (place, verdict) in zip(checked.proofs, proof.verdicts) {
        checked.codes[place.code].check.plates = verdict
      }
      checked.findings += proof.findings.map { code, finding in
        code.map { place in
          let (index, _, slot) = checked.proofs[place]
          return finding.reported(of: slot).reported(ofRecord: checked.codes[index].record ?? "?")
        } ?? finding
      }
    }
  }
}

extension Diagnostic {
  fileprivate func reported(ofRecord record: String) -> Diagnostic {
    var copy = self
    copy.message = "'\(record)': \(message)"
    return copy
  }
}

extension AssetPress {
  /// Composes, checks and writes some records of a file that holds many; draws nothing.
  func parts(_ assets: [PlannedAsset], verifies: Bool, at context: CollectedPress.PageDraftContext)
    -> [CollectedPress.Part]
  {
    let drafter = try? PageDrafter(context.rules, sources: sources)
    return assets.map { asset in
      do {
        let pages = try compose(asset)
        let drawn = Drawn(output: .file(Data()), compositions: pages, hasOutlines: true)
        let checked = try check(drawn, of: asset, verifies: verifies)
        let drafts = zip(pages, context.folds).map { page, folds in
          drafter?.draft(
            base: page.baseScene, overlay: page.overlay, marks: context.marks, folds: folds,
            knowing: context.known)
        }
        return .init(record: asset.record, pages: pages, drafts: drafts, checked: checked)
      } catch {
        return .init(
          record: asset.record, pages: [], drafts: [],
          checked: Checked(findings: AssetPress.diagnostics(of: error)))
      }
    }
  }
}
