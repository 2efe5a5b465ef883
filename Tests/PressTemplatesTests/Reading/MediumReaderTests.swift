import PressDiagnostics
import PressDrawing
import PressSymbols
import PressYAML
import Testing

@testable import PressTemplates

struct MediumReaderTests {
  private func read(_ yaml: String) -> (medium: Medium?, reported: [Diagnostic]) {
    let document = YAMLDocument(parsing: yaml, file: "m.yaml")
    return (document.root.flatMap { MediumReader.read($0) }, document.diagnostics)
  }

  @Test(arguments: Medium.Kind.allCases) func `what is not said is as for the kind`(kind: Medium.Kind) {
    let (medium, reported) = read("medium: mine\nkind: \(kind.rawValue)\n")
    var expected = Medium(kind)
    expected.name = "mine"
    #expect(medium == expected && reported.isEmpty)
  }

  @Test func `what is said counts`() throws {
    let (medium, reported) = read(
      """
      medium: cloth
      title: { en: Cloth, zh: 布 }
      kind: paper
      smallest-module: 1mm
      resolution: 150dpi
      ink-limit: 250 %
      quiet-zone: 6
      alpha: cut-out
      image-resolution: 100dpi
      plates: false
      fold-clearance: 0mm
      """)
    #expect(reported.isEmpty)
    let found = try #require(medium)
    #expect(found.name == "cloth" && found.kind == .paper && found.smallestModule == .length(.mm(1)))
    #expect(found.usualResolution.dotsPerInch == 150 && found.inkLimit == 2.5)
    #expect(found.quietZone == QuietZone(modules: 6) && found.isCutOut && !found.hasPlates)
    #expect(found.smallestImageResolution == 100 && found.foldClearance == .zero)
  }

  @Test func `there may be no limits, and a floor in dots`() throws {
    let lines = "ink-limit: none\nimage-resolution: none\nsmallest-module: 4 dots\nalpha: opaque\n"
    let medium = try #require(read("medium: m\nkind: paper\n\(lines)").medium)
    #expect(medium.inkLimit == nil && medium.smallestImageResolution == nil)
    #expect(medium.smallestModule == .dots(4) && !medium.isCutOut)
  }

  @Test(arguments: [
    ("kind: papier", "2:7 wrong-value"), ("knid: paper", "2:1 unknown-key"),
    ("kind: paper\nsmallest-module: 0mm", "3:18 wrong-value"),
    ("kind: paper\nsmallest-module: 0 dots", "3:18 wrong-value"),
    ("kind: paper\nink-limit: 320", "3:12 wrong-value"), ("kind: paper\nink-limit: 401%", "3:12 wrong-value"),
    ("kind: paper\nquiet-zone: 3", "3:13 wrong-value"), ("kind: paper\nalpha: half", "3:8 wrong-value"),
    ("kind: paper\nimage-resolution: some", "3:19 wrong-value"),
    ("kind: paper\nplates: two", "3:9 wrong-value"),
    ("kind: paper\nfold-clearance: -1mm", "3:17 wrong-value"),
  ])
  func `faults are reported with their place`(lines: String, expected: String) {
    let reported = read("medium: m\n\(lines)\n").reported.map {
      "\($0.position?.line ?? 0):\($0.position?.column ?? 0) \($0.code)"
    }
    #expect(reported.joined(separator: " ") == expected)
  }
}
