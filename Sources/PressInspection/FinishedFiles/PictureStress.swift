internal import PressDiagnostics
package import PressDrawing
package import PressFiles
internal import PressLinks
package import PressReading
internal import PressRendering
package import PressReports

/// How much do the codes in a finished picture stand? `verify --stress`.
package enum PictureStress {
  /// How large the piece is, where its picture does not say so.
  package enum Measure: Sendable, Hashable {
    /// Side of a module.
    case module(Length)
    /// Width of the whole picture on the finished piece.
    case width(Length)
  }

  /// One code of a picture.
  package struct Code: Sendable {
    package var text: String
    /// Key of the platform whose link it is.
    package var platform: String?
    package var version: Int
    package var report: StressReport
    /// To look at the steps once more.
    package var course: StressCourse
  }

  /// Runs every ladder for each code that ZXing finds and whose version is plain, from top to bottom.
  ///
  /// - Parameters:
  ///   - picture: transparent ones are laid on `ground`.
  ///   - name: of the file, for messages.
  ///   - kinds: the ladders to run.
  ///   - measure: goes before the picture's own resolution.
  /// - Throws: `PressFailure` with status `failed` when there is no code, `usage` when nothing says how large a
  ///   module is.
  package static func stress(
    _ picture: Bitmap, name: String, measure: Measure? = nil, ground: GroundColor = .white,
    only kinds: Set<StressKind> = Set(StressKind.allCases)
  ) throws(PressFailure) -> [Code] {
    let gray = picture.composited(over: ground).gray()
    var codes: [Code] = []
    let outcome = ZXingReader.look(at: gray, thorough: true)
    for reading in outcome.readings {
      let version = VersionEstimate.version(of: reading.corners, in: gray, isMicro: reading.isMicro)
      guard let version,
        let symbol = UprightSymbol(
          in: gray, corners: reading.corners, version: version, isMicro: reading.isMicro)
      else { continue }
      let module = try module(of: symbol, in: picture, name: name, measure)
      guard let subject = StressSubject(symbol.picture, at: symbol.geometry, module: module) else { continue }
      let kind: SymbolCheck.Kind =
        reading.isMicro ? .micro : reading.sequence == nil ? .plain : .structuredAppend
      let course = StressCourse(
        subject, expecting: reading.bytes, kind: kind, jpeg: JPEGEncoder.roundTrip)
      codes.append(
        Code(
          text: reading.text, platform: FollowLink.recognise(reading.text)?.platform.key, version: version,
          report: course.report(kinds), course: course))
    }
    guard !codes.isEmpty else {
      if let failure = outcome.failureInstead { throw PressFailure(.failed, [failure.diagnostic(for: name)]) }
      throw PressFailure(
        .failed, "no-symbol", "no QR code is found in '\(name)' that could be stressed",
        hint: "is its quiet zone clear, is it dark on light, and is it at least 3 pixels a module?")
    }
    return codes
  }

  private static func module(
    of symbol: UprightSymbol, in picture: Bitmap, name: String, _ measure: Measure?
  ) throws(PressFailure) -> Length {
    switch measure {
    case .module(let length): return length
    case .width(let length): return length * (symbol.pixelsAModule / Double(picture.width))
    case nil:
      guard let resolution = picture.resolution else {
        throw PressFailure(
          .usage, "unknown-size", "the picture '\(name)' does not say how large it is",
          hint: "give the side of a module with '--module 0.5mm', or the picture's width with '--size 30mm'")
      }
      return resolution.length(dots: symbol.pixelsAModule)
    }
  }
}

extension PictureStress.Code {
  /// What stands below `stress` in JSON.
  package var figures: StressFigures { StressFigures(report) }

  /// A line of JSON with the code and its margins below `stress`.
  package func json(file: String) throws(PressFailure) -> String {
    try JSONLine.encode(
      Line(path: file, encoded: text, platform: platform, version: version, stress: figures))
  }

  private struct Line: Encodable {
    package var event = "stress"
    package var path: String
    package var encoded: String
    package var platform: String?
    package var version: Int
    package var stress: StressFigures
  }
}
