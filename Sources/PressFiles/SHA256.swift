internal import CNettle
package import Foundation

/// A SHA-256 digest that is fed piece by piece, by libnettle.
///
/// FIPS 180-4.
package struct SHA256 {
  private var context = sha256_ctx()

  package init() { nettle_sha256_init(&context) }

  /// Adds bytes behind those that were added before.
  package mutating func update(_ bytes: Data) {
    // A `Data` may lie in several pieces.
    for region in bytes.regions {
      region.withUnsafeBytes { buffer in
        nettle_sha256_update(&context, buffer.count, buffer.bindMemory(to: UInt8.self).baseAddress)
      }
    }
  }

  /// The digest of some bytes, 32 bytes.
  package static func digest(of bytes: Data) -> Data {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finalize()
  }

  /// The digest of all bytes so far, 32 bytes.
  package func finalize() -> Data {
    var (last, digest) = (context, [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE)))
    qrpress_sha256_digest(&last, &digest)
    return Data(digest)
  }
}
