import PressRendering
import Testing

struct RenderingLibrariesTests {
  @Test func `every library reports a version`() {
    let versions = RenderingLibraries.versions
    #expect(versions.map(\.name) == ["cairo", "librsvg", "libpng", "lcms2"])
    for (name, version) in versions {
      #expect(version.wholeMatch(of: #/\d+\.\d+(\.\d+)*/#) != nil, "\(name) \(version)")
    }
  }
}
