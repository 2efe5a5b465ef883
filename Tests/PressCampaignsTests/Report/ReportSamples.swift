import Foundation
import PressDiagnostics

@testable import PressCampaigns
@testable import PressReports

/// Reports as runs make them, without a run.
enum ReportSamples {
  static func asset(_ number: Int, format: String = "png", state: ReportAsset.State = .passed) -> AssetReport
  {
    let platform = ["x", "wechat", "weibo", "facebook"][number % 4]
    let link = "https://example.com/accounts/number-\(number)?utm_source=card&utm_medium=print"
    var report = AssetReport(path: "card/record-\(number).\(format)", format: format)
    (report.record, report.template, report.page) = ("record-\(number)", "card", "front")
    (report.widthMM, report.heightMM, report.dpi) = (40, 30, 300)
    report.fingerprint = "0123456789abcdef0123456789abcdef"
    report.codes = [
      CodeReport(
        slot: "main", link: link, encoded: link, platform: platform, account: "account-\(number)",
        symbol: .init(version: 5, level: "M", mask: 3, modules: 37, micro: false),
        module: .init(mm: 0.5, dots: 6),
        check: .init(
          zxing: state == .unread ? .reason("not run") : .reported(true), zbar: .reported(true), plates: nil,
          grade: state == .unread ? nil : ["A", "A", "B", "D"][number % 4], scanDistanceMM: 185))
    ]
    if ![.failed, .waiting].contains(state) { report.bytes = 1234 }
    switch state {
    case .warned: report.diagnostics = [note("warning", "the module is small")]
    case .failed: report.diagnostics = [note("error", "the text '</script><b onclick=alert(1)>' is too long")]
    case .passed, .unread, .waiting: break
    }
    return report
  }

  private static func note(_ severity: String, _ message: String) -> DiagnosticReport {
    DiagnosticReport(
      Diagnostic(severity == "error" ? .error : .warning, code: "sample", message, hint: "shorten it"))
  }

  /// A campaign of so many assets, each tenth with a warning and each thirteenth failed.
  static func data(_ count: Int) -> ReportData {
    var data = ReportData(campaign: "sample")
    data.templates["card"] = .init(en: "Card", zh: "卡片")
    data.platforms = [
      "x": .init(en: "X", zh: "X 账号"), "wechat": .init(en: "WeChat", zh: "微信公众号"),
      "weibo": .init(en: "Weibo", zh: "微博"), "facebook": .init(en: "Facebook", zh: "Facebook"),
    ]
    data.assets = (0..<count).map { number in
      ReportAsset(asset(number, state: number % 13 == 12 ? .failed : number % 10 == 9 ? .warned : .passed))
    }
    return data
  }
}
