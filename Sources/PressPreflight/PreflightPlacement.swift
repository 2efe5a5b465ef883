/// How a file's pages are printed, where that is not as they say.
package struct PreflightPlacement: Sendable, Hashable {
  /// How many times larger than it says a page is printed, above 0.
  package var scale: Double
  /// Pixels per inch on paper below which a picture is an error; under a third more is warned.
  ///
  /// 224 and 300 are GWG's of 2022; 0 for no such rule.
  package var minimumResolution: Double

  package init(scale: Double = 1, minimumResolution: Double = 224) {
    self.scale = scale
    self.minimumResolution = minimumResolution
  }

  var goodResolution: Double { minimumResolution * 300 / 224 }
}
