import Foundation
import Testing

@testable import CampaignSupport
@testable import PressAssets

struct AssetOutputTests {
  private static let folder = AssetOutput.folder([
    .init(name: "index.html", bytes: Data("<p>".utf8)), .init(name: "code@2x.png", bytes: Data([1, 2])),
    .init(name: "code.svg", bytes: Data()),
  ])

  @Test func `a folder is as large as its files`() {
    #expect(Self.folder.size == 5)
    #expect(AssetOutput.file(Data([1, 2, 3])).size == 3)
  }

  @Test func `a folder's digest is what sha256sum makes of it`() throws {
    let work = try Workspace()
    guard case .folder(let parts) = Self.folder else {
      Issue.record("not a folder: \(Self.folder)")
      return
    }
    for part in parts { try work.write(part.bytes, to: "x/\(part.name)") }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "cd '\(work.path("x"))' && LC_ALL=C sha256sum * | sha256sum"]
    let out = Pipe()
    process.standardOutput = out
    try process.run()
    let reported = String(decoding: try out.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(reported.prefix(64) == Self.folder.sha256)
    #expect(Self.folder.sha256 == AssetOutput.folder(parts.reversed()).sha256)
  }
}
