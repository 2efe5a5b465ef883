internal import Foundation
internal import PressAssets
internal import PressDrawing
internal import PressReports
internal import PressTemplates
internal import PressText

/// All assets of a campaign side by side, twenty a page: each one's first page, its record and its file.
///
/// Drawn from the compositions themselves, as outlines: the codes on it scan as far as their size lets them.
struct ContactSheet {
  static let file = "contact-sheet.pdf"
  private static let columns = 4
  private static let rows = 5
  private static let cell = (width: 42.0, height: 50.0)
  private static let gap = 4.0
  private static let picture = 36.0

  let assets: ReportedAssets

  /// - Parameter press: composes the assets.
  func pdf(by press: AssetPress) throws -> Data {
    let perPage = ContactSheet.columns * ContactSheet.rows
    let pages = max(1, (assets.count + perPage - 1) / perPage)
    let sheet = try ReportSheet(title: ("总览", "Contact sheet"), campaign: assets.plan.name, pageCount: pages)
    for page in 0..<pages {
      for place in 0..<perPage where page * perPage + place < assets.count {
        let index = page * perPage + place
        let (column, row) = (place % ContactSheet.columns, place / ContactSheet.columns)
        draw(
          try assets.plan.asset(at: index), assets.plan.parts(at: index), assets.report(at: index), by: press,
          on: sheet,
          left: ReportSheet.margin + Double(column) * (ContactSheet.cell.width + ContactSheet.gap),
          top: 40 + Double(row) * ContactSheet.cell.height)
      }
      try sheet.endPage()
    }
    return try sheet.finish()
  }

  private func draw(
    _ asset: PlannedAsset, _ parts: AssetParts?, _ report: AssetReport, by press: AssetPress,
    on sheet: ReportSheet, left: Double,
    top: Double
  ) {
    let width = ContactSheet.cell.width
    if report.bytes != nil, let page = try? press.firstPage(of: asset, parts) {
      add(page, ground: asset.template.garment ?? .white, to: sheet, left: left, top: top)
    } else {
      let state = report.diagnostics.isEmpty ? "尚未制作 / Not pressed yet" : "未通过 / Failed"
      sheet.add(state, 8, in: ReportSheet.box(left, top + 16, width, 4), .bold, ReportSheet.accent)
    }
    sheet.add(report.record ?? "", 8, in: ReportSheet.box(left, top + 38, width, 3.5), .bold)
    sheet.add(report.path, 6, in: ReportSheet.box(left, top + 42, width, 5.5), .regular, ReportSheet.quiet)
  }

  /// A page at the cell's top left, as large as fits, with a hairline around it.
  private func add(
    _ page: Composition, ground: Color, to sheet: ReportSheet, left: Double, top: Double
  ) {
    let (width, height) = (page.trim.width.millimetres, page.trim.height.millimetres)
    let scale = min(ContactSheet.cell.width / width, ContactSheet.picture / height)
    let box = ReportSheet.box(left, top, width * scale, height * scale)
    let map = Transform(a: scale, d: scale, tx: .mm(left), ty: .mm(top))
    sheet.add(.fill(.rect(box), .solid(ground)))
    sheet.add(.clip(.rect(box), [.group(map, page.scene.nodes)]))
    sheet.add(.stroke(.rect(box), width: .mm(0.1), .solid(ReportSheet.quiet)))
  }
}
