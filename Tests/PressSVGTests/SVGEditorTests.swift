import Foundation
import Testing

@testable import PressSVG

/// Ways out in the program that the drawing comes from.
struct SVGEditorTests {
  private func editor(_ content: String, _ root: String = "viewBox='0 0 9 9'") throws -> SVGEditor {
    try SVGDrawingTests.read(SVGDrawingTests.drawing(content, root)).editor
  }

  @Test(arguments: ["paint0_linear_1_2", "filter0_d_1_2", "clip0_1_2", "pattern0_1_2", "paint12_radial"])
  func `Figma is known by its names`(id: String) throws {
    #expect(try editor("<g id='\(id)'/>") == .figma)
    let inkscapes = "viewBox='0 0 9 9' xmlns:i='http://www.inkscape.org/namespaces/inkscape' i:version='1'"
    #expect(try editor("<g id='\(id)'/>", inkscapes) == .other)
  }

  @Test(arguments: ["paint", "paint_0", "paintbox0_a", "clip0-1", "filter12", "mask0"])
  func `other names are anyone's`(id: String) throws { #expect(try editor("<g id='\(id)'/>") == .other) }

  @Test func `its ways out name nothing of other programs`() {
    let hint =
      "turn the text into outlines: in Inkscape with Path > Object to Path, in Illustrator with "
      + "Type > Create Outlines"
    let fault = SVGFault(.init(line: 1, column: 1), "a", hint: hint)
    #expect(SVGEditor.other.told(fault) == fault)
    #expect(
      SVGEditor.figma.told(fault).hint
        == "turn the text into outlines: in Figma with 'Outline text' in the export's settings")
  }
}
