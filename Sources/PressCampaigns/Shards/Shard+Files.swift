extension Shard {
  /// What its own files have in their names: `2-of-5`.
  package var mark: String { "\(number)-of-\(count)" }

  /// The name of its manifest: `manifest-2-of-5.jsonl`.
  var manifestName: String { "manifest-\(mark).jsonl" }

  /// The name of its page of the report: `index-2-of-5.html`.
  var pageName: String { "index-\(mark).html" }

  /// The shard whose manifest has a name; nil when it is another file's.
  package init?(manifestName name: String) {
    self.init(mark: name, between: "manifest-", and: ".jsonl")
    guard manifestName == name else { return nil }
  }

  /// The shard whose page has a name; nil when it is another file's.
  package init?(pageName name: String) {
    self.init(mark: name, between: "index-", and: ".html")
    guard pageName == name else { return nil }
  }

  private init?(mark name: String, between before: String, and behind: String) {
    guard name.hasPrefix(before), name.hasSuffix(behind) else { return nil }
    self.init(name.dropFirst(before.count).dropLast(behind.count).replacing("-of-", with: "/"))
  }
}
