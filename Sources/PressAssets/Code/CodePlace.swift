internal import PressDiagnostics
import PressDrawing
import PressFiles
internal import PressLinks
import PressSymbols
import PressTemplates

/// Where a code lies in a picture of its own.
struct CodePlace {
  /// Of the picture.
  var size: Size
  var code: CodePlacement
  var frame: FrameLayout?

  /// Around a frame in a PDF, whose pages say where they are cut: a knife strays by up to a millimetre, and
  /// what comes that near to its way would have to bleed.
  static let cutMargin = Length.mm(1)

  /// The code with its quiet zone, without its frame.
  var box: Rect
}

extension CodePress {
  /// Where the symbol lies in its picture, and how large that is.
  func place(_ symbol: Symbol, _ request: CodeRequest) throws(PressFailure) -> CodePlace {
    let wanted = Double(symbol.modules + 2 * request.quietZone.modules)
    let resolution = request.resolution
    let isRaster = request.format == .png
    let grid: Grid = isRaster ? .dots(resolution) : .exact
    var side: Length
    switch request.measure {
    case .side(let length): side = length
    case .module(let length) where isRaster:
      side = resolution.length(dots: resolution.dots(length).rounded(.down) * wanted)
    case .module(let length): side = length * wanted
    // A vector has no dots of its own: a pixel is CSS's.
    case .scale(let dots): side = (isRaster ? resolution : .screen).length(dots: Double(dots) * wanted)
    }
    if isRaster { side = resolution.length(dots: resolution.dots(side).rounded()) }
    var layout: FrameLayout?
    var margin = Length.zero
    if let frame = request.codeStyle.frame, let words = request.frameWords {
      let lines = words.count { $0.isNewline } + 1
      if request.format == .pdf { margin = min(CodePlace.cutMargin, side / 10) }
      let placed: FrameLayout =
        if case .side = request.measure {
          .ofWidth(side - margin * 2, frame.shape, lines: lines, on: grid)
        } else {
          .around(codeSide: side, frame.shape, lines: lines, on: grid)
        }
      layout = placed.moved(to: Point(margin, margin))
    }
    let box = layout?.code ?? Rect(.zero, Size(side, side))
    guard let code = CodePlacement(modules: symbol.modules, in: box, quietZone: request.quietZone, grid: grid)
    else {
      throw PressFailure(
        .badData, "module-too-small",
        "\(symbol.modules) modules and the quiet zone need at least \(resolution.length(dots: wanted)) at \(resolution)",
        hint: "ask for a larger --size or a higher --dpi")
    }
    let size = layout.map { Size($0.box.size.width + margin * 2, $0.box.size.height + margin * 2) }
    return CodePlace(size: size ?? box.size, code: code, frame: layout, box: box)
  }
}

extension CodeRequest {
  /// What the frame says: its own words, else the platform's; nil without a frame.
  var frameWords: String? {
    guard let frame = codeStyle.frame else { return nil }
    if let words = frame.words { return words.lines(in: language) }
    let calls = LocalizedText.byLanguage([
      ("zh", link.platform.chineseCallToAction), ("en", link.platform.callToAction),
    ])
    return calls.lines(in: language.map { $0 == "zh" ? "zh" : "en" })
  }
}
