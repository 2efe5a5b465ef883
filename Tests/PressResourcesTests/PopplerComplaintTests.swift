import Testing

@testable import PressResources

struct PopplerComplaintTests {
  @Test(arguments: [
    "Syntax Error: XObject 'I' is unknown",
    "Syntax Error (1056): Unexpected end of file in flate stream",
    "Syntax Error: Unknown font tag 'F'",
    "Syntax Error: non-embedded font using identity encoding: Arial",
    "some font thing failed",
    "Syntax Error: Restoring state when no valid states to pop",
    "Corrupt JPEG data: 7 extraneous bytes before marker 0xd8",
    "Internal Error: something new", "Premature end of JPEG file", "something that nobody has heard before",
  ])
  func `what leaves something out is a loss, and so is what nobody knows`(line: String) {
    #expect(PopplerComplaint.loss(in: "Syntax Warning: Invalid Font Weight\n\(line)\n") == line)
  }

  @Test(arguments: [
    "Syntax Error: Couldn't find trailer dictionary",
    "Syntax Error: Invalid XRef entry 0",
    "Syntax Error (12): Unknown operator 'foo'",
    "Syntax Error (3): Illegal character <08> in hex string",
    "Syntax Warning: Mismatch between font type and embedded font file",
    "Syntax Error: Bad bounding box for annotation", "Fontconfig error: Cannot load default config file",
    "",
  ])
  func `what is mended or means nothing to the eye is none`(line: String) {
    #expect(PopplerComplaint.loss(in: line) == nil)
  }
}
