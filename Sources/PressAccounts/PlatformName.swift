internal import PressLinks

/// Platform names as people write them.
package enum PlatformName {
  /// The key of a platform that goes by a name; the name itself when no platform does.
  package static func key(_ name: String) -> String {
    Platform.named(name)?.key ?? name
  }

  package static func isUnknown(_ name: String) -> Bool { Platform.named(name) == nil }
}
