import Foundation
import PressDiagnostics

@testable import QRPress

/// Accounts read from a file with the given bytes.
enum AccountsSample {
  static func read(_ text: String, name: String = "a.csv") throws -> AccountsReader {
    try read(bytes: Data(text.utf8), name: name)
  }

  /// - Parameter mostInMemory: bytes after which a temporary file holds the text.
  static func read(
    bytes: Data, name: String = "a.csv", mostInMemory: Int = SpoolWriter.mostInMemory
  ) throws -> AccountsReader {
    let work = try Workspace()
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: try work.write(bytes, to: name)))
    var reader = AccountsReader()
    reader.read(
      try AccountsInput(descriptor: file.fileDescriptor, shownAs: name, mostInMemory: mostInMemory))
    return reader
  }

  /// `line:column code`, errors and warnings.
  static func told(_ reader: AccountsReader) -> [String] { reader.findings.told.map(told) }

  static func told(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.position?.line ?? 0):\(diagnostic.position?.column ?? 0) \(diagnostic.code)"
  }
}
