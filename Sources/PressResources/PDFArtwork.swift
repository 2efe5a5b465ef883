internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
internal import PressFiles
internal import PressPDF
internal import PressRendering
package import PressTemplates

/// Pages of PDF files as artwork, looked at and drawn by poppler's programs.
package enum PDFArtwork {
  /// A file that takes longer to look at is given up.
  private static let secondsToLook = 10.0
  private static let purpose = "reads PDF artwork"
  /// As large as a page of a template may be.
  private static let longestSide = Length.mm(20_000)

  /// What draws, for fingerprints; looked up once.
  package static let drawnBy: String = {
    let said = try? ExternalProgram.pdftocairo.run(
      ["-v"], within: secondsToLook, needed: purpose, isInterruptible: false
    ).complaint
    return said.flatMap { $0.split(separator: "\n").first.map(String.init) } ?? "poppler ?"
  }()

  /// Looks at the boxes of a page; nothing is drawn until its pixels are wanted.
  package static let inspect: PageInspector = inspector(secondsToDraw: 20)

  /// - Parameter secondsToDraw: a page that takes longer is given up.
  static func inspector(secondsToDraw: Double) -> PageInspector {
    { file, number throws(PictureError) in
      guard let bytes = try? Data(contentsOf: URL(fileURLWithPath: file), options: .mappedIfSafe) else {
        throw PictureError(message: "the PDF cannot be read", hint: "check that you may read it")
      }
      try requirePDF(bytes)
      let boxes = try look(at: file, number)
      let page = try look(into: bytes, number)
      if let damage = page.damage {
        throw PictureError(
          message: "page \(number) of the PDF \(damage.words)",
          hint: damage == .maskedPicture
            ? "put in that picture as PNG or TIFF, and export the PDF anew" : hintToMend)
      }
      let upright = boxes.upright(unit: page.unit)
      guard max(upright.media.size.width, upright.media.size.height) <= longestSide else {
        throw withoutSize(number)
      }
      let sheet = Sheet(
        file: file, number: number, size: upright.media.size, unit: page.unit, mended: page.mended)
      try requireWhole(sheet, within: secondsToDraw)
      return PageArtwork(
        boxes: upright, file: DocumentFile(page.balanced ?? bytes), number: number,
        hasAnnotations: page.hasAnnotations, layersByUse: page.layersByUse
      ) { crop throws(PictureError) in try draw(crop, of: sheet, within: secondsToDraw) }
    }
  }

  /// That a file named as a PDF is no picture of another kind.
  private static func requirePDF(_ bytes: Data) throws(PictureError) {
    guard !PDFPages.isPDF(bytes) else { return }
    if let kind = PictureFile.kind(of: bytes) {
      throw PictureError(
        message: "this is \(kind.name), not a PDF", hint: "give it a name that ends in .\(kind.ending)")
    }
    if let format = ForeignFormat(of: bytes) {
      throw PictureError(message: "this is \(format.name), not a PDF", hint: format.hint)
    }
  }

  /// A page as poppler is to draw it.
  private struct Sheet: Sendable {
    let file: String
    let number: Int
    let size: Size
    /// Points that a unit of the page is.
    let unit: Double
    /// The file without what poppler would draw wrongly, such as the page's annotations; nil when there is nothing of it.
    let mended: Data?

    /// Where a program finds it.
    func path(in scratch: ScratchFolder) throws(PictureError) -> String {
      guard let mended else { return file }
      let path = scratch.path("mended.pdf")
      do {
        try mended.write(to: URL(fileURLWithPath: path))
      } catch {
        throw PictureError(message: "the temporary folder cannot be written", hint: "make room on the disk")
      }
      return path
    }
  }

  private static let hintToMend =
    "put in again what is missing there, and export the PDF anew; or open it in a PDF viewer and print it as PDF"

  /// That nothing of a page is left out or drawn as nobody else draws it: poppler draws it small, and what it says
  /// meanwhile is heard.
  ///
  /// A press file takes the page over as it is, so that only here is it looked at.
  private static func requireWhole(
    _ sheet: Sheet, within secondsToDraw: Double
  ) throws(PictureError) {
    let longest = max(sheet.size.width, sheet.size.height)
    let scratch = try attempt { () throws(PressFailure) in try ScratchFolder() }
    let file = try sheet.path(in: scratch)
    var limits = PageAgreement.Limits(waiting: secondsToDraw)
    limits.working = min(limits.working, secondsToDraw)
    let (outcome, agreement) = try attempt { () throws(PressFailure) in
      let cairo = try RunningProgram(
        .pdftocairo,
        [
          "-png", "-singlefile", "-f", String(sheet.number), "-l", String(sheet.number), "-scale-to",
          String(PageAgreement.dots), file, scratch.path("page"),
        ], needed: purpose)
      let agreement = try PageAgreement(onPage: sheet.number, of: file, within: limits)
      return (try cairo.outcome(within: limits.waiting, working: limits.working), agreement)
    }
    guard outcome.status == 0, let bytes = FileManager.default.contents(atPath: scratch.path("page.png"))
    else { throw refusal(outcome.complaint) }
    try requireNoLoss(outcome, sheet.number)
    guard let drawn = try? ImageDecoder.decode(EncodedImage(format: .png, bytes: bytes)) else { return }
    let place = try attempt { () throws(PressFailure) in
      try agreement.difference(from: drawn, longest: longest)
    }
    guard let place else { return }
    let (x, y) = (sheet.size.width * place.x, sheet.size.height * place.y)
    throw PictureError(
      message:
        "page \(sheet.number) of the PDF looks different in poppler, by which it is drawn, than in other programs, "
        + "\(x.millimetres.decimal(places: 0)) mm from its left edge and \(y.millimetres.decimal(places: 0)) mm from its top",
      hint:
        "flatten what lies there on export (a mask, a shadow, a gradient, coloured letters, ink '/None'), "
        + "or put a picture of it in its place")
  }

  private static func requireNoLoss(_ outcome: ExternalProgram.Outcome, _ number: Int) throws(PictureError) {
    guard let loss = PopplerComplaint.loss(in: outcome.complaint) else { return }
    if loss.contains("dash setting") {
      throw PictureError(
        message:
          "page \(number) of the PDF has a line with dashes of no length, or of less, at which poppler ends the drawing",
        hint: "give the line dashes of a length, or none, and export the PDF anew")
    }
    throw PictureError(
      message: "page \(number) of the PDF is not drawn whole: \(PDFPages.reason(loss))", hint: hintToMend)
  }

  /// What poppler does not say of a page.
  private struct Finding {
    let unit: Double
    let hasAnnotations: Bool
    let layersByUse: [String]
    let damage: PageDamage?
    /// The file that a PDF takes the page from; nil when its own will do.
    let balanced: Data?
    /// As `Sheet.mended`.
    let mended: Data?
  }

  private static func look(into bytes: Data, _ number: Int) throws(PictureError) -> Finding {
    do throws(SourceError) {
      let document = try SourceDocument(bytes, allowsEncryption: true)
      let page = try document.page(number)
      let found = try document.examine(page)
      return Finding(
        unit: page.unit, hasAnnotations: page.hasAnnotations, layersByUse: document.layersByUse,
        damage: found.damage, balanced: found.balanced, mended: found.drawn)
    } catch {
      throw PictureError(message: error.message, hint: error.hint)
    }
  }

  private static func look(at file: String, _ number: Int) throws(PictureError) -> PDFPageBoxes {
    let outcome = try attempt { () throws(PressFailure) in
      try ExternalProgram.pdfinfo.run(
        ["-box", "-f", String(number), "-l", String(number), file], within: secondsToLook, needed: purpose)
    }
    if outcome.complaint.contains("Wrong page range") {
      throw PictureError(message: "the PDF has no page \(number)", hint: "page 1 is its first")
    }
    guard outcome.status == 0 else { throw refusal(outcome.complaint) }
    let words = String(decoding: outcome.output, as: UTF8.self)
    guard let boxes = PDFPageBoxes(words, page: number) else { throw withoutSize(number) }
    return boxes
  }

  private static func withoutSize(_ number: Int) -> PictureError {
    PictureError(
      message: "page \(number) of the PDF has no size, or one beyond 20 m", hint: "export it again")
  }

  private static func draw(
    _ crop: PageArtwork.Crop, of sheet: Sheet, within secondsToDraw: Double
  ) throws(PictureError) -> EncodedImage {
    guard Bitmap.fits(width: crop.width, height: crop.height),
      max(crop.width, crop.height) < 32_768
    else {
      throw PictureError(
        message: "the PDF artwork would be \(crop.width) × \(crop.height) dots",
        hint: "lower the page's 'resolution'")
    }
    // Dots an inch in each direction: the box gives whole dots.
    let across = Double(crop.width) / (crop.box.size.width.points / 72)
    let down = Double(crop.height) / (crop.box.size.height.points / 72)
    func start(_ length: Length, _ whole: Length, _ perInch: Double, _ count: Int) -> String {
      let last = (whole.points / 72 * perInch).rounded(.up) - Double(count)
      return String(Int(max(0, min((length.points / 72 * perInch).rounded(), last))))
    }
    let scratch = try attempt { () throws(PressFailure) in try ScratchFolder() }
    let target = scratch.path("page")
    let file = try sheet.path(in: scratch)
    let outcome = try attempt { () throws(PressFailure) in
      try ExternalProgram.pdftocairo.run(
        [
          "-png", "-transp", "-singlefile", "-f", String(sheet.number), "-l", String(sheet.number),
          "-rx", String(across * sheet.unit), "-ry", String(down * sheet.unit),
          "-x", start(crop.box.minX, sheet.size.width, across, crop.width),
          "-y", start(crop.box.minY, sheet.size.height, down, crop.height),
          "-W", String(crop.width), "-H", String(crop.height), file, target,
        ], within: secondsToDraw, needed: purpose)
    }
    guard outcome.status == 0, let bytes = FileManager.default.contents(atPath: target + ".png") else {
      throw refusal(outcome.complaint)
    }
    try requireNoLoss(outcome, sheet.number)
    return EncodedImage(format: .png, bytes: bytes)
  }

  private static func refusal(_ complaint: String) -> PictureError {
    PictureError(
      message: "the PDF cannot be read: \(PDFPages.reason(complaint))",
      hint: "open it in a PDF viewer and save or print it as PDF again, without a password")
  }

  private static func attempt<T>(_ work: () throws(PressFailure) -> T) throws(PictureError) -> T {
    do {
      return try work()
    } catch {
      let first = error.diagnostics.first
      throw PictureError(message: first?.message ?? "poppler failed", hint: first?.hint)
    }
  }
}

extension PageDamage {
  /// What a page does, behind its name.
  fileprivate var words: String {
    switch self {
    case .picture(let width, let height): "holds a picture of \(width) × \(height) dots that is cut short"
    case .inlinePicture(let width, let height):
      "holds, between its operators, a picture of \(width) × \(height) dots that is cut short: what follows it is lost"
    case .maskedPicture:
      "holds a JPEG 2000 picture that is transparent by itself, which each program draws in its own way"
    case .content: "is cut short: what it draws breaks off"
    }
  }
}
