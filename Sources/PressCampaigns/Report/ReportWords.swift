/// What the report says, in English and in Chinese.
enum ReportWords {
  /// By language and by name; `{…}` is filled in by the page.
  static let all: [String: [String: String]] = [
    "en": Dictionary(uniqueKeysWithValues: table.map { ($0.name, $0.en) }),
    "zh": Dictionary(uniqueKeysWithValues: table.map { ($0.name, $0.zh) }),
  ]

  private static let table: [(name: String, en: String, zh: String)] = [
    ("title", "{name}: report", "{name}：报告"),
    ("report", "Report", "报告"),
    ("skip", "Skip to the assets", "跳到成品列表"),
    ("search", "Search", "搜索"),
    ("filters", "Search and filters", "搜索与筛选"),
    ("placeholder", "Account, link, file", "账号、链接、文件"),
    ("platform", "Platform", "平台"),
    ("template", "Template", "模板"),
    ("grade", "Grade", "等级"),
    ("status", "Status", "状态"),
    ("assets", "Assets", "成品"),
    ("any", "All", "全部"),
    ("clear", "Clear the filters", "清除筛选"),
    ("none", "Nothing fits.", "没有符合条件的成品。"),
    ("module", "Module", "模块"),
    ("distance", "Scans up to", "最远扫描"),
    ("dots", "{count} dots", "{count} 点"),
    ("passed", "passed", "通过"),
    ("warned", "passed, with warnings", "通过，有警告"),
    ("failed", "failed", "未通过"),
    ("unread", "not read back", "未回读"),
    ("waiting", "not pressed yet", "尚未制作"),
    ("noGrade", "none", "无"),
    ("error", "Error", "错误"),
    ("warning", "Warning", "警告"),
    ("note", "Note", "说明"),
    ("more", "Show {count} more of {rest}", "再显示 {count} 件，共余 {rest} 件"),
    ("moreCodes", "and {count} more codes: see manifest.jsonl", "另有 {count} 个二维码，见 manifest.jsonl"),
    ("all", "{count} assets", "共 {count} 件成品"),
    (
      "part", "{count} of {all} assets: those with something to say, then the first; manifest.jsonl has all",
      "共 {all} 件成品，列出其中 {count} 件：先列需要注意的；全部见 manifest.jsonl"
    ),
    ("some", "{count} of {all} assets", "{all} 件成品中的 {count} 件"),
    ("allScan", "assets. Every code was read back.", "件成品。每个二维码均已回读。"),
    ("someFailed", "of {count} assets failed and were not written.", "件未通过（共 {count} 件），未写入文件。"),
    ("someUnread", "of {count} assets have codes that were not read back.", "件成品的二维码未经回读（共 {count} 件）。"),
    ("someWait", "of {count} assets are not pressed yet.", "件尚未制作（共 {count} 件）。"),
    ("alternative", "{name} on {template}", "{name}，{template}"),
    ("separations", "films", "分色片"),
    (
      "foot",
      "Grade: of the artwork, A to D or F, the worst code of an asset. Scans up to: the farthest from which a phone is to read the code. All of it as data:",
      "等级：画稿等级，A 至 D 或 F，取各码中最低者。最远扫描：手机应能读取的最远距离。全部数据："
    ),
  ]
}
