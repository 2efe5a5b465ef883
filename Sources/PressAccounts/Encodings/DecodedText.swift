internal import PressDiagnostics
internal import PressFiles

/// Finds out a file's encoding and makes UTF-8 of it.
struct DecodedText {
  let file: String
  let maximumInMemory: Int

  /// - Parameters:
  ///   - raw: the file's bytes.
  ///   - check: what was found while they were read.
  func decode(_ raw: StagedInput, _ check: UTF8Check) throws(PressFailure) -> StagedInput {
    let head = raw.bytes(at: 0, atMost: 4096)
    if let found = OtherUnicode.find(in: head, brokenAt: check.fault.map { raw.bytes(at: $0, atMost: 6) }) {
      let place = found.offset ?? check.fault ?? 0
      throw failure("the file is not UTF-8", [found.name], at: place, in: raw)
    }
    if let order = DecodedText.utf16Order(head) {
      var decoder = UTF16Decoder(isBigEndian: order.value == .bigEndian)
      let (text, isWhole) = try convert(raw, from: order.mark, by: &decoder)
      if isWhole { return text }
      throw failure(
        "the file begins as UTF-16, and from here on is not", at: text.count, in: text)
    }
    if let null = check.null {
      throw PressFailure(
        .badData,
        [
          reported(
            "binary-file", "the file has a NUL byte: it is not text, or UTF-16 without its mark", null, raw)
        ])
    }
    guard let fault = check.fault else {
      guard let found = EscapedEncoding.find(in: head) else { return raw }
      throw failure("the file is not UTF-8", [found.name], at: found.offset, in: raw)
    }
    let isUTF8 = check.counts.three > 0 && check.counts.three >= check.counts.two || check.counts.two > 3
    guard !isUTF8, !check.isNearlyUTF8 else {
      let rest =
        check.isNearlyUTF8 ? "but for some bytes, the first of them here" : "up to here, and then is not"
      throw failure("the file is UTF-8 \(rest)", at: fault, in: raw)
    }
    guard var decoder = GB18030Decoder() else { throw failure("the file is not UTF-8", at: fault, in: raw) }
    let (text, isWhole) = try convert(raw, from: 0, by: &decoder)
    let sample = EncodingSample.lines(of: raw)
    guard isWhole else {
      let names = EncodingGuess.likely(sample).names
      let message = "the file is neither UTF-8 nor UTF-16 nor GB18030"
      // What was read as GB18030 until it broke off is not what stands there.
      if !names.isEmpty { throw failure(message, names, at: fault, in: raw) }
      throw failure(message, at: text.count, in: text)
    }
    guard let other = EncodingGuess.insteadOfGB18030(sample) else { return text }
    throw failure("the file is not UTF-8, and as GB18030 it makes no sense", other.names, at: fault, in: raw)
  }

  private static func utf16Order(_ head: [UInt8]) -> (value: BinaryFile.ByteOrder, mark: Int)? {
    if head.starts(with: [0xFF, 0xFE]) { return (.littleEndian, 2) }
    if head.starts(with: [0xFE, 0xFF]) { return (.bigEndian, 2) }
    return BinaryFile.utf16Order(head).map { ($0, 0) }
  }

  private func convert(
    _ raw: StagedInput, from start: Int, by decoder: inout some TextDecoder
  ) throws(PressFailure) -> (text: StagedInput, isWhole: Bool) {
    let writer = StagedInputWriter(maximumInMemory: maximumInMemory)
    var offset = start
    while true {
      let piece = raw.bytes(at: offset, atMost: StagedInputWindow.step)
      offset += piece.count
      var text: [UInt8] = []
      let isGood = decoder.decode(piece, isLast: offset >= raw.count, into: &text)
      try writer.append(text)
      if !isGood { return (try writer.finish(), false) }
      if offset >= raw.count { return (try writer.finish(), true) }
    }
  }

  /// - Parameter names: the encoding that it probably is, or the two that it may be.
  private func failure(
    _ message: String, _ names: [String] = [], at offset: Int, in text: StagedInput
  ) -> PressFailure {
    let guess = names.count == 1 ? ": it is probably " : ": perhaps it is "
    let message = names.isEmpty ? message : message + guess + names.joined(separator: " or ")
    return PressFailure(.badData, [reported("not-utf8", message, offset, text, isNamed: names.count == 1)])
  }

  /// A fault at an offset of a text whose beginning is UTF-8.
  private func reported(
    _ code: String, _ message: String, _ offset: Int, _ text: StagedInput, isNamed: Bool = false
  ) -> Diagnostic {
    var (line, lineStart, index) = (1, 0, 0)
    var last: UInt8 = 0
    while index < offset {
      let piece = text.bytes(at: index, atMost: min(StagedInputWindow.step, offset - index))
      for byte in piece {
        index += 1
        guard CSVRecord.endsLine(byte) else {
          last = byte
          continue
        }
        if byte != ASCII.lineFeed || last != ASCII.carriageReturn { line += 1 }
        (lineStart, last) = (index, byte)
      }
    }
    let bytes = text.bytes(at: lineStart, atMost: offset - lineStart)
    let place = RowText(file: file, line: line, column: 1, range: 0..<bytes.count).place(
      of: bytes.count, in: bytes)
    let way = !isNamed ? "save it" : "open it in that encoding and save it"
    return Diagnostic.error(
      code, message, hint: "\(way) as UTF-8 (in Excel: 'CSV UTF-8'); UTF-16 and GB18030 are read too"
    ).at(place.position, sourceLine: place.line)
  }
}
