import ArgumentParser
import Foundation
import PressDiagnostics
import QRPress

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is shown of a run's progress.
enum ProgressStyle: String, CaseIterable, ExpressibleByArgument {
  /// One line that changes on a terminal, else a line an asset.
  case auto
  case plain
  case none
}
