import Foundation
import PressDiagnostics

@testable import CampaignSupport
@testable import PressAccounts

/// Accounts read from a file with the given bytes.
enum AccountsSample {
  static func read(_ text: String, name: String = "a.csv") throws -> AccountsReader {
    try read(bytes: Data(text.utf8), name: name)
  }

  /// - Parameter maximumInMemory: bytes after which a temporary file holds the text.
  static func read(
    bytes: Data, name: String = "a.csv", maximumInMemory: Int = StagedInputWriter.maximumInMemory
  ) throws -> AccountsReader {
    let work = try Workspace()
    let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: try work.write(bytes, to: name)))
    var reader = AccountsReader()
    reader.read(
      try AccountsInput(descriptor: file.fileDescriptor, shownAs: name, maximumInMemory: maximumInMemory))
    return reader
  }

  /// `line:column code`, errors and warnings.
  static func reported(_ reader: AccountsReader) -> [String] { reader.findings.reported.map(reported) }

  static func reported(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.position?.line ?? 0):\(diagnostic.position?.column ?? 0) \(diagnostic.code)"
  }
}
