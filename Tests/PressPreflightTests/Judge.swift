import Foundation
import TestSupport
import Testing

/// Programs that are not ours; `Scripts/setup test` installs them.
enum Judge {
  /// What a program says on standard output; fails the test when it does not end well.
  @discardableResult
  static func run(_ program: String, _ arguments: [String]) throws -> String {
    let (status, said) = try OutsideProgram.run(named: program, arguments)
    try #require(status == 0, "\(program) ends with \(status): \(said)")
    return said
  }

  static func withFile<T>(_ bytes: Data, _ body: (String) throws -> T) throws -> T {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try bytes.write(to: file)
    return try body(file.path)
  }

  /// The file as qpdf's program writes it again.
  static func rewritten(_ bytes: Data, _ options: [String]) throws -> Data {
    try withFile(bytes) { file in
      try withFile(Data()) { other in
        try run("qpdf", ["--warning-exit-0"] + options + [file, other])
        return try Data(contentsOf: URL(fileURLWithPath: other))
      }
    }
  }
}
