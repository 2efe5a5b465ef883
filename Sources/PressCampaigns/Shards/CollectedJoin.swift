internal import Foundation
internal import PressAssets
internal import PressDiagnostics
internal import PressDrawing
internal import PressFiles
internal import PressInspection
internal import PressPDF
internal import PressReports

/// Joins the shards' parts of a collected PDF: its pages and its codes in input order.
struct CollectedJoin {
  private let entries: [ShardMerge.Entry]

  /// Runs of Ghostscript at the same time.
  private let jobs: Int

  init(_ entries: [ShardMerge.Entry], jobs: Int) {
    self.entries = entries.sorted { $0.line.report.path < $1.line.report.path }
    self.jobs = jobs
  }

  /// The part that the first record is in.
  var first: AssetReport? {
    entries.first { $0.line.place?.part?.members.first?.order == 0 }?.line.report
  }

  /// A record of the whole: where its pages and its codes are.
  private struct Piece {
    var order: Int
    var part: Int
    /// From 0, in its part.
    var pages: Range<Int>
    var codes: Range<Int>
  }

  /// Writes the file, when all of its codes are read back.
  ///
  /// - Returns: its report, and which codes are not read; without a file when there is one, or a record of a part failed,
  ///   which keeps the whole from leaving.
  func join(into target: String) async throws(PressFailure) -> (AssetReport, lost: [Diagnostic]) {
    let parts = entries.compactMap(\.line.place?.part)
    guard let whole = parts.first, let first = entries.first else { throw torn() }
    var report = first.line.report
    (report.path, report.fingerprint) = (whole.path, whole.fingerprint)
    report.diagnostics = entries.flatMap(\.line.report.diagnostics)
    let path = "\(target)/\(whole.path)"
    guard FileNameSanitizer.fault(in: whole.path) == nil, whole.path.hasSuffix(AssetFormat.pdf.ending) else {
      throw torn()
    }
    guard entries.allSatisfy({ $0.line.report.bytes != nil }) else {
      OutputFile.remove(path)
      report.codes = entries.flatMap(\.line.report.codes)
      return (report.withoutFile, [])
    }
    let pieces = try pieces(of: parts, whole)
    report.codes = pieces.flatMap { entries[$0.part].line.report.codes[$0.codes] }
    let bytes = try file(pieces, pages: whole.pages.count)
    let lost = try await lost(bytes, pieces, whole, as: report)
    guard lost.isEmpty else {
      OutputFile.remove(path)
      report.diagnostics += lost.map { DiagnosticReport($0) }
      return (report.withoutFile, lost)
    }
    (report.bytes, report.sha256) = (bytes.count, bytes.sha256)
    // Done again, it leaves the file as it is.
    if (try? Data(contentsOf: URL(fileURLWithPath: path))) != bytes { try OutputFile.write(bytes, to: path) }
    return (report, [])
  }

  /// What is to be said of codes that cannot be read in the file; nothing without Ghostscript.
  private func lost(
    _ bytes: Data, _ pieces: [Piece], _ whole: ShardManifest.Part, as report: AssetReport
  ) async throws(PressFailure) -> [Diagnostic] {
    guard PlateSeparation.isPossible else { return [] }
    let scratch = try ScratchFolder()
    let file = scratch.path("joined.pdf")
    try OutputFile.write(bytes, to: file)
    let pages = pieces.enumerated().flatMap { place, piece in
      let codes = entries[piece.part].line.report.codes[piece.codes]
      return whole.pages.enumerated().map { page, name in
        // A template of one page need not name it.
        let own = codes.filter { whole.pages.count == 1 || $0.page == name }
        return JoinedCheck.Page(number: place * whole.pages.count + page + 1, codes: Array(own))
      }
    }
    guard pages.reduce(0, { $0 + $1.codes.count }) == report.codes.count else { throw torn() }
    let size = Size(.mm(report.widthMM ?? 210), .mm(report.heightMM ?? 297))
    return try await JoinedCheck(file: file, pages: pages, size: size).faults(jobs: jobs)
  }

  /// Every record once, in input order.
  private func pieces(
    of parts: [ShardManifest.Part], _ whole: ShardManifest.Part
  ) throws(PressFailure) -> [Piece] {
    var pieces: [Piece] = []
    for (index, part) in parts.enumerated() {
      var (page, code) = (0, 0)
      let pages = whole.pages.count
      for member in part.members {
        guard member.codes >= 0 else { throw torn() }
        pieces.append(
          Piece(
            order: member.order, part: index, pages: page..<page + pages,
            codes: code..<code + member.codes))
        (page, code) = (page + pages, code + member.codes)
      }
      guard code == entries[index].line.report.codes.count else { throw torn() }
    }
    pieces.sort { $0.order < $1.order }
    guard pieces.map(\.order) == Array(0..<whole.records) else { throw torn() }
    return pieces
  }

  private func file(_ pieces: [Piece], pages: Int) throws(PressFailure) -> Data {
    var sources: [SourceDocument] = []
    for (index, entry) in entries.enumerated() {
      let path = "\(entry.folder)/\(entry.line.report.path)"
      guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: path)),
        bytes.sha256 == entry.line.report.sha256
      else { throw ShardMerge.changed(path) }
      do throws(SourceError) {
        sources.append(try SourceDocument(bytes))
      } catch {
        throw PressFailure(.badData, error.word, "'\(path)': \(error.message)", hint: error.hint)
      }
      guard sources[index].pages.count == pieces.count(where: { $0.part == index }) * pages else {
        throw torn()
      }
    }
    let order = pieces.flatMap { piece in
      piece.pages.map { DocumentJoin.Page(part: piece.part, page: $0) }
    }
    do throws(PDFError) {
      return try DocumentJoin(sources[0], Array(sources.dropFirst())).write(order)
    } catch {
      throw PressFailure(.bug, "writing", "the parts cannot be joined: \(error.message)", hint: error.hint)
    }
  }

  private func torn() -> PressFailure {
    let place = entries.first.map { "\($0.folder)/\($0.line.report.path)" } ?? "?"
    return PressFailure(
      .badData, "torn-manifest", "the parts of '\(place)' do not fit together",
      hint: "press the shards again")
  }
}
