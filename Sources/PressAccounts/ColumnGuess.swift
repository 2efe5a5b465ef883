internal import PressDiagnostics

/// Columns by other names than qrpress gives them.
enum ColumnGuess {
  /// What people in China call the columns.
  private static let chinese: [String: [String]] = [
    "platform": ["平台", "平台名称", "渠道", "社交平台", "媒体"],
    "account": ["账号", "帐号", "账户", "帐户", "用户名", "链接", "账号名", "账号链接"],
    "id": ["编号", "序号", "标识", "代号"],
  ]

  /// The name that is probably meant.
  static func nearest(to wanted: String, among names: [String]) -> String? {
    if let same = names.first(where: { $0.lowercased() == wanted }) { return same }
    if let word = names.first(where: { chinese[wanted]?.contains($0) == true }) { return word }
    return Suggestion.nearest(to: wanted, among: names)
  }

  /// The dotted name of a column such as `name_zh` or `Name (EN)`.
  static func dotted(_ name: String) -> String? {
    let letters = name.lowercased().split { !$0.isLetter }.map(String.init)
    guard letters.first == "name", letters.count == 2, ["zh", "cn", "en"].contains(letters[1]) else {
      return nil
    }
    let meant = "name.\(letters[1] == "cn" ? "zh" : letters[1])"
    return meant == name ? nil : meant
  }
}
