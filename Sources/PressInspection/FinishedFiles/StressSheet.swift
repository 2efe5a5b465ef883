package import Foundation
internal import PressDiagnostics
internal import PressDots
internal import PressDrawing
package import PressFiles
internal import PressReading
internal import PressRendering
internal import PressResources
internal import PressText

/// The ladders of one code as a sheet to pin on the wall: A3 upright at 300 dots an inch, in English.
package struct StressSheet {
  private let setter = TextSetter()
  private let code: PictureStress.Code
  private let picture: StressPicture
  private var nodes: [Scene.Node] = []

  /// The sheet as a PNG file.
  ///
  /// - Throws: `PressFailure` with status `badData` when the picture or its words cannot be drawn.
  package static func png(of code: PictureStress.Code) throws(PressFailure) -> Data {
    guard let picture = StressPicture(of: code.report, by: code.course) else {
      throw PressFailure(.failed, "no-ladder", "there is no stress ladder to draw")
    }
    let profile = try Resources.cmykProfile()
    do {
      var sheet = StressSheet(code: code, picture: picture)
      try sheet.compose()
      let bitmap = try RasterRenderer(cmykProfile: profile).draw(
        Scene(trim: StressSheet.size, nodes: sheet.nodes), at: .print, ground: .color(.white))
      return try PNGEncoder.encode(bitmap)
    } catch let error as RenderingError {
      throw PressFailure(.badData, "rendering", error.message, hint: error.hint)
    } catch let error as TextError {
      throw PressFailure(.badData, "text", error.message, hint: error.hint)
    } catch {
      throw PressFailure(.bug, "bug", "\(error)")
    }
  }

  private init(code: PictureStress.Code, picture: StressPicture) {
    self.code = code
    self.picture = picture
  }

  private static let size = Size(.mm(297), .mm(420))
  private static let margin = Length.mm(14)
  /// The pictures' top left corner: whole dots, so that none of their pixels is mixed with another.
  private static let grid = (left: 774, top: 744)
  private static let ink = Color.black
  private static let pale = Color.rgb(red: 0.36, green: 0.36, blue: 0.36)

  private mutating func compose() throws {
    try addHead()
    let image = EncodedImage(format: .png, bytes: try PNGEncoder.encode(picture.bitmap))
    nodes.append(
      .image(
        image,
        in: StressSheet.box(
          0, 0, width: picture.bitmap.width, height: picture.bitmap.height)))
    for ladder in code.report.ladders { try add(ladder) }
    for cell in picture.cells { try add(cell) }
    try addFoot()
  }

  /// A box in dots of the pictures.
  private static func box(_ x: Int, _ y: Int, width: Int, height: Int) -> Rect {
    func length(_ dots: Int) -> Length { Resolution.print.length(dots: Double(dots)) }
    return Rect(
      x: length(grid.left + x), y: length(grid.top + y), width: length(width), height: length(height))
  }

  private mutating func addHead() throws {
    let report = code.report
    let width = StressSheet.size.width - StressSheet.margin * 2
    try set("Stress ladder", .bold, 30, at: .mm(13), height: .mm(12))
    try set(StressSheet.shortened(code.text), .medium, 15, smallest: 7, at: .mm(27), height: .mm(7))
    let facts =
      "version \(code.version) · modules of \(report.module) · "
      + "seen from \(report.ordinaryDistance) unless the distance is the stress"
    try set(facts, .regular, 11, at: .mm(34.5), height: .mm(5), StressSheet.pale)
    try set(report.sentence, .bold, 13, smallest: 7, at: .mm(42.5), height: .mm(12))
    let rule = Rect(x: StressSheet.margin, y: .mm(57), width: width, height: .mm(0.4))
    nodes.append(.fill(.rect(rule), .solid(StressSheet.ink)))
  }

  private mutating func addFoot() throws {
    let words = """
      Solid frame: read by ZXing and by ZBar. Dashed frame: the first step that is not; nothing beyond it counts.
      The phone: 12 megapixels (4032 × 3024), a lens of 26 mm equivalent, held 3° off upright, with a little blur and \
      noise of its own. Each picture is cut to the code and what is around it, and enlarged to its frame. \
      Simulated, not printed: a margin tells codes apart, it is no warranty.
      """
    try set(words, .regular, 9.5, at: .mm(393), height: .mm(20), StressSheet.pale)
  }

  /// The name of a row, its margin and what it means, left of the pictures.
  private mutating func add(_ ladder: StressLadder) throws {
    guard let first = picture.cells.first(where: { $0.kind == ladder.kind }) else { return }
    let top = StressSheet.box(0, first.top, width: 1, height: 1).minY
    let value = ladder.kind.text(ladder.margin)
    let isNone = ladder.margin == ladder.kind.rest
    let margin = isNone ? "none" : ladder.isUnbroken ? "\(value) or more" : value
    let name = ladder.kind == .jpeg ? "JPEG" : ladder.kind.rawValue
    try set(
      name.prefix(1).uppercased() + name.dropFirst(), .bold, 14, at: top, height: .mm(6), width: .mm(47))
    try set(margin, .black, 17, smallest: 10, at: top + .mm(6.4), height: .mm(7), width: .mm(47))
    try set(
      ladder.kind.explanation, .regular, 9, at: top + .mm(14.2), height: .mm(11), width: .mm(47),
      StressSheet.pale)
  }

  /// A step's value below its picture, and who did not read it.
  private mutating func add(_ cell: StressPicture.Cell) throws {
    let step = cell.step
    let value = cell.kind.text(step.value)
    let reader = step.zxing ? "ZBar" : step.zbar == true ? "ZXing" : "both"
    let box = StressSheet.box(
      cell.left, cell.top + StressPicture.side + 6, width: StressPicture.side, height: 48)
    // The longest, '0.355 mm: ZXing fails', sets the size of all its like.
    let size = Length.points(step.isRead ? 9.5 : 7.4)
    let style = TextStyle(
      families: ["Noto Sans"], weight: step.isRead ? .regular : .bold, size: size,
      minimumSize: .points(6), alignment: .center, verticalAlignment: .middle)
    let words = step.isRead ? value : "\(value): \(reader) \(reader == "both" ? "fail" : "fails")"
    for run in try setter.set(words, style: style, in: box).runs {
      nodes.append(.glyphs(run, .solid(StressSheet.ink)))
    }
  }

  /// A text from the left margin.
  private mutating func set(
    _ text: String, _ weight: TextStyle.Weight, _ points: Double, smallest: Double? = nil, at top: Length,
    height: Length, width: Length? = nil, _ color: Color = StressSheet.ink
  ) throws {
    let box = Rect(
      x: StressSheet.margin, y: top, width: width ?? StressSheet.size.width - StressSheet.margin * 2,
      height: height)
    let style = TextStyle(
      families: ["Noto Sans"], weight: weight, size: .points(points),
      minimumSize: .points(smallest ?? points), leading: 1.3)
    for run in try setter.set(text, style: style, in: box).runs {
      nodes.append(.glyphs(run, .solid(color)))
    }
  }

  /// The start of a content, without what no font draws.
  private static func shortened(_ text: String) -> String {
    let scalars = text.unicodeScalars.map {
      $0.properties.generalCategory == .control || $0.properties.generalCategory == .format ? " " : $0
    }
    let line = String(String.UnicodeScalarView(scalars))
    return line.count > 110 ? "\(line.prefix(109))…" : line
  }
}

extension StressKind {
  /// What a row shows, for who has never seen one.
  fileprivate var explanation: String {
    switch self {
    case .distance: "from the lens to the code"
    case .tilt: "the code turned around its vertical axis"
    case .defocus: "out of focus: a sharp edge is spread over this length"
    case .motion: "the hand moves while the shutter is open"
    case .noise: "grain of a dim room, of the range from black to white"
    case .inkGain: "dark edges moved out"
    case .inkLoss: "dark edges moved in"
    case .glare: "a lamp’s reflection, share of the symbol"
    case .weave: "printed on cloth, width of a thread"
    case .jpeg: "quality of the picture when it is sent on"
    }
  }
}
