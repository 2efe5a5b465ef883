import PressDrawing
import Testing

@testable import PressReading

struct StressPictureTests {
  @Test func `what is read is framed solid, what is not in dashes, and there it ends`() throws {
    let course = try Sample.link().course()
    let report = course.report([.tilt, .defocus])
    let picture = try #require(StressPicture(of: report, by: course))
    #expect(picture.bitmap.width == 8 * 300 + 7 * 24 && picture.bitmap.height == 2 * 300 + 72)
    #expect(picture.cells.map(\.kind) == picture.cells.map(\.kind).sorted { $0 == .tilt && $1 != .tilt })
    for kind in [StressKind.tilt, .defocus] {
      let cells = picture.cells.filter { $0.kind == kind }
      #expect((2...8).contains(cells.count))
      let last = try #require(cells.last)
      #expect(!last.step.isRead && cells[cells.count - 2].step.value == report.margin(kind))
      for cell in cells {
        let start = (cell.top + 1) * picture.bitmap.width + cell.left
        let line = Set(picture.bitmap.pixels[start..<(start + 300)])
        #expect(line == (cell.step.isRead ? [0] : [0, 255]))
      }
    }
  }

  @Test func `nothing to show is no picture`() throws {
    let course = try Sample.link().course()
    #expect(StressPicture(of: course.report([]), by: course) == nil)
  }
}
