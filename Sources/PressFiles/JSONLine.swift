internal import Foundation
internal import PressDiagnostics

/// JSON on one line, the same bytes each time.
package enum JSONLine {
  package static func encode(_ value: some Encodable) throws(PressFailure) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(value), as: UTF8.self)
    } catch {
      throw PressFailure(.bug, "bug", "a report cannot be encoded: \(error)")
    }
  }
}
