import Foundation
import PressDiagnostics
import PressLinks
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressAccounts
@testable import PressFiles

struct AccountsInputTests {
  private static let folder = Repository.file("Tests/PressAccountsTests/Goldens/accounts")

  private static let files =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0 != "make.py" }.sorted())
    ?? []

  @Test func `files of other programs are there`() { #expect(Self.files.count == 19) }

  /// Written by Python's csv and json modules, see make.py beside them.
  @Test(arguments: files, [StagedInputWriter.maximumInMemory, 64])
  func `every encoding and format says the same`(name: String, maximumInMemory: Int) throws {
    let bytes = try Data(contentsOf: Self.folder.appending(path: name))
    let reader = try AccountsSample.read(bytes: bytes, name: name, maximumInMemory: maximumInMemory)
    #expect(AccountsSample.reported(reader).isEmpty)
    #expect(reader.columns == ["id", "platform", "account", "name.zh", "name.en", "note"])
    #expect(reader.rows.map(\.id) == ["hq", "kg", "c"])
    #expect(reader.rows.map(\.link.platform.key) == ["weibo", "x", "facebook"])
    #expect(reader.rows.map { $0.values["name.zh"] } == ["样例国大使馆，新闻处", "领事馆 𠮷镕", ""])
    #expect(reader.rows.map { $0.values["name.en"] } == ["Embassy of Sampleland, Press", "Café Zürich", ""])
    #expect(reader.rows.map { $0.values["note"] } == ["say \"hello\"", "two\nlines", "a;b\tc,d"])
  }

  private static func failure(_ bytes: [UInt8], name: String = "a.csv") throws -> (
    PressFailure.Kind?, Diagnostic?
  ) {
    let failure = #expect(throws: PressFailure.self) {
      try AccountsSample.read(bytes: Data(bytes), name: name)
    }
    return (failure?.kind, failure?.diagnostics.first)
  }

  private static let header = Array("id,platform,account\na,x,".utf8)

  private static let refused: [(bytes: [UInt8], reported: String, word: String)] = [
    (header + [0xE9, 0x0A], "2:5 not-utf8", "GB18030"),
    (header + Array("大使馆,".utf8) + [0xE9, 0x2C], "2:9 not-utf8", "UTF-8 but for some bytes"),
    (
      header + Array("大使馆\n".utf8) + [0xFC, 0x72, 0xFC, 0x72, 0xFC, 0x72], "3:1 not-utf8", "UTF-8 up to here"
    ),
    // A row of Latin-1 before those in UTF-8, all of which could be GB18030.
    (
      header + [0x5A, 0xFC, 0x72, 0x69, 0x0A] + Array("b,x,样例国大使馆\nc,x,样例商会".utf8), "2:6 not-utf8",
      "UTF-8 but for some bytes, the first of them here"
    ),
    (
      header + [0xE9, 0x74, 0x0A] + Array("é è ê ë à á â ã ä å\n".utf8), "2:5 not-utf8",
      "UTF-8 but for some bytes"
    ),
    (
      [0xFF, 0xFE, 0, 0] + Array("id,platform".utf8).flatMap { [$0, 0, 0, 0] }, "1:1 not-utf8",
      "it is probably UTF-32"
    ),
    (Array("+/v8-id,platform,account\n".utf8), "1:1 not-utf8", "it is probably UTF-7"),
    (header + Array("+WSdPf5mG-\n".utf8), "2:5 not-utf8", "it is probably UTF-7"),
    (header + [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], "2:5 not-utf8", "it is probably CESU-8"),
    // Windows-1252: each letter with an accent takes the one after it.
    (header + [0xE9, 0x74, 0xE9, 0x6D, 0x0A], "2:5 not-utf8", "makes no sense"),
    // Big5: 大使館新聞處人民中文.
    (
      header + [
        0xA4, 0x6A, 0xA8, 0xCF, 0xC0, 0x5D, 0xB7, 0x73, 0xBB, 0x44, 0xB3, 0x42, 0xA4, 0x48, 0xA5, 0xC1,
      ],
      "2:5 not-utf8", "makes no sense"
    ),
    // サンプル国の大使館, in Shift_JIS and EUC-JP; Новости in KOI8-R.
    (
      header + [
        0x83, 0x54, 0x83, 0x93, 0x83, 0x76, 0x83, 0x8B, 0x8D, 0x91, 0x82, 0xCC, 0x91, 0xE5, 0x8E, 0x67, 0x8A,
        0xD9, 0x0A,
      ], "2:5 not-utf8", "it is probably Shift_JIS"
    ),
    (
      header + [
        0xA5, 0xB5, 0xA5, 0xF3, 0xA5, 0xD7, 0xA5, 0xEB, 0xB9, 0xF1, 0xA4, 0xCE, 0xC2, 0xE7, 0xBB, 0xC8, 0xB4,
        0xDB, 0x0A,
      ], "2:5 not-utf8", "it is probably EUC-JP"
    ),
    (header + [0xEE, 0xCF, 0xD7, 0xCF, 0xD3, 0xD4, 0xC9, 0x0A], "2:5 not-utf8", "it is probably KOI8-R"),
    (header + [0xE9, 0x74, 0xE9, 0x6D, 0x0A], "2:5 not-utf8", "Windows-1252"),
    (header + [0x1B, 0x24, 0x42, 0x4C, 0x5C, 0x1B, 0x28, 0x42, 0x0A], "2:5 not-utf8", "ISO-2022-JP"),
    (
      [0x1B] + Array("$)C".utf8) + header + [0x0E, 0x30, 0x21, 0x0F], "1:1 not-utf8",
      "it is probably ISO-2022-KR"
    ),
    (
      [0x1B] + Array("$)A".utf8) + header + [0x0E, 0x30, 0x21, 0x0F], "1:1 not-utf8",
      "it is probably ISO-2022-CN"
    ),
    ([0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x62, 0x00, 0x00, 0xDC, 0x20, 0x00], "2:2 not-utf8", "UTF-16"),
    ([0xFF, 0xFE, 0x61, 0x00, 0x62], "1:2 not-utf8", "UTF-16"),
    (header + [0x61, 0x00, 0x62], "2:6 binary-file", "NUL"),
    ([0x50, 0x4B, 0x03, 0x04] + Array("....[Content_Types].xml".utf8), "1:1 binary-file", "an .xlsx file"),
    ([0x50, 0x4B, 0x03, 0x04] + Array("...Index/Document.iwa".utf8), "1:1 binary-file", "a .numbers file"),
    (
      [0x50, 0x4B, 0x03, 0x04] + Array("mimetypeapplication/vnd.oasis.opendocument.spreadsheet".utf8),
      "1:1 binary-file", "an .ods file"
    ),
    ([0x50, 0x4B, 0x03, 0x04], "1:1 binary-file", "a ZIP archive"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "1:1 binary-file", "an .xls file"),
    (Array("%PDF-1.7".utf8), "1:1 binary-file", "a PDF"),
    (Array("<html><table>".utf8), "1:1 binary-file", "a web page"),
  ]

  @Test(arguments: refused.indices) func `what is no text is refused, and why`(index: Int) throws {
    let one = Self.refused[index]
    let (status, reported) = try Self.failure(one.bytes)
    #expect(status == .badData)
    #expect(reported.map(AccountsSample.reported) == one.reported, "\(String(describing: reported))")
    #expect(reported?.message.contains(one.word) == true || reported?.hint?.contains(one.word) == true)
    #expect(reported?.hint?.contains("UTF-8") == true)
  }

  /// DOS ends a text with Ctrl-Z, older exporters still do.
  @Test(
    arguments: ["\r\n\u{1A}", "\u{1A}", "\n\u{1A}\u{1A}", "\n\u{1A}\r\n"],
    [StagedInputWriter.maximumInMemory, 8])
  func `what ends a text in DOS is passed over`(end: String, maximumInMemory: Int) throws {
    let table = "id,platform,account\r\na,x,SampleEmb" + end
    let list = #"[{"id":"a","platform":"x","account":"SampleEmb"}]"# + end
    for (text, name) in [(table, "a.csv"), (list, "a.json")] {
      let reader = try AccountsSample.read(
        bytes: Data(text.utf8), name: name, maximumInMemory: maximumInMemory)
      #expect(AccountsSample.reported(reader).isEmpty)
      #expect(reader.rows.map(\.link.account) == ["SampleEmb"])
    }
    let wide = table.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let reader = try AccountsSample.read(bytes: Data([0xFE, 0xFF] + wide), maximumInMemory: maximumInMemory)
    #expect(AccountsSample.reported(reader).isEmpty && reader.rows.count == 1)
  }

  @Test func `a pipe is read to its end`() throws {
    let pipe = Pipe()
    let bytes = Data("{\"platform\":\"x\",\"account\":\"a\"}\n".utf8)
    try pipe.fileHandleForWriting.write(contentsOf: bytes)
    try pipe.fileHandleForWriting.close()
    let input = try AccountsInput(
      descriptor: pipe.fileHandleForReading.fileDescriptor, shownAs: AccountsInput.standardInputName)
    #expect(input.format == .json)
    #expect(input.staged.bytes(at: 0, atMost: 100) == Array(bytes))
  }

  @Test func `a folder is no file`() throws {
    let work = try Workspace()
    let failure = #expect(throws: PressFailure.self) {
      try AccountsInput(path: work.folder.path, shownAs: "a.csv")
    }
    #expect(failure?.kind == .inputMissing)
  }

  @Test(arguments: [StagedInputWriter.maximumInMemory, 1000])
  func `rows read later are those of the time of reading`(maximumInMemory: Int) throws {
    let work = try Workspace()
    let rows = (0..<3000).map { "r\($0),x,name_\($0)\n" }.joined()
    let url = URL(fileURLWithPath: try work.write("id,platform,account\n" + rows, to: "a.csv"))
    var reader = AccountsReader()
    let file = try FileHandle(forReadingFrom: url)
    reader.read(
      try AccountsInput(
        descriptor: file.fileDescriptor, shownAs: "a.csv",
        maximumInMemory: maximumInMemory))
    let writer = try FileHandle(forUpdating: url)
    try writer.write(contentsOf: Data(repeating: UInt8(ascii: "\""), count: 30_000))
    try writer.close()
    #expect(reader.rows.map(\.id) == (0..<3000).map { "r\($0)" })
  }
}
