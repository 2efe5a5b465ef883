internal import Foundation
internal import PressAssets
internal import PressDrawing
internal import PressLinks
internal import PressReports
internal import PressSymbols
internal import PressTemplates
internal import PressText

/// A sheet to print and to sign: each code once, its account, the text that was read back, and a box to tick when
/// a phone has opened it.
struct SignOffSheet {
  static let file = "sign-off.pdf"
  private static let rowsOfPage = 5
  private static let rowHeight = 48.0
  /// Of a symbol, its quiet zone left out, in millimetres.
  private static let side = 30.0

  /// A code, however many assets bear it.
  struct Entry {
    var code: CodeReport
    var symbol: Symbol
    var record: String
    /// Paths of the assets that bear it, in order.
    var assets: [String]
  }

  let campaign: String
  let entries: [Entry]

  /// - Parameter assets: what was not written is left out.
  init(_ assets: ReportedAssets) throws {
    campaign = assets.plan.name
    var entries: [Entry] = []
    var places: [String: Int] = [:]
    for index in 0..<assets.count {
      let report = assets.report(at: index)
      guard report.bytes != nil else { continue }
      let asset = try assets.plan.asset(at: index)
      let parts = assets.plan.parts(at: index)
      for part in try parts.map({ try $0.make(0..<$0.count) }) ?? [asset] {
        for filled in part.content.codes {
          guard
            let code = report.codes.first(where: {
              $0.slot == filled.slot.name && $0.link == filled.link.link
                && ($0.record ?? part.record) == part.record
            })
          else { continue }
          if let place = places[code.encoded] {
            if entries[place].assets.last != asset.path { entries[place].assets.append(asset.path) }
          } else {
            places[code.encoded] = entries.count
            entries.append(
              Entry(
                code: code, symbol: try filled.source.symbol(), record: part.record, assets: [asset.path]))
          }
        }
      }
    }
    self.entries = entries
  }

  func pdf() throws -> Data {
    let pages = max(1, (entries.count + SignOffSheet.rowsOfPage - 1) / SignOffSheet.rowsOfPage)
    let sheet = try ReportSheet(title: ("验收单", "Sign-off"), campaign: campaign, pageCount: pages)
    for page in 0..<pages {
      let first = page * SignOffSheet.rowsOfPage
      for (row, entry) in entries.dropFirst(first).prefix(SignOffSheet.rowsOfPage).enumerated() {
        draw(entry, on: sheet, at: 40 + Double(row) * SignOffSheet.rowHeight)
      }
      try sheet.endPage()
    }
    return try sheet.finish()
  }

  private func draw(_ entry: Entry, on sheet: ReportSheet, at top: Double) {
    let left = ReportSheet.margin
    sheet.addRule(at: top)
    // The page's margin and the row's upper part are the quiet zone: 8 mm, where a module has 1.5 at most.
    let module = SignOffSheet.side / Double(entry.symbol.modules)
    let origin = Point(.mm(left), .mm(top + 8))
    sheet.add(
      .fill(entry.symbol.path(moduleSide: .mm(module), origin: origin), .solid(ReportSheet.ink)))

    let (code, words) = (entry.code, left + 46)
    let platform = Platform.named(code.platform)
    let names = [platform?.chineseName, platform?.name].compactMap(\.self)
    let name = names.count == 2 && names[0] == names[1] ? names[0] : names.joined(separator: " / ")
    sheet.add(name.isEmpty ? code.platform : name, 11, in: ReportSheet.box(words, top + 7.6, 90, 5), .bold)
    sheet.add(code.account, 10, in: ReportSheet.box(words, top + 13, 90, 5))
    let check = code.check.zxing == .reported(true) ? "读回内容 / Read back" : "未回读 / Not read back"
    sheet.add(check, 7, in: ReportSheet.box(words, top + 19.5, 90, 3.5), .regular, ReportSheet.quiet)
    sheet.add(code.encoded, 8, in: ReportSheet.box(words, top + 23.5, 90, 12))
    let others = entry.assets.count > 1 ? " + \(entry.assets.count - 1)" : ""
    sheet.add(
      "\(entry.record): \(entry.assets.first ?? "")", 7,
      in: ReportSheet.box(words, top + 35.7, 80, 3.5), .regular, ReportSheet.quiet)
    sheet.add(others, 7, in: ReportSheet.box(words + 80, top + 35.7, 12, 3.5), .regular, ReportSheet.quiet)

    let right = left + 142
    sheet.add(
      .stroke(.rect(ReportSheet.box(right, top + 8, 9, 9)), width: .mm(0.5), .solid(ReportSheet.ink)))
    sheet.add("已用手机打开", 8, in: ReportSheet.box(right, top + 19, 38, 4), .bold)
    sheet.add("Opened on a phone", 8, in: ReportSheet.box(right, top + 22.7, 38, 4))
    for (line, words) in ["姓名 Name", "日期 Date"].enumerated() {
      let y = top + 29 + Double(line) * 7
      sheet.add(words, 7, in: ReportSheet.box(right, y, 16, 3.5), .regular, ReportSheet.quiet)
      sheet.add(.fill(.rect(ReportSheet.box(right + 16, y + 2.8, 22, 0.2)), .solid(ReportSheet.ink)))
    }
  }
}
