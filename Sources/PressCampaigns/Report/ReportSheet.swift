internal import Foundation
internal import PressAssets
internal import PressDrawing
internal import PressFiles
internal import PressPDF
internal import PressRendering
internal import PressText

/// Pages of A4 to print in an office: a head with the campaign's name on each, whatever stands below.
///
/// Margins of 15 mm, lines of 5 mm, one family, one accent. Not thread-safe.
final class ReportSheet {
  static let size = Size(.mm(210), .mm(297))
  static let margin = 15.0
  static let ink = Color.black
  static let quiet = Color.rgb(red: 0.36, green: 0.36, blue: 0.36)
  static let accent = Color.rgb(red: 230.0 / 255, green: 59.0 / 255, blue: 34.0 / 255)

  private let title: (zh: String, en: String)
  private let campaign: String
  private let pageCount: Int
  private let setter = TextSetter()
  private let document: PressDocument
  private var nodes: [Scene.Node] = []
  private var page = 0

  /// - Parameter pageCount: printed on every page.
  init(title: (zh: String, en: String), campaign: String, pageCount: Int) throws {
    (self.title, self.campaign, self.pageCount) = (title, campaign, pageCount)
    document = try PressDocument(
      .pressed(.plain, title: "\(campaign): \(title.en)"), sources: .drawn(by: GlyphOutlines()))
  }

  func add(_ node: Scene.Node) { nodes.append(node) }

  /// A box in millimetres from the page's top left corner.
  static func box(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
    Rect(x: .mm(x), y: .mm(y), width: .mm(width), height: .mm(height))
  }

  func addRule(at y: Double, _ weight: Double = 0.35) {
    let width = ReportSheet.size.width.millimetres - ReportSheet.margin * 2
    add(
      .fill(.rect(ReportSheet.box(ReportSheet.margin, y, width, weight)), .solid(ReportSheet.ink)))
  }

  /// Sets a text, in lines that are broken anywhere if need be; what does not fit its box ends in `…`.
  ///
  /// Characters that no font has become `?`: a sheet does not fail for a name.
  func add(
    _ text: String, _ points: Double, in box: Rect, _ weight: TextStyle.Weight = .regular,
    _ color: Color = ReportSheet.ink, align: TextStyle.Alignment = .left
  ) {
    let style = TextStyle(
      families: ["Noto Sans CJK SC"], weight: weight, size: .points(points), leading: 1.3, alignment: align,
      language: "zh-cn")
    // Letters are half an em wide, more or less: the lines become shorter until they fit.
    var perLine = max(2, Int(box.size.width.points / (points * 0.48)))
    let maximumLines = max(1, Int((box.size.height.points / points - 1) / 1.3 + 0.001) + 1)
    var shown = TerminalEscaping.text(text)
    for _ in 0..<16 {
      do throws(TextError) {
        let lines = shown.lines(of: perLine, atMost: maximumLines)
        for run in try setter.set(lines, style: style, in: box).runs { add(.glyphs(run, .solid(color))) }
        return
      } catch {
        switch error {
        case .missingGlyphs(let missing): for one in missing { shown = shown.replacing(one, with: "?") }
        case .doesNotFit: perLine = max(2, perLine * 15 / 16)
        case .unreadableFont: return
        }
      }
    }
  }

  func endPage() throws {
    page += 1
    let width = ReportSheet.size.width.millimetres - ReportSheet.margin * 2
    let left = ReportSheet.margin
    add(title.zh, 26, in: ReportSheet.box(left, 14, 46, 12), .bold)
    add(title.en, 26, in: ReportSheet.box(left + 46, 14, width - 46, 12), .bold, ReportSheet.accent)
    add(campaign, 10, in: ReportSheet.box(left, 28, width - 30, 5), .bold)
    add("\(page) / \(pageCount)", 10, in: ReportSheet.box(left + width - 30, 28, 30, 5), align: .right)
    try document.addPage(Scene(trim: ReportSheet.size, nodes: nodes))
    nodes = []
  }

  func finish() throws -> Data { try document.finish() }
}

extension String {
  /// The text in lines of so many letters, a Chinese character counting for two.
  fileprivate func lines(of width: Int, atMost count: Int) -> String {
    var (lines, line, used) = ([String](), "", 0)
    for character in self {
      let wide = character.unicodeScalars.contains { $0.value >= 0x2E80 } ? 2 : 1
      if used + wide > width {
        lines.append(line)
        (line, used) = ("", 0)
      }
      if lines.count == count {
        lines[count - 1] = String(lines[count - 1].dropLast()) + "…"
        return lines.joined(separator: "\n")
      }
      line.append(character)
      used += wide
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
