import Foundation
import TestSupport
import Testing

/// `qrpress` away from the folder that it was built in.
struct InstalledToolTests {
  private let root = Repository.root

  @Test func `finds its templates in share beside it`() throws {
    let tool = try CommandLineTool()
    let share = tool.folder.appending(path: "usr/share/qrpress")
    try FileManager.default.createDirectory(at: share, withIntermediateDirectories: true)
    for name in ["Templates", "Styles", "Profiles"] {
      try FileManager.default.copyItem(at: root.appending(path: name), to: share.appending(path: name))
    }
    // A template that the built binary does not have shows which folder was looked into.
    try FileManager.default.removeItem(at: share.appending(path: "Templates/tshirt-front-dark"))
    let list = try tool.runCopy(at: "usr/bin/qrpress", "templates", "list")
    #expect(list.status == 0)
    #expect(list.out.contains("web-card-1200x630") && !list.out.contains("tshirt-front-dark"))
    let made = try tool.runCopy(
      at: "usr/bin/qrpress", "render", "web-card-1200x630", "--account", "x:SwiftLang", "-o", "a.png")
    #expect(made.status == 0)
    #expect(try tool.zbar("a.png").count == 1)
  }

  @Test func `says what to do when they are nowhere`() throws {
    let tool = try CommandLineTool()
    let result = try tool.runCopy(at: "qrpress", "templates", "list")
    #expect(result.status == 66)
    #expect(result.errors.contains("hint: install qrpress with 'make install', or set QRPRESS_SHARE"))
  }
}
