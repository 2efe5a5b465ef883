import PressSyntax
import Testing

struct JPEGSegmentsTests {
  private func markers(_ bytes: [UInt8]) -> ([UInt8], JPEGSegments.Fault?) {
    var segments = JPEGSegments([0xFF, 0xD8] + bytes)
    var markers: [UInt8] = []
    while let segment = segments.next() { markers.append(segment.marker) }
    return (markers, segments.fault)
  }

  @Test func `segments follow each other up to the scan`() {
    let file: [UInt8] = [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 7, 8, 0xFF, 0xFF, 0xE1, 0, 2, 0xFF, 0xD0, 0xFF, 0xC0, 0, 3, 9, 0xFF,
      0xDA,
      0, 2, 0xFF, 0xE2, 0, 2,
    ]
    let segments = Array(JPEGSegments(file))
    #expect(segments.map(\.marker) == [0xE0, 0xE1, 0xC0])
    #expect(segments.map { Array(file[$0.content]) } == [[7, 8], [], [9]])
  }

  @Test func `what is broken is told apart`() {
    let good: [UInt8] = [0xFF, 0xE0, 0, 2]
    #expect(markers(good + [0, 0xE1, 0, 2]) == ([0xE0], .damaged))
    #expect(markers(good + [0xFF, 0xE1, 0, 3]) == ([0xE0], .truncated))
    #expect(markers(good + [0xFF, 0xE1, 0, 1]) == ([0xE0], .truncated))
    #expect(markers(good + [0xFF, 0xD9, 1, 2, 3]) == ([0xE0], nil))
    #expect(markers(good + [0xFF, 0xE1, 0]) == ([0xE0], nil))
    #expect(markers([]) == ([], nil))
    #expect(Array(JPEGSegments([])).isEmpty)
  }
}
