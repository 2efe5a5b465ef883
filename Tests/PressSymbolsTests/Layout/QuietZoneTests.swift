import PressSymbols
import Testing

struct QuietZoneTests {
  @Test func `takes 0 to 100 modules`() {
    #expect(QuietZone(modules: -1) == nil)
    #expect(QuietZone(modules: 0)?.modules == 0)
    #expect(QuietZone(modules: 100)?.modules == 100)
    #expect(QuietZone(modules: 101) == nil)
  }

  @Test func `the standard's minimum is 4, and 2 for Micro QR`() {
    #expect(QuietZone.standard == QuietZone(modules: 4))
    #expect(QuietZone.micro == QuietZone(modules: 2))
    #expect(QuietZone.micro < .standard)
  }
}
