internal import Foundation

/// What the environment says about a build.
package enum Environment {
  /// `SOURCE_DATE_EPOCH`, seconds since 1970, the only date that gets into an output.
  package static var sourceDateEpoch: Int? {
    ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Int($0) }
  }
}
