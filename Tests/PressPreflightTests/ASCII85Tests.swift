import Testing

@testable import PressPreflight

struct ASCII85Tests {
  @Test func `letters become bytes`() {
    #expect(ASCII85.decode(Array("9jqo^BlbD-BleB1DJ+*+F(f,q~>".utf8)) == Array("Man is distinguished".utf8))
    #expect(ASCII85.decode(Array("z9jqo~>".utf8)) == [0, 0, 0, 0] + Array("Man".utf8))
    #expect(ASCII85.decode([]) == [])
  }
}
