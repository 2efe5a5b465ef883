import Testing

@testable import PressSVG

struct GradientStopsTests {
  @Test func `gradients have stops at both of their ends, and none above another`() throws {
    let svg = try SVGDrawingTests.mended(
      """
      <radialGradient id='a'><stop offset='.2' stop-color='red'/><stop offset='.6' stop-color='gold'/>\
      <stop offset='60%' stop-color='blue' stop-opacity='.3'/></radialGradient>\
      <linearGradient id='b'><stop offset='.7' stop-color='red'/><stop offset='.3' stop-color='blue'/>\
      <stop offset='1.5' stop-color='lime'/></linearGradient>\
      <linearGradient id='c'><stop offset='0' stop-color='red'/><stop offset='1' stop-color='blue'/>\
      <stop offset='1' stop-color='lime'/></linearGradient>\
      <rect width='9' height='9' fill='url(#a)'/><rect width='9' height='9' fill='url(#b)'/>\
      <rect width='9' height='9' fill='url(#c)'/>
      """)
    let offsets = svg.split(separator: "offset=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(
      offsets == ["0.0", "0.2", "0.6", "0.6", "1.0", "0.0", "0.7", "0.7", "1.0", "0.0", "0.9999", "1.0"])
    #expect(svg.split(separator: "stop-opacity").count == 3)
  }
}
