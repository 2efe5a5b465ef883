import Foundation
import PressDrawing
import Testing

@testable import PressReading

/// Readers on the corpus: ours finds what ZXing finds alone, what ZBar finds alone, and more.
struct CorpusTests {
  /// Pictures for each trouble; `QRPRESS_FULL=1` takes the number that published figures are of.
  private static let each = ProcessInfo.processInfo.environment["QRPRESS_FULL"] == nil ? 2 : 24
  private static let seed: UInt64 = 9

  /// Troubles that no reader gets wholly through, with the share that ours does of many pictures.
  private static let hard: [Corpus.Trouble: Double] = [.hardBlur: 0.5]

  @Test(arguments: Corpus.Trouble.allCases)
  func `reads all that ZXing and ZBar read, and more`(trouble: Corpus.Trouble) throws {
    let corpus = try Corpus(each: CorpusTests.each, seed: CorpusTests.seed, troubles: [trouble])
    var (all, zxing, zbar, union, ours) = (0, 0, 0, 0, 0)
    for item in corpus.items {
      let byZXing = Set(ZXingReader.read(item.picture, thorough: true).map(\.text))
      let byZBar = Set(ZBarReader.read(item.picture).map(\.text))
      let found = Set(SymbolReader.read(item.picture).map(\.text))
      #expect(byZXing.union(byZBar).isSubset(of: found), "\(item.name) of seed \(CorpusTests.seed)")
      #expect(found.isSubset(of: item.texts), "\(item.name) of seed \(CorpusTests.seed)")
      all += item.texts.count
      zxing += byZXing.count
      zbar += byZBar.count
      union += byZXing.union(byZBar).count
      ours += found.count
    }
    print("\(trouble): of \(all) ZXing \(zxing), ZBar \(zbar), either \(union), ours \(ours)")
    let share = CorpusTests.hard[trouble] ?? 1
    #expect(Double(ours) >= Double(all) * share || CorpusTests.each < 24 && share < 1)
    #expect(ours >= zxing)
  }

  /// Debian's ZXing-C++ 1.4 fails the assertion 'l1.isValid() && l2.isValid()' here and would end the process.
  @Test func `outlives a failed assertion of ZXing`() throws {
    let corpus = try Corpus(each: 4, seed: 9, troubles: [.tiny])
    for item in corpus.items {
      for binarizer in ZXingReader.Binarizer.allCases {
        let found = ZXingReader.read(item.picture, binarizer: binarizer, thorough: true)
        #expect(Set(found.map(\.text)).isSubset(of: item.texts))
      }
      #expect(Set(SymbolReader.read(item.picture).map(\.text)) == item.texts)
    }
  }
}
