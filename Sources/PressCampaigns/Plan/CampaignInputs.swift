internal import Foundation

/// The files that a campaign is made from, for programs that make things again when an input changes.
struct CampaignInputs: Sendable {
  /// As the user would name them from where they stand.
  private(set) var files: Set<String> = []

  mutating func add(_ file: URL) {
    files.insert(CampaignInputs.shown(file.standardizedFileURL.path))
  }

  /// Adds every file of a template's bundle.
  mutating func add(bundle folder: URL) {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    for name in names {
      var isFolder: ObjCBool = false
      let file = folder.appending(path: name)
      if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder), !isFolder.boolValue {
        add(file)
      }
    }
  }

  /// A rule for Make and for Ninja's `deps = gcc`: what is made, and what from.
  ///
  /// Each input is a target too, so that one that is gone is no error but a reason to run again, as
  /// `gcc -MP` does it.
  func rule(for target: String) -> String {
    let inputs = files.sorted().map(CampaignInputs.escaped)
    let rule = "\(CampaignInputs.escaped(target)):\(inputs.map { " \\\n  \($0)" }.joined())\n"
    return rule + inputs.map { "\n\($0):\n" }.joined()
  }

  /// A name as Make reads it.
  private static func escaped(_ name: String) -> String {
    name.replacing("$", with: "$$").replacing("#", with: "\\#").replacing(" ", with: "\\ ")
  }

  /// Relative to where the user stands, when it lies below.
  private static func shown(_ path: String) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }
}
