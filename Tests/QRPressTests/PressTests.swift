import Foundation
import QRPress
import Testing

@testable import CampaignSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The doors as a program of another package opens them: nothing but `import QRPress`.
struct PressTests {
  @Test(arguments: CodeFormat.allCases)
  func `a code in every format, read back`(format: CodeFormat) async throws {
    let code = try await Press().code("weibo:1234567890", as: format, size: .mm(30), resolution: .dpi(300))
    #expect(code.report.link == "https://weibo.com/u/1234567890")
    #expect(code.report.check.zxing == .reported(true) && code.report.check.zbar == .reported(true))
    #expect(code.report.symbol.version == 2 && code.warnings.isEmpty)
    if format == .png {
      let work = try Workspace()
      #expect(try Judge.zbar(try work.write(code.data, to: "a.png")) == [code.report.link])
    }
  }

  @Test func `what is not an account is reported with its place`() async throws {
    let failure = await #expect(throws: AssetFailure.self) { try await Press().code("x:bad-handle") }
    #expect(failure?.failure.kind == .badData && failure?.reports.isEmpty == true)
    #expect(failure?.failure.diagnostics.first?.position?.column == 6)
  }

  @Test func `what does not scan is not given out`() async throws {
    let pale = CodeOptions(ink: .rgb(red: 0.85, green: 0.85, blue: 0.85))
    let failure = await #expect(throws: AssetFailure.self) {
      try await Press().code("x:SwiftLang", options: pale)
    }
    #expect(failure?.failure.kind == .failed && failure?.reports.count == 1)
  }

  @Test(arguments: [
    CodeOptions(quietZone: -1), CodeOptions(quietZone: 0), CodeOptions(quietZone: 3),
    CodeOptions(quietZone: 101),
  ])
  func `options out of range are refused`(options: CodeOptions) async throws {
    let failure = await #expect(throws: AssetFailure.self) {
      try await Press().code("x:SwiftLang", options: options)
    }
    #expect(failure?.failure.diagnostics.first?.code == "quiet-zone")
  }

  @Test func `a card, by order and by slot`() async throws {
    let press = Press(jobs: 2)
    let card = try await press.render(
      "web-card-1200x630", accounts: ["x:SwiftLang"], values: ["name.en": "Swift"], as: .png)
    let same = try await press.render(
      "web-card-1200x630", accounts: ["main": "x:SwiftLang"], values: ["name.en": "Swift"], as: .png)
    #expect(card.files.map(\.name) == ["asset.png"] && card.data == same.data)
    let work = try Workspace()
    let file = URL(fileURLWithPath: try work.write(card.data, to: "card.png"))
    #expect(try Judge.zbar(file.path) == card.reports.flatMap { $0.codes.map(\.encoded) })
    let read = try await press.read(file)
    #expect(read.map(\.platform) == ["x"] && read.first?.account == "SwiftLang")
    let verified = try await press.verify(file, expecting: read.first?.text)
    #expect(verified.passed && verified.codes.first?.zbar == true)
    #expect(try await !press.verify(file, expecting: "another").passed)
  }

  @Test func `pages and folders are files by name`() async throws {
    let press = Press()
    let pages = try await press.render("rackcard-dl", accounts: ["x:SwiftLang"], as: .png)
    #expect(pages.files.map(\.name) == ["asset-front.png", "asset-back.png"])
    #expect(pages.files.map(\.page) == ["front", "back"])
    let web = try await press.render("web-embed", accounts: ["x:SwiftLang"], language: "en", as: .html)
    #expect(web.files.contains { $0.name == "index.html" })
  }

  @Test func `preflight of what was pressed has nothing to object`() async throws {
    let press = Press()
    let card = try await press.render("business-card-eu", accounts: ["x:SwiftLang"], as: .pdf)
    let work = try Workspace()
    let file = URL(fileURLWithPath: try work.write(card.data, to: "card.pdf"))
    #expect(try await press.preflight(file).allSatisfy { $0.severity == .info })
  }

  @Test func `a press that fails leaves other people's files alone`() async throws {
    let file = URL(fileURLWithPath: "asset.png")
    try #require(!FileManager.default.fileExists(atPath: file.path))
    try Data("mine".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    // One fails while it is planned, the other when what was drawn is read back.
    let long = "text:" + String(repeating: "a", count: 2000)
    await #expect(throws: AssetFailure.self) {
      try await Press().render("web-card-1200x630", accounts: [long])
    }
    let failure = await #expect(throws: AssetFailure.self) {
      try await Press().code("x:SwiftLang", as: .png, size: .mm(5))
    }
    #expect(failure?.failure.kind == .failed && failure?.reports.isEmpty == false)
    #expect(try Data(contentsOf: file) == Data("mine".utf8))
  }

  @Test func `a call that was cancelled while it waited makes nothing`() async throws {
    let press = Press(jobs: 1)
    let call = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try await press.code("x:SwiftLang")
    }
    let failure = await #expect(throws: AssetFailure.self) { try await call.value }
    #expect(failure?.failure.kind == .interrupted)
  }

  @Test func `many calls at once wait for their turn and give the same bytes`() async throws {
    let press = Press(jobs: 2)
    let all = try await withThrowingTaskGroup(of: Data.self) { group in
      for _ in 0..<12 { group.addTask { try await press.code("x:SwiftLang").data } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(all.count == 12 && Set(all).count == 1)
  }

  @Test func `a campaign reports every event in input order`() async throws {
    let work = try Workspace()
    try work.campaign()
    var (paths, outcome): ([String], CampaignOutcome?) = ([], nil)
    for try await event in Press().campaign(at: URL(fileURLWithPath: work.path("campaign.yaml"))) {
      switch event {
      case .asset(let asset): paths.append(asset.path)
      case .finished(let found): outcome = found
      default: break
      }
    }
    #expect(paths == ["card/a.png", "card/b.png", "card/c.png"])
    #expect(outcome?.passed == true && outcome?.written == 3)
  }

  @Test func `a campaign that is wrong throws all of it`() async throws {
    let work = try Workspace()
    try work.campaign(accounts: "id,platform,account\na,x,bad-handle\nb,instagarm,acme\n")
    let failure = await #expect(throws: PressFailure.self) {
      for try await _ in Press().campaign(at: URL(fileURLWithPath: work.path("campaign.yaml"))) {}
    }
    #expect(failure?.kind == .badData && failure?.diagnostics.count == 2)
  }

  @Test func `who stops listening stops the run`() async throws {
    let work = try Workspace()
    let rows = (0..<300).map { "r\($0),x,SwiftLang" }.joined(separator: "\n")
    try work.campaign(accounts: "id,platform,account\n\(rows)\n")
    let file = URL(fileURLWithPath: work.path("campaign.yaml"))
    let listener = Task { () async throws -> Int in
      var count = 0
      for try await event in Press().campaign(at: file) {
        if case .asset = event { count += 1 }
        if count == 3 { withUnsafeCurrentTask { $0?.cancel() } }
      }
      return count
    }
    let failure = await #expect(throws: PressFailure.self) { try await listener.value }
    #expect(failure?.kind == .interrupted)
  }

  @Test func `sizes and colours beyond reason are refused, never worse`() async throws {
    let press = Press()
    for side in [8e17, 1e300, .infinity, .nan, 0, -1] {
      for format in [CodeFormat.png, .svg, .pdf] {
        await #expect(throws: AssetFailure.self, "\(side)") {
          try await press.code("x:SwiftLang", as: format, size: .mm(side))
        }
      }
    }
    for options in [
      CodeOptions(ink: .rgb(red: .nan, green: 0, blue: 0)),
      CodeOptions(paper: .rgb(red: 1, green: .infinity, blue: 1)),
      CodeOptions(quietZone: 0), CodeOptions(quietZone: 3),
    ] {
      let failure = await #expect(throws: AssetFailure.self) {
        try await press.code("x:SwiftLang", options: options)
      }
      #expect(failure?.failure.kind == .badData)
      #expect(failure?.localizedDescription.contains("error:") == true)
    }
  }

  @Test(.timeLimit(.minutes(10))) func `what is no file of this machine is not read`() async throws {
    let (press, work) = (Press(), try Workspace())
    let pipe = work.path("pipe.pdf")
    #expect(mkfifo(pipe, 0o600) == 0)
    for url in [
      URL(fileURLWithPath: pipe), URL(fileURLWithPath: work.path(".")),
      try #require(URL(string: "https://example.org/a.png")),
      URL(fileURLWithPath: work.path("none.png")),
    ] {
      let read = await #expect(throws: PressFailure.self) { try await press.read(url) }
      let verified = await #expect(throws: PressFailure.self) { try await press.verify(url) }
      let looked = await #expect(throws: PressFailure.self) { try await press.preflight(url) }
      for failure in [read, verified, looked] { #expect(failure?.kind == .inputMissing, "\(url)") }
    }
  }

  /// PostScript may write where temporary files lie: that is a folder of its own, which goes.
  @Test func `a foreign EPS does not reach into the temporary folder`()
    async throws
  {
    let work = try Workspace()
    let (secret, copy) = (try work.write("secret", to: "secret.txt"), work.path("copy.txt"))
    let program = """
      %!PS-Adobe-3.0 EPSF-3.0
      %%BoundingBox: 0 0 100 100
      (\(copy)) (w) file (\(secret)) (r) file 200 string readstring pop 1 index exch writestring closefile
      showpage
      """
    let file = URL(fileURLWithPath: try work.write(program, to: "evil.eps"))
    _ = try? await Press().verify(file)
    #expect(!FileManager.default.fileExists(atPath: copy))
  }
}
