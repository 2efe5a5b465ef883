import Foundation
import Testing

@testable import PressSVG

/// Browsers count the space behind the last letter.
struct SVGSpacedTextTests {
  private func settled(_ content: String) -> String {
    let svg = Data("<svg xmlns='http://www.w3.org/2000/svg' font-size='10'>\(content)</svg>".utf8)
    return String(decoding: SVGSpacedText.settle(svg), as: UTF8.self)
  }

  @Test(arguments: [
    ("<text letter-spacing='4' text-anchor='middle'>a</text>", "transform=\"translate(-2 0)\""),
    (
      "<g letter-spacing='.5em' text-anchor='end'><text font-size='99' transform='scale(2)'>a</text></g>",
      "transform=\"scale(2) translate(-5 0)\""
    ),
    ("<text letter-spacing='4' ><tspan text-anchor='end'>a</tspan></text>", "translate(-4 0)"),
    ("<text text-anchor='end'><tspan letter-spacing='4'>a</tspan></text>", "translate(-4 0)"),
  ])
  func `a text stands where browsers have it`(content: String, words: String) {
    #expect(settled(content).contains(words), "\(settled(content))")
  }

  @Test(arguments: [
    "<text letter-spacing='4' text-anchor='start'>a</text>",
    "<text letter-spacing='0' text-anchor='end'>a</text>",
    "<text letter-spacing='4'>a<tspan text-anchor='end'>b</tspan></text>", "<text text-anchor='end'>a</text>",
  ])
  func `others stay`(content: String) { #expect(!settled(content).contains("translate")) }
}
