/// A square of modules whose dark regions can be traced.
protocol ModuleField {
  /// Modules a side.
  var modules: Int { get }
  /// Outside the field everything is light.
  func isDark(_ row: Int, _ column: Int) -> Bool
}

extension Symbol: ModuleField {}
