import Foundation
import PressDiagnostics
import QRPress
import Testing

@testable import PressAssets
@testable import PressCampaigns
@testable import PressFiles
@testable import PressReports

/// A folder of its own, which goes with the last use of it; campaigns in it write into it.
final class Workspace {
  let folder: URL

  init() throws {
    let temporary = FileManager.default.temporaryDirectory.appending(path: "qrpress-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    folder = temporary.resolvingSymlinksInPath()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  package func path(_ name: String) -> String { folder.appending(path: name).path }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write(Data(text.utf8), to: name) }

  @discardableResult
  func write(_ bytes: Data, to name: String) throws -> String {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
    return file.path
  }

  func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }
  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }
  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  /// Every file below a folder, sorted.
  func files(in name: String = "") -> [String] {
    let below = (try? FileManager.default.subpathsOfDirectory(atPath: path(name))) ?? []
    return below.filter { file in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(
        atPath: path(name.isEmpty ? file : "\(name)/\(file)"), isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// A campaign of two accounts on a small template of the workspace's own, into `out`.
  ///
  /// - Parameter more: lines of the campaign's file besides name, accounts and assets.
  @discardableResult
  func campaign(
    accounts: String = Workspace.accounts, more: String = "",
    assets: String = "- { template: card, formats: [png] }"
  ) throws -> String {
    try write(accounts, to: "accounts.csv")
    try write(Workspace.card, to: "card/template.yaml")
    let lines = assets.split(separator: "\n").map { "  \($0)" }.joined(separator: "\n")
    let output = more.contains("output:") ? "" : "output: { folder: \(path("out")) }\n"
    return try write(
      "campaign: c\naccounts: accounts.csv\n\(output)\(more.isEmpty ? "" : more + "\n")assets:\n\(lines)\n",
      to: "campaign.yaml")
  }

  static let accounts = """
    id,platform,account,name.en,name.zh
    a,x,SwiftLang,Swift,斯威夫特
    b,weibo,1234567890,Sample,示例
    c,facebook,sample.page,Page,页面

    """

  /// A card of 40 by 30 mm with one code and a caption.
  static let card = """
    template: card
    medium: paper
    page: { size: [40mm, 30mm], resolution: 200dpi }
    fields: { name: }
    pages:
      - slots:
          - { code: main, at: [2mm, 2mm], size: 26mm }
          - { text: "{{name}}", box: [28mm, 2mm, 12mm, 20mm], size: 8pt, min: 4pt, optional: true }
    """

  /// Runs the campaign and hears all of it.
  func run(
    _ options: CampaignOptions = .init(), file: String = "campaign.yaml"
  ) async throws -> (outcome: CampaignOutcome, events: [CampaignEvent]) {
    var events: [CampaignEvent] = []
    let outcome = try await CampaignRun(file: path(file), options: options) { events.append($0) }.run()
    return (outcome, events)
  }

  /// Runs a campaign that fails, and gives why.
  func failure(_ options: CampaignOptions = .init()) async throws -> PressFailure {
    do {
      _ = try await CampaignRun(file: path("campaign.yaml"), options: options) { _ in }.run()
    } catch {
      return error
    }
    Issue.record("the campaign does not fail")
    return PressFailure(.bug, [])
  }

  /// Diagnostics as `line:column code`, with the file's name when it is not the campaign.
  func reported(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { one in
      guard let place = one.position else { return one.code }
      let file = place.file.split(separator: "/").last.map(String.init) ?? place.file
      return "\(file == "campaign.yaml" ? "" : "\(file):")\(place.line):\(place.column) \(one.code)"
    }
  }

  func manifest() throws -> [AssetReport] {
    try text("out/c/manifest.jsonl").split(separator: "\n").map {
      try JSONDecoder().decode(AssetReport.self, from: Data($0.utf8))
    }
  }
}

/// What `zbarimg` reads in a picture: a judge that is not ours.
enum Judge {
  static func zbar(_ file: String) throws -> [String] {
    try run("zbarimg", ["-q", "--nodbus", "--raw", file]).split(separator: "\n").map(String.init)
  }

  /// Whether `pngcheck` has nothing to object.
  static func isSoundPNG(_ file: String) throws -> Bool {
    try run("pngcheck", ["-q", file]).isEmpty
  }

  /// Running programs that have a word among their arguments, by Linux's own files; none elsewhere.
  static func processes(naming word: String) -> [String] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return numbers.filter { $0.allSatisfy(\.isNumber) }.compactMap { number in
      FileManager.default.contents(atPath: "/proc/\(number)/cmdline").map {
        String(decoding: $0, as: UTF8.self)
      }
    }.filter { $0.contains(word) }
  }

  private static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let out = Pipe()
    process.standardOutput = out
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = try out.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    // A program that is not there says nothing, and nothing is what 'pngcheck' says of a sound file.
    try #require(process.terminationStatus != 127, "\(program) is not installed: Scripts/setup test")
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension CampaignOutcome {
  var tally: String { "\(written) written, \(unchanged) unchanged, \(failed) failed" }
}

extension CampaignPlan {
  /// Every asset of the plan.
  func made() throws -> [PlannedAsset] { try (0..<count).map { try asset(at: $0) } }
}
