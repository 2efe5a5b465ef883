import Testing

@testable import PressPreflight

struct MatrixTests {
  @Test func `one map after another`() {
    let both = Matrix(2, 0, 0, 3, 1, 1).then(Matrix(0, 1, -1, 0, 10, 20))
    let point = both.apply(1, 2)
    // (1, 2) → (3, 7) → (-7 + 10, 3 + 20)
    #expect(point.x == 3 && point.y == 23)
  }

  @Test func `how long things become`() {
    #expect(Matrix(0, 2, -5, 0, 9, 9).scales == (2, 5))
    #expect(abs(Matrix(0, 2, -5, 0, 0, 0).minimumScale - 2) < 1e-9)
    #expect(abs(Matrix(1, 0, 1, 1, 0, 0).minimumScale - 0.618034) < 1e-6)
    #expect(Matrix(0, 0, 0, 0, 0, 0).minimumScale == 0)
  }

  @Test func `what is no matrix`() {
    #expect(Matrix([1, 0, 0, 1, 0]) == nil)
    #expect(Matrix([1, 0, 0, 1, 0, .infinity]) == nil)
  }

  @Test func `the box around a turned box`() {
    let box = Matrix(0, 1, -1, 0, 0, 0).bounds(of: Box(left: 1, bottom: 2, right: 3, top: 5))
    #expect(box == Box(left: -5, bottom: 1, right: -2, top: 3))
  }
}
