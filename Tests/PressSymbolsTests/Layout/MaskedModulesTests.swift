import Testing

@testable import PressSymbols

/// `--mask` against libqrencode's own way to pin a mask, which no header declares.
struct MaskedModulesTests {
  @Test(UndeclaredEncoder.isNeeded, arguments: SymbolVersion.all)
  func `every mask is the same as libqrencode's own, bit by bit`(version: SymbolVersion) throws {
    for level in ErrorCorrection.allCases { try compare(version, level, Mask.all) }
  }

  @Test(UndeclaredEncoder.isNeeded, arguments: SymbolVersion.allMicro)
  func `every mask of Micro QR is the same as libqrencode's own`(version: SymbolVersion) throws {
    for level in ErrorCorrection.allCases where version.dataBits(at: level) != nil {
      try compare(version, level, Array(Mask.all.prefix(4)))
    }
  }

  /// Masks asked for, and the one that nobody asks for: libqrencode's choice.
  private func compare(_ version: SymbolVersion, _ level: ErrorCorrection, _ masks: [Mask]) throws {
    let encoder = try #require(UndeclaredEncoder(), "libqrencode does not export QRcode_encodeMask")
    let content = try content(version, level)
    for mask in masks.map(Optional.some) + [nil] {
      let requirements = SymbolRequirements(
        level: level, exactLevel: true, minimumVersion: version, maximumVersion: version, mask: mask,
        micro: version.isMicro)
      let symbol = try Symbol(bytes: content, requirements: requirements)
      let expected = encoder.text(of: content, version: version, level: level, mask: mask)
      #expect(symbol.description == expected, "\(version)-\(level), mask \(String(describing: mask))")
      #expect(mask == nil || symbol.mask == mask)
      #expect(symbol.level == level && symbol.version == version)
    }
  }

  /// As much as fits: bytes, or digits where there is no byte mode.
  private func content(_ version: SymbolVersion, _ level: ErrorCorrection) throws -> [UInt8] {
    let bits = try #require(version.dataBits(at: level))
    let hasBytes = !version.isMicro || version.number > 2
    // 20 bits of headers are as many as byte mode ever has; three digits take 10 bits.
    let (count, letters) =
      hasBytes ? ((bits - 20) / 8, "abcdefghijklmnopqrstuvwxyz") : ((bits - 10) / 10 * 3, "0123456789")
    let alphabet = Array(letters.utf8)
    return (0..<count).map { alphabet[$0 * 7 % alphabet.count] }
  }

  @Test func `a mask that Micro QR does not have is refused`() throws {
    let symbol = try Symbol(text: "123", requirements: .init(micro: true))
    let dark = symbol.description.filter { $0 != "\n" }.map { $0 == "1" }
    let modules = try #require(MaskedModules(version: symbol.version, dark: dark))
    #expect(try modules.with(#require(Mask(3)))?.format.mask.number == 3)
    #expect(try modules.with(#require(Mask(4))) == nil)
  }

  @Test func `modules without format information are not a symbol`() throws {
    let version = try #require(SymbolVersion(1))
    #expect(MaskedModules(version: version, dark: [Bool](repeating: true, count: 21 * 21)) == nil)
  }
}
