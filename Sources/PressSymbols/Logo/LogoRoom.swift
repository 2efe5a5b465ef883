/// What a level would allow around the same middle in the same version.
package struct LogoRoom: Sendable, Hashable {
  package let level: ErrorCorrection
  package let largest: ModuleArea

  package init(level: ErrorCorrection, largest: ModuleArea) {
    self.level = level
    self.largest = largest
  }
}
