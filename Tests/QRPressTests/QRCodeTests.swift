import Foundation
import QRPress
import QRPressCodes
import Testing

@testable import CampaignSupport

/// The lean door gives what the full one gives.
struct QRCodeTests {
  private static let accounts = [
    "x:SwiftLang", "weibo:1234567890", "wechat:http://weixin.qq.com/r/Sample7E0123456789ab", "text:示例 Sample",
    "https://example.com/a?b=c",
  ]

  @Test(arguments: accounts, [(30.0, 300.0), (40, 600), (18.3, 254)])
  func `the same pixels as a code of the full press`(
    account: String, size: (side: Double, dotsPerInch: Double)
  ) async throws {
    let (side, resolution) = (Length.mm(size.side), Resolution.dpi(size.dotsPerInch))
    let lean = try QRCode(account).png(side: side, resolution: resolution)
    let full = try await Press().code(account, as: .png, size: side, resolution: resolution)
    #expect(lean == full.data)
  }

  @Test(arguments: accounts)
  func `the same outlines as a code of the full press`(account: String) async throws {
    let full = try await Press().code(account, as: .svg, size: .mm(30))
    #expect(try QRCode(account).svg(side: .mm(30)) == String(decoding: full.data, as: UTF8.self))
  }

  @Test(arguments: accounts)
  func `zbarimg reads it`(account: String) throws {
    let work = try Workspace()
    let code = try QRCode(account)
    #expect(try Judge.zbar(try work.write(try code.png(), to: "a.png")) == [code.encoded])
    let check = try code.check()
    #expect(check.passed && check.grade == "A" && check.findings.isEmpty)
  }

  @Test func `what is wrong is a typed error with the way out`() throws {
    let account = #expect(throws: QRCodeError.self) { try QRCode("x:bad-handle") }
    guard case .account(let diagnostic)? = account else {
      Issue.record("\(String(describing: account))")
      return
    }
    #expect(diagnostic.hint != nil)
    let long = #expect(throws: QRCodeError.self) { try QRCode("text:" + String(repeating: "a", count: 3000)) }
    guard case .symbol? = long else {
      Issue.record("\(String(describing: long))")
      return
    }
    for modules in [-1, 0, 3, 101] {
      #expect(throws: QRCodeError.quietZone(modules)) { try QRCode("x:SwiftLang", quietZone: modules) }
    }
    let code = try QRCode("x:SwiftLang")
    guard
      case .tooSmall(_, let minimum)? = #expect(
        throws: QRCodeError.self, performing: { try code.png(side: .mm(1)) })
    else {
      Issue.record("a code of a millimetre is made")
      return
    }
    #expect(throws: Never.self) { try code.check(side: minimum) }
    #expect(throws: QRCodeError.self) { try code.png(side: .mm(3000), resolution: .dpi(1200)) }
    for side in [0, -1, 1e-300, 0.1, 1e300, .infinity, -.infinity, .nan] {
      #expect(throws: QRCodeError.self) { try code.svg(side: .mm(side)) }
      #expect(throws: QRCodeError.self) { try code.png(side: .mm(side)) }
    }
    #expect(QRCodeError.quietZone(3).localizedDescription.contains("take 4 to 100"))
  }

  @Test func `modules of a few dots that do not scan are not given out`() throws {
    let code = try QRCode("x:SwiftLang")
    let error = #expect(throws: QRCodeError.self) { try code.png(side: .mm(5)) }
    guard case .failedCheck(let check)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(!check.passed && check.findings.contains(where: \.isError))
  }

  @Test func `modules are read one by one`() throws {
    let code = try QRCode("x:SwiftLang", level: .high)
    #expect(code.level == .high && code.modules == code.version * 4 + 17)
    #expect(code.isDark(row: 0, column: 0) && !code.isDark(row: 1, column: 1))
    #expect(!code.isDark(row: -1, column: 0) && !code.isDark(row: 0, column: code.modules))
  }
}
