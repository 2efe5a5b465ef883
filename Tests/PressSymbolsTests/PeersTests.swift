import Foundation
import TestSupport
import Testing

@testable import PressSymbols

/// No symbol of ours is larger than what other encoders make of the same ASCII text at the same level.
///
/// Beyond ASCII most save an ECI or use kanji mode, which fewer phones read; zint can be asked for the same.
struct PeersTests {
  private static let seed: UInt64 = 0x5EED_2026

  /// Links, numbers, capitals and their mixtures, in turns that make encoders change mode.
  private static let texts: [String] = {
    var generator = SeededGenerator(seed: seed)
    let digits = "0123456789"
    let capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:0123456789"
    let all = String(String.UnicodeScalarView((0x21..<0x7F).compactMap { Unicode.Scalar($0) }))
    let links = (0..<40).map { _ in generator.link() }
    let mixtures = (0..<40).map { _ in
      (0...Int.random(in: 1...6, using: &generator)).map { _ in
        let alphabet = [digits, capitals, all].randomElement(using: &generator) ?? digits
        return generator.text(of: alphabet, count: Int.random(in: 1...40, using: &generator))
      }.joined()
    }
    // A leading '-' or '@' would be an option or a file to the programs.
    return (links + mixtures).map { "h" + $0 }
  }()

  private func modules(_ text: String, _ level: ErrorCorrection) throws -> Int {
    try SymbolPlan(
      text: text, requirements: SymbolRequirements(level: level, exactLevel: true)
    ).version.modules
  }

  @Test(.judged(by: .zint), arguments: ErrorCorrection.allCases)
  func `never larger than zint's`(level: ErrorCorrection) throws {
    for text in Self.texts {
      let rows = try Program.run(
        "zint", ["-b", "58", "--secure=\(level.rank)", "--dump", "-d", text]
      ).split(separator: "\n").count
      try #require(rows >= 21, "zint made nothing of '\(text)'")
      #expect(try modules(text, level) <= rows, "'\(text)' at \(level), seed \(Self.seed)")
    }
  }

  /// Texts in Chinese, accented Latin, Cyrillic and mixtures with links and numbers, of all lengths around the
  /// changes of version.
  private static let foreign: [String] = {
    var generator = SeededGenerator(seed: seed)
    let words = ["关注我们", "丹麦驻华大使馆", "é", "Посольство", "扫码", "https://example.org/", "2026", "ABC-12", "名"]
    return (0..<120).map { _ in
      "码"
        + (0...Int.random(in: 0...9, using: &generator)).map { _ in
          words.randomElement(using: &generator) ?? ""
        }.joined()
    }
  }()

  @Test(.judged(by: .zint), arguments: ErrorCorrection.allCases)
  func `text beyond ASCII is never larger than zint's with the same ECI`(level: ErrorCorrection) throws {
    for text in Self.foreign {
      let rows = try Program.run(
        "zint", ["-b", "58", "--secure=\(level.rank)", "--eci=26", "--dump", "-d", text]
      ).split(separator: "\n").count
      try #require(rows >= 21, "zint made nothing of '\(text)'")
      #expect(try modules(text, level) <= rows, "'\(text)' at \(level), seed \(Self.seed)")
    }
  }

  @Test(.judged(by: .segno))
  func `never larger than segno's`() throws {
    let script = """
      import json, segno, sys
      for text in json.load(sys.stdin):
          print(*[segno.make(text, error=e, boost_error=False, micro=False).symbol_size(border=0)[0]
                  for e in "LMQH"])
      """
    let input = String(decoding: try JSONEncoder().encode(Self.texts), as: UTF8.self)
    let python = try #require(OutsideJudge.python(with: "segno"))
    let lines = try Program.run(python, ["-c", script], input: input).split(separator: "\n")
    try #require(lines.count == Self.texts.count)
    var smaller = 0
    for (text, line) in zip(Self.texts, lines) {
      let sides = line.split(separator: " ").compactMap { Int($0) }
      for (level, side) in zip(ErrorCorrection.allCases, sides) {
        let ours = try modules(text, level)
        #expect(ours <= side, "'\(text)' at \(level), seed \(Self.seed)")
        if ours < side { smaller += 1 }
      }
    }
    // segno takes one mode for all: on mixtures that must cost it something, else nothing was compared.
    #expect(smaller > 20)
  }
}

extension ErrorCorrection {
  /// 1…4, as zint counts levels.
  fileprivate var rank: Int { (ErrorCorrection.allCases.firstIndex(of: self) ?? 0) + 1 }
}

/// Other people's programs, found on PATH.
private enum Program {
  static func run(_ program: String, _ arguments: [String], input: String = "") throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let (into, out) = (Pipe(), Pipe())
    process.standardInput = into
    process.standardOutput = out
    process.standardError = FileHandle.nullDevice
    try process.run()
    try into.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try into.fileHandleForWriting.close()
    let bytes = try out.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
