internal import Foundation
internal import PressDiagnostics
internal import PressDrawing
internal import PressFiles
internal import PressPreflight
internal import PressReading
internal import PressReports
internal import PressResources

/// Does a finished PDF or EPS scan, and would a press keep it so? Each page is taken apart into its plates.
enum PressFileVerification {
  /// How a file is separated; nil when it is no press file.
  ///
  /// By its first bytes: `%PDF-` within 1024 of them (PDF 1.7, implementation note 13), PostScript's `%!PS`,
  /// or the binary header of an EPS with a preview.
  static func source(of path: String) -> PlateSeparation.Source? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    let head = (try? file.read(upToCount: 1024)) ?? Data()
    if head.starts(with: Data("%!PS".utf8)) || head.starts(with: [0xC5, 0xD0, 0xD3, 0xC6]) { return .eps }
    return head.range(of: Data("%PDF-".utf8)) == nil ? nil : .pdf
  }

  /// Without Ghostscript a PDF's pages are looked at with all inks together, and that is said.
  ///
  /// - Throws: `PressFailure` with status `inputMissing` when the program that is needed is not installed.
  static func verify(
    _ file: String, as source: PlateSeparation.Source, expecting expected: String?
  ) throws(PressFailure) -> PictureVerification.Result {
    guard PlateSeparation.isPossible else {
      guard source == .pdf, ExternalProgram.pdftoppm.location != nil else {
        throw ExternalProgram.ghostscript.missing(needed: PlateSeparation.purpose)
      }
      return try pictures(of: file, expecting: expected)
    }
    let sizes = try pageAreas(of: file, as: source)
    var failure: DecoderFailure?
    var lightness: [Ink: Double]?
    var unread: [Diagnostic] = []
    var result = PictureVerification.Result(file: file, codes: [], diagnostics: [])
    let looks = sizes.count > maximumPagesTwice ? [usualDots] : [usualDots, usualDots * 2]
    for dots in looks where result.codes.isEmpty {
      (result.diagnostics, failure, unread) = ([], nil, [])
      for index in sizes.indices {
        let name = sizes.count > 1 ? "'\(file)', page \(index + 1)" : "'\(file)'"
        let pages = try PlateSeparation.separate(
          file, as: source, at: resolution(area: sizes[index], dots: dots), pages: [index + 1])
        guard let page = pages.first else { continue }
        if lightness == nil, page.hasNamedInk { lightness = namedInks(of: file, as: source) }
        let reading = PlateReading(page, lightness: lightness ?? [:])
        failure = failure ?? reading.failure
        for (code, findings) in reading.codes(called: name) {
          var code = code
          code.page = sizes.count > 1 ? index + 1 : nil
          result.codes.append(code)
          result.diagnostics += findings
        }
        unread += reading.unread.map { point in
          let place = "\(millimetres(point.x)) from the left and \(millimetres(point.y)) from the top"
          return PictureVerification.unreadPlace(name, "with its middle \(place)")
        }
        let coverage = InkCoverage.finding(on: page, limit: InkCoverage.limit, called: name)
        result.diagnostics += [coverage].compactMap { $0 }
      }
    }
    result.diagnostics += PictureVerification.faults(file, result.codes, expected, failure: failure)
    if !result.codes.isEmpty { result.diagnostics += unread }
    result.diagnostics += bare(file, sizes.count, result.codes)
    return result
  }

  private static func millimetres(_ length: Length) -> String {
    "\(length.millimetres.decimal(places: 0)) mm"
  }

  /// That some pages of many have no code, where most do: a card that lost its own would pass among the others.
  private static func bare(_ file: String, _ count: Int, _ codes: [PictureVerification.Code]) -> [Diagnostic]
  {
    let bearing = Set(codes.compactMap(\.page))
    let bare = (1...max(1, count)).filter { !bearing.contains($0) }
    guard !bare.isEmpty, bare.count * 3 <= bearing.count else { return [] }
    let (first, rest) = (bare.prefix(namedPages).map(String.init), bare.count - namedPages)
    let pages = first.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
    let noun = bare.count == 1 ? "page" : "pages"
    return [
      .warning(
        "page-without-code",
        "'\(file)': no code is found on \(noun) \(pages), while \(bearing.count) pages bear one",
        hint: "look at them, where each page is to bear a code")
    ]
  }

  /// Pages that a message names.
  private static let namedPages = 10

  /// How light the named inks of a PDF look, by what stands in for them; an EPS does not say it where it can be read.
  private static func namedInks(of file: String, as source: PlateSeparation.Source) -> [Ink: Double] {
    guard source == .pdf,
      let bytes = try? Data(contentsOf: URL(fileURLWithPath: file), options: .mappedIfSafe),
      let preflight = try? Preflight(data: bytes)
    else { return [:] }
    // What an ink's own space says comes first.
    let recipes = preflight.inks + preflight.mixedInks.values
    return Dictionary(
      recipes.compactMap { recipe in recipe.lightness.map { (.spot(recipe.name), $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Square inches of each page: a first look shows how many there are, and how large.
  private static func pageAreas(
    of file: String, as source: PlateSeparation.Source
  ) throws(PressFailure) -> [Double] {
    let coarse = Resolution(dotsPerInch: 18) ?? .screen
    return try PlateSeparation.separate(file, as: source, at: coarse).map { page in
      coarse.length(dots: Double(page.width)) / .inches(1)
        * (coarse.length(dots: Double(page.height)) / .inches(1))
    }
  }

  /// Each page with all inks together, in gray; its number where there are several.
  static func composites(
    of file: String, as source: PlateSeparation.Source
  ) throws(PressFailure) -> [(page: Int?, picture: Bitmap)] {
    let areas = try pageAreas(of: file, as: source)
    var composites: [(page: Int?, picture: Bitmap)] = []
    for (index, area) in areas.enumerated() {
      let dots = resolution(area: area, dots: usualDots)
      let pages = try PlateSeparation.separate(
        file, as: source, at: dots, pages: [index + 1])
      guard var picture = pages.first?.composite() else { continue }
      picture.resolution = dots
      composites.append((areas.count > 1 ? index + 1 : nil, picture))
    }
    return composites
  }

  /// Dots a page: an A4 page at 300 an inch.
  private static let usualDots = 8.7e6
  /// A longer file without a code is not looked at twice.
  private static let maximumPagesTwice = 8

  /// A code on a large page is large, and one on a small page small.
  private static func resolution(area: Double, dots: Double) -> Resolution {
    Resolution(dotsPerInch: min(max((dots / max(area, 0.01)).squareRoot().rounded(), 36), 600)) ?? .print
  }

  /// All inks together, by poppler.
  private static func pictures(
    of file: String, expecting expected: String?
  ) throws(PressFailure) -> PictureVerification.Result {
    let scratch = try ScratchFolder()
    let outcome = try ExternalProgram.pdftoppm.run(
      ["-r", "300", "-gray", "-png", file, scratch.path("page")], needed: "draws PDF pages")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: scratch.url.path)) ?? []).sorted()
    guard outcome.status == 0, !names.isEmpty else {
      throw PressFailure(
        .badData, "unreadable-picture", "poppler cannot draw '\(file)': \(outcome.complaint.prefix(200))")
    }
    var result = PictureVerification.Result(file: file, codes: [], diagnostics: [PlateProof.notRun])
    var failure: DecoderFailure?
    for (index, name) in names.enumerated() {
      let seen = PictureVerification.look(at: try PictureFile.pixels(ofFileAt: scratch.path(name)).gray())
      failure = failure ?? seen.failure
      for code in seen.codes {
        var code = code
        code.page = names.count > 1 ? index + 1 : nil
        code.plates = .reason("not run")
        result.codes.append(code)
      }
    }
    result.diagnostics += PictureVerification.faults(file, result.codes, expected, failure: failure)
    return result
  }
}
