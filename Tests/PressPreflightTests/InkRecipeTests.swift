import Foundation
import Testing

@testable import PressPreflight

/// One ink with two recipes is told, and only that.
struct InkRecipeTests {
  private func found(_ first: String, _ second: String, name: String = "Gold", table: String = "") throws
    -> [String]
  {
    var sample = try SamplePDF.x4()
    try sample.offer("ColorSpace", "/A [/Separation /\(name) \(first)] /B [/Separation /\(name) \(second)]")
    sample.add(.extra, table)
    sample.draw("/A cs 1 scn 30 30 9 9 re f /B cs 1 scn 60 30 9 9 re f")
    return try sample.findings().filter { $0.hasSuffix("spot-recipe") }
  }

  private static let told = ["warning spot-recipe"]
  private static func linear(_ solid: String, _ space: String = "/DeviceCMYK", _ more: String = "") -> String
  {
    "\(space) << /FunctionType 2 /Domain [0 1] /C1 [\(solid)] /C0 [\(zero(solid))] /N 1 \(more) >>"
  }
  private static func zero(_ solid: String) -> String {
    solid.split(separator: " ").map { _ in "0" }.joined(separator: " ")
  }

  @Test func `what comes out alike is one recipe, however it is written`() throws {
    let gold = Self.linear("0 .2 .6 .2")
    #expect(try found(gold, gold) == [])
    #expect(try found(gold, Self.linear("0 .2 .6 .2", "/DeviceCMYK", "/Odd 1")) == [])
    #expect(try found(gold, Self.linear("0 .203 .6 .2")) == [])
    let stitched =
      "/DeviceCMYK << /FunctionType 3 /Domain [0 1] /Bounds [.5] /Encode [0 .5 .5 1] /Functions "
      + "[\(gold.dropFirst(12)) \(gold.dropFirst(12))] >>"
    #expect(try found(gold, stitched) == [])
    #expect(try found(Self.linear("0 .3 .6 0"), stitched) == Self.told)
  }

  @Test func `another amount or another space is another recipe`() throws {
    let gold = Self.linear("0 .2 .6 .2")
    #expect(try found(gold, Self.linear("0 .3 .6 .2")) == Self.told)
    #expect(try found(gold, Self.linear("60 10 40", "[/Lab << /WhitePoint [.96 1 .82] >>]")) == Self.told)
  }

  @Test func `names that are no inks of their own are left alone`() throws {
    for name in ["Black", "Cyan", "All", "None"] {
      #expect(try found(Self.linear("0 0 0 1"), Self.linear("0 .1 0 1"), name: name) == [])
    }
  }

  @Test func `calculators are worked out`() {
    func run(_ program: String, _ input: Double = 1) -> [Double]? {
      InkCalculator.run(Array(program.utf8), on: [input])
    }
    #expect(run("{ dup .2 mul exch dup .6 mul exch .1 mul 0 4 1 roll }") == [0, 0.2, 0.6, 0.1])
    #expect(run("{ 2 copy }") == nil)
    #expect(run("{ 1 index add }") == nil)
    #expect(run("{ 3 1 index sub neg }", 2) == [2, -1])
    #expect(run("{ 1 2 3 3 -1 roll }") == [1, 2, 3, 1])
    #expect(run("{ 0.5 gt { 1 } { 0 } ifelse }") == nil)
    #expect(run("{ 0 div }") == nil)
  }
}
