internal import Foundation
internal import PressDiagnostics
internal import PressDots
internal import PressDrawing
internal import PressFiles
internal import PressRendering
internal import PressTemplates

/// Whether others draw a PDF page as poppler's cairo does, which draws it for us.
///
/// That one is alone in some things: masks of a browser's print, Type 3 glyphs in colours of their own, edges of soft
/// masks, gradients between circles. poppler's other way of drawing and Ghostscript are asked; one of them has to agree.
///
/// poppler's other way is at work from the beginning, beside the one that is asked about.
struct PageAgreement {
  /// Dots of the longer side, and of a block's: lines and edges, which every program draws its own way, come out alike on
  /// the mean of a block.
  static let dots = 640
  /// Seconds that each program may take, and of them those that it may work itself: a page that takes more at so few dots
  /// is made to, and one file may not hold up all others.
  struct Limits {
    var waiting: Double
    var working = 7.0
  }

  private static let block = 20
  /// Of 255, in any colour of any block.
  ///
  /// Over a viewer's collection and some hundred pages made to differ, faults lie
  /// above 50, and habits below 30.
  private static let slack = 40.0
  private static let purpose = "reads PDF artwork"

  private let file: String
  private let number: Int
  private let limits: Limits
  private let scratch: ScratchFolder
  private let other: RunningProgram

  /// Sets the other program to work.
  ///
  /// - Parameters:
  ///   - number: of the page, from 1.
  ///   - file: without annotations.
  init(onPage number: Int, of file: String, within limits: Limits) throws(PressFailure) {
    (self.file, self.number, self.limits) = (file, number, limits)
    scratch = try ScratchFolder()
    let page = ["-f", String(number), "-l", String(number)]
    other = try RunningProgram(
      .pdftoppm,
      page + ["-singlefile", "-png", "-scale-to", String(PageAgreement.dots), file, scratch.path("other")],
      needed: PageAgreement.purpose)
  }

  /// A block's middle where all others differ, in shares of the page from its top left corner; nil where one of them
  /// agrees, and where nobody could draw it.
  ///
  /// - Parameters:
  ///   - drawn: the page by cairo, on white.
  ///   - longest: the page's longer side.
  /// - Throws: when the other way of poppler's takes too long: nobody would have looked.
  func difference(from drawn: Bitmap, longest: Length) throws(PressFailure) -> (x: Double, y: Double)? {
    let outcome = try other.outcome(within: limits.waiting, working: limits.working)
    guard outcome.status == 0, let splash = PageAgreement.picture(scratch.path("other.png")),
      let place = PageAgreement.difference(drawn, splash)
    else { return nil }
    let resolution = Double(PageAgreement.dots) / (longest / .inches(1))
    let third = try? RunningProgram(
      .ghostscript,
      [
        "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-sDEVICE=png16m", "-dTextAlphaBits=4",
        "-dGraphicsAlphaBits=4",
        "-sPageList=\(number)", "-r\(resolution)", "-sOutputFile=\(scratch.path("third.png"))", "-f", file,
      ], needed: PageAgreement.purpose, temporary: scratch.path(".")
    ).outcome(within: limits.waiting, working: limits.working)
    guard third?.status == 0, let ghost = PageAgreement.picture(scratch.path("third.png")) else {
      return place
    }
    return PageAgreement.difference(drawn, ghost) == nil ? nil : place
  }

  private static func picture(_ path: String) -> Bitmap? {
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    return try? ImageDecoder.decode(EncodedImage(format: .png, bytes: bytes))
  }

  /// The middle of the block that differs most; nil where none differs by more than the slack.
  private static func difference(_ one: Bitmap, _ other: Bitmap) -> (x: Double, y: Double)? {
    let (width, height) = (min(one.width, other.width), min(one.height, other.height))
    var worst = (difference: slack, x: 0, y: 0)
    for y in stride(from: 0, through: height - 1, by: block) {
      for x in stride(from: 0, through: width - 1, by: block) {
        let (across, down) = (x..<min(x + block, width), y..<min(y + block, height))
        // What is left at the edges is too small for a mean.
        guard across.count * down.count * 2 > block * block else { continue }
        let (a, b) = (one.mean(across, down), other.mean(across, down))
        let difference = zip(a, b).map { abs($0 - $1) }.max() ?? 0
        if difference > worst.difference { worst = (difference, x, y) }
      }
    }
    guard worst.difference > slack else { return nil }
    let half = Double(block) / 2
    return ((Double(worst.x) + half) / Double(width), (Double(worst.y) + half) / Double(height))
  }
}

extension Bitmap {
  /// Red, green and blue of a part on the mean, 0…255.
  fileprivate func mean(_ across: Range<Int>, _ down: Range<Int>) -> [Double] {
    let channels = layout.channels
    var sums = [0, 0, 0]
    for y in down {
      for x in across {
        let at = (y * width + x) * channels
        for color in 0..<3 { sums[color] += Int(pixels[at + (channels < 3 ? 0 : color)]) }
      }
    }
    return sums.map { Double($0) / Double(across.count * down.count) }
  }
}
