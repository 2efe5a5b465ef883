import PressDrawing
import TestSupport
import Testing

@testable import PressReading

/// A decoder that breaks down, by a picture over which ZXing-C++ truly does.
@Suite(
  .enabled(if: isFailureExpected, "only ZXing-C++ 1.4, built with its assertions on, is known to break down"))
struct DecoderFailureTests {
  private func squeezed(canvas: Int? = nil) throws -> Bitmap {
    let sample = try Sample("https://x.com/SwiftLang")
    let picture = SqueezedPicture(side: sample.side, canvas: canvas) { sample.isDark($0, $1) }
    return try #require(
      Bitmap(width: picture.width, height: picture.height, layout: .gray, pixels: picture.pixels))
  }

  @Test func `is reported in the decoder's words`() throws {
    let outcome = ZXingReader.look(at: try squeezed(), kinds: [.micro])
    #expect(outcome.readings.isEmpty)
    #expect(
      outcome.failure?.message
        == "ZXing gave up on this picture with an internal error: assertion 'l1.isValid() && l2.isValid()' failed"
    )
    #expect(outcome.failureInstead == outcome.failure)
  }

  @Test func `loses nothing of the other kind, and ends with the picture`() throws {
    let picture = try squeezed()
    #expect(ZXingReader.look(at: picture).failure != nil)
    #expect(ZXingReader.look(at: picture, kinds: [.qr]).failure == nil)
    let good = ZXingReader.look(at: try Sample.link().gray())
    #expect(good.readings.count == 1 && good.failure == nil && good.failureInstead == nil)
  }

  /// As for an output of our own: nothing speaks of ink, which is not at fault.
  @Test func `is a verdict and a finding of its own in the check`() throws {
    let geometry = SymbolGeometry(left: 16, top: 16, moduleDots: 4, modules: 17, quietZone: 4)
    let report = SymbolCheck.check(
      try squeezed(canvas: 100), at: geometry, expecting: Array("hello".utf8), kind: .micro)
    guard case .decoderFailed(let failure) = report.zxing else {
      Issue.record("\(report.zxing)")
      return
    }
    #expect(!report.passed && report.grade == .f && report.zbar == .notApplicable)
    let finding = try #require(report.findings.first { $0.code == "decoder-failed" })
    #expect(finding.isError && finding.message == failure.message && !finding.hint.contains("ink"))
    #expect(!report.findings.contains { $0.code == "symbol-not-found" })
  }

  @Test func `is kept by the reader of pictures`() throws {
    let picture = try squeezed()
    let outcome = SymbolReader.look(at: picture, effort: .quick)
    #expect(outcome.failure?.decoder == .zxing)
    #expect(SymbolAbsence(of: picture, failure: outcome.failure).failure == outcome.failure)
  }
}

struct DecoderOutcomeTests {
  @Test func `a failure matters where nothing is read`() throws {
    let failure = DecoderFailure(.zxing, "a reason")
    let readings = ZXingReader.read(try Sample.link().gray())
    #expect(DecoderOutcome(failure: failure).failureInstead == failure)
    #expect(DecoderOutcome(readings: readings, failure: failure).failureInstead == nil)
    let both = DecoderOutcome(failure: failure) + DecoderOutcome(readings: readings)
    #expect(both.readings == readings && both.failure == failure)
  }
}

/// Debian 12's release, which is built so there.
private let isFailureExpected: Bool = {
  #if os(Linux)
    ReadingLibraries.versions.contains { $0.name == "zxing-cpp" && $0.version.hasPrefix("1.4.") }
  #else
    false
  #endif
}()
