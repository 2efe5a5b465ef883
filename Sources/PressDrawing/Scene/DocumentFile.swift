package import Foundation

/// A finished PDF's bytes, held once by all that refer to it.
package final class DocumentFile: Sendable, Hashable {
  package let bytes: Data

  package init(_ bytes: Data) {
    self.bytes = bytes
  }

  package static func == (a: DocumentFile, b: DocumentFile) -> Bool { a === b || a.bytes == b.bytes }

  package func hash(into hasher: inout Hasher) { hasher.combine(bytes.count) }
}
