import CQREncode
import TestSupport
import Testing

@testable import PressSymbols

/// What is put together by hand is what libqrencode makes of the same segments, its choice of mask included.
struct AssembledSymbolTests {
  private func assembled(
    _ bytes: [UInt8], _ version: SymbolVersion, _ level: ErrorCorrection
  ) throws -> MaskedModules {
    var bits = BitStream()
    let segmentation = try #require(Segmentation(of: bytes, in: version))
    for segment in segmentation.segments { bits.append(segment, of: bytes, in: version) }
    return try AssembledSymbol(bits, version, level, mask: nil).modules
  }

  @Test(arguments: 1...40) func `every version and level`(number: Int) throws {
    let version = try #require(SymbolVersion(number))
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    for level in ErrorCorrection.allCases {
      let room = try #require(version.dataBits(at: level)) / 8 - 3
      for count in [Int.random(in: 1...room, using: &random), room] {
        // Digits, capitals and bytes in turns.
        let alphabet =
          ["0123456789", "ABCDEF $%*+-./:0123", "abcdefghij"].randomElement(using: &random) ?? "0"
        let bytes = Array(random.text(of: alphabet, count: count).utf8)
        let plan = try SymbolPlan(
          bytes: bytes, requirements: .init(level: level, exactLevel: true, minimumVersion: version))
        try #require(plan.version == version)
        let theirs = try Symbol(plan)
        let ours = try assembled(bytes, version, level)
        #expect(ours.format.mask == theirs.mask, "seed \(seed), \(version)-\(level)")
        let isSame = (0..<version.modules).allSatisfy { row in
          (0..<version.modules).allSatisfy {
            ours.dark[row * version.modules + $0] == theirs.isDark(row, $0)
          }
        }
        #expect(isSame, "seed \(seed), \(version)-\(level)")
      }
    }
  }

  @Test func `the choice of mask is libqrencode's over many links`() throws {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<150 {
      let link = random.link()
      let level = ErrorCorrection.allCases.randomElement(using: &random) ?? .medium
      let theirs = try Symbol(text: link, requirements: .init(level: level))
      let ours = try assembled(Array(link.utf8), theirs.version, theirs.level)
      #expect(ours.format.mask == theirs.mask, "seed \(seed): \(link) at \(level)")
    }
  }

  /// libqrencode by itself, where its own count of 28 bits still fits.
  @Test(arguments: ["关注我们", "Ünïted", "сайт 2026", "https://例え.example/日本"])
  func `text beyond ASCII is libqrencode's where it makes no larger one`(text: String) throws {
    let bytes = Array(text.utf8)
    for level in ErrorCorrection.allCases {
      let symbol = try Symbol(text: text, requirements: .init(level: level, exactLevel: true))
      let input = QRinput_new2(Int32(symbol.version.number), Reference.level(level))
      defer { QRinput_free(input) }
      QRinput_appendECIheader(input, 26)
      for segment in Segmentation(of: bytes, in: symbol.version)?.segments ?? [] {
        let mode = [QR_MODE_NUM, QR_MODE_AN, QR_MODE_8][segment.mode.rawValue]
        QRinput_append(input, mode, Int32(segment.bytes.count), Array(bytes[segment.bytes]))
      }
      let code = try #require(QRcode_encodeInput(input))
      defer { QRcode_free(code) }
      guard Int(code.pointee.version) == symbol.version.number else { continue }
      let side = symbol.modules
      #expect(
        (0..<side * side).allSatisfy {
          code.pointee.data[$0] & 1 == (symbol.isDark($0 / side, $0 % side) ? 1 : 0)
        },
        "\(text) at \(level)")
    }
  }

  @Test(arguments: [7, 10, 18, 30]) func `a block with its correction is a codeword`(count: Int) {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    let data = (0..<60).map { _ in UInt8.random(in: 0...255, using: &random) }
    let block = data + CorrectionCodewords(count: count).of(data)
    #expect(block.count == 60 + count)
    #expect(ReedSolomon.isCodeword(block, correction: count), "seed \(seed)")
  }
}
