import Foundation
import Testing

@testable import PressSVG

struct NestedSVGTests {
  private func nested(_ content: String, _ root: String = "id='a' width='6' height='4'") throws -> String {
    let svg = try SVGDrawingTests.read(SVGDrawingTests.drawing(content, root)).svg
    return try NestedSVG.elements(svg, prefix: "p-", in: NestedSVG.Box(x: 1, y: 2, width: 30, height: 40))
  }

  @Test func `ids are set apart, and styles stand in their elements`() throws {
    let svg = try nested(
      "<style>.a{fill:url(#g)}</style><defs><linearGradient id='g'><stop stop-color='red'/></linearGradient>"
        + "<rect id='r' width='2' height='2'/></defs><g class='a'><use href='#r'/></g>")
    #expect(
      svg.hasPrefix(
        "<clipPath id=\"p-page\"><rect x=\"1\" y=\"2\" width=\"30\" height=\"40\"/></clipPath>"
          + "<g clip-path=\"url(#p-page)\"><g transform=\"matrix(5 0 0 10 1 2)\">"), "\(svg)")
    for part in ["id=\"p-g\"", "id=\"p-r\"", "fill=\"url(#p-g)\"", "xlink:href=\"#p-r\""] {
      #expect(svg.contains(part), "\(svg)")
    }
    #expect(!svg.contains("<style") && !svg.contains("class="))
  }

  @Test func `pictures are named in both spellings`() throws {
    let svg = try nested("<image width='2' height='2' href='data:image/png;base64,AA=='/>")
    #expect(svg.contains(" href=\"data:image/png;base64,AA==\" xlink:href=\"data:image/png;base64,AA==\""))
  }

  @Test func `what the root says of its content is kept`() throws {
    let svg = try nested("<g/>", "width='6' height='4' fill='red' opacity='0.5'")
    #expect(svg.contains("<g fill=\"red\" opacity=\"0.5\" transform="), "\(svg)")
  }

  @Test(arguments: [
    ("viewBox='0 0 4 4'", "matrix(5 0 0 10 6 2)"),
    ("viewBox='0 0 4 4' preserveAspectRatio='none'", "matrix(7.5 0 0 10 1 2)"),
    ("viewBox='2 0 4 4' preserveAspectRatio='xMinYMin'", "matrix(5 0 0 10 -9 2)"),
    ("viewBox='0 0 4 4' preserveAspectRatio='xMidYMax slice'", "matrix(7.5 0 0 15 1 -18)"),
  ])
  func `a page of another shape than its view box keeps its margins`(root: String, matrix: String) throws {
    let svg = try nested("<g/>", "width='6' height='4' " + root)
    #expect(svg.contains("<g transform=\"\(matrix)\">"), "\(svg)")
  }

  @Test func `shares of the page are taken of a page`() throws {
    let svg = try nested("<rect width='50%' height='2'/>", "width='6' height='4' viewBox='0 0 3 2'")
    #expect(
      svg.hasPrefix(
        "<svg x=\"1\" y=\"2\" width=\"30\" height=\"40\" viewBox=\"0 0 6 4\" preserveAspectRatio=\"none\">"
          + "<svg viewBox=\"0 0 3 2\">"), "\(svg)")
  }
}
