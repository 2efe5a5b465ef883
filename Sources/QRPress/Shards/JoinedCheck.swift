internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
internal import PressReading

/// Reads every code of a joined PDF back from the pages of its record, as Ghostscript separates them.
struct JoinedCheck: Sendable {
  /// A record of the file.
  struct Record: Sendable {
    /// From 0.
    var pages: Range<Int>
    var codes: [CodeReport]
  }

  /// Path of the file.
  let file: String
  let records: [Record]
  let resolution: Resolution
  /// What a run of Ghostscript is given at once: it takes longer to start than a card takes.
  let pagesAtOnce: Int

  /// Dots of all plates that are held in memory at once, a byte each.
  private static let mostDots = 96e6

  /// - Parameter page: size of a page.
  init(file: String, records: [Record], page: Size) {
    self.file = file
    // What its press did not read back is not read here either.
    self.records = records.map { record in
      Record(pages: record.pages, codes: record.codes.filter { $0.check.zxing != .reason("not run") })
    }.filter { !$0.codes.isEmpty }
    let smallest = self.records.flatMap(\.codes).map(\.module.mm).min() ?? 0.5
    let wanted = Double(PlateProof.usualDots) * 25.4 / max(smallest, 0.05)
    resolution = Resolution(dotsPerInch: min(max(wanted.rounded(.up), 100), 600)) ?? .print
    let dots = 5 * resolution.dots(page.width) * resolution.dots(page.height)
    pagesAtOnce = Int(min(max(JoinedCheck.mostDots / max(dots, 1), 1), 16))
  }

  /// What is to be said of codes that two decoders do not read; in input order.
  ///
  /// - Parameter jobs: runs of Ghostscript at the same time, 1 or more.
  /// - Throws: `PressFailure` when the file cannot be separated.
  func faults(jobs: Int) async throws(PressFailure) -> [Diagnostic] {
    let chunks = chunks()
    var looks: [Int: Result<[Diagnostic], PressFailure>] = [:]
    await withTaskGroup(of: (Int, Result<[Diagnostic], PressFailure>).self) { group in
      var next = 0
      func start() {
        guard next < chunks.count, !Task.isCancelled else { return }
        let number = next
        group.addTask { (number, Result { () throws(PressFailure) in try look(at: chunks[number]) }) }
        next += 1
      }
      for _ in 0..<jobs { start() }
      for await (number, look) in group {
        looks[number] = look
        start()
      }
    }
    var faults: [Diagnostic] = []
    for number in chunks.indices { faults += try looks[number]?.get() ?? [] }
    return faults
  }

  private func chunks() -> [[Record]] {
    var chunks: [[Record]] = []
    var pages = 0
    for record in records {
      if chunks.isEmpty || pages + record.pages.count > pagesAtOnce {
        chunks.append([])
        pages = 0
      }
      chunks[chunks.count - 1].append(record)
      pages += record.pages.count
    }
    return chunks
  }

  private func look(at records: [Record]) throws(PressFailure) -> [Diagnostic] {
    let numbers = records.flatMap { $0.pages.map { $0 + 1 } }
    let drawn = try PlateSeparation.separate(file, as: .pdf, at: resolution, pages: numbers)
    guard drawn.count == numbers.count else {
      throw PressFailure(
        .bug, "separation", "Ghostscript finds \(drawn.count) of \(numbers.count) pages in '\(file)'")
    }
    var first = 0
    return records.flatMap { record in
      let pages = drawn[first..<first + record.pages.count].map { JoinedReading($0) }
      first += record.pages.count
      return JoinedCheck.faults(of: record, on: pages)
    }
  }

  private static func faults(of record: Record, on pages: [JoinedReading]) -> [Diagnostic] {
    Dictionary(grouping: record.codes, by: \.encoded).sorted { $0.key < $1.key }.compactMap { text, codes in
      func isSilent(_ decoder: SymbolReading.Decoder) -> Bool {
        pages.reduce(0) { $0 + $1.count(of: text, by: decoder) } < codes.count
      }
      var silent: [String] = []
      if isSilent(.zxing) { silent.append("ZXing") }
      // ZBar knows no Micro QR.
      if !codes.contains(where: \.symbol.micro), isSilent(.zbar) { silent.append("ZBar") }
      guard let code = codes.first, !silent.isEmpty else { return nil }
      return .error(
        PlateFinding.unreadable,
        "'\(code.record ?? "?")': \(silent.joined(separator: " and ")) cannot read the code of '\(code.slot)' "
          + "from the joined file",
        hint: "press the shards again, or the campaign without '--shard'")
    }
  }
}

/// The codes of a page, read from each plate alone and from all together.
private struct JoinedReading {
  private let pictures: [[SymbolReading]]

  init(_ page: SeparatedPage) {
    let inked = page.plates.map(\.picture).filter { $0.heaviestInk > 0.02 }
    let all = inked + (inked.count > 1 ? [page.composite()].compactMap { $0 } : [])
    pictures = all.map { ZXingReader.read($0, thorough: true) + ZBarReader.read($0) }
  }

  /// The most codes that a decoder reads a text from in one picture of the page.
  func count(of text: String, by decoder: SymbolReading.Decoder) -> Int {
    pictures.map { readings in
      readings.count { $0.decoder == decoder && String(decoding: $0.bytes, as: UTF8.self) == text }
    }.max() ?? 0
  }
}
