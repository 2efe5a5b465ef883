/// Labels of host names in ASCII: Bootstring with the parameters of RFC 3492, without the `xn--` prefix.
enum Punycode {
  private static let base: UInt32 = 36
  private static let leastThreshold: UInt32 = 1
  private static let greatestThreshold: UInt32 = 26
  private static let firstBias: UInt32 = 72
  private static let firstScalar: UInt32 = 128

  /// The ASCII form of a text; nil only when the deltas exceed 32 bits.
  static func encode(_ text: String) -> String? {
    let input = text.unicodeScalars.map(\.value)
    var output = input.filter { $0 < 128 }.map { UInt8($0) }
    let basicCount = UInt32(output.count)
    if basicCount > 0 { output.append(UInt8(ascii: "-")) }

    var (n, delta, bias, handled) = (firstScalar, UInt32(0), firstBias, basicCount)
    while handled < input.count {
      guard let next = input.filter({ $0 >= n }).min() else { return nil }
      let (step, overflow) = (next - n).multipliedReportingOverflow(by: handled + 1)
      let (sum, carry) = delta.addingReportingOverflow(step)
      guard !overflow, !carry, sum < .max - UInt32(input.count) else { return nil }
      (n, delta) = (next, sum)
      for value in input {
        if value < n { delta += 1 }
        guard value == n else { continue }
        append(delta, bias: bias, to: &output)
        bias = adapted(delta, count: handled + 1, isFirst: handled == basicCount)
        delta = 0
        handled += 1
      }
      delta += 1
      n += 1
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The text behind an ASCII form; nil when it is none.
  static func decode(_ text: some StringProtocol) -> String? {
    let bytes = Array(text.utf8)
    guard bytes.allSatisfy({ $0 < 128 }) else { return nil }
    let delimiter = bytes.lastIndex(of: UInt8(ascii: "-"))
    var output = bytes[..<(delimiter ?? 0)].map { UInt32($0) }
    var rest = bytes[(delimiter.map { $0 + 1 } ?? 0)...]

    var (n, index, bias) = (firstScalar, UInt32(0), firstBias)
    while !rest.isEmpty {
      let before = index
      guard let moved = readDelta(&rest, from: index, bias: bias) else { return nil }
      let count = UInt32(output.count) + 1
      bias = adapted(moved - before, count: count, isFirst: before == 0)
      let (sum, overflow) = n.addingReportingOverflow(moved / count)
      guard !overflow, Unicode.Scalar(sum) != nil else { return nil }
      n = sum
      index = moved % count
      output.insert(n, at: Int(index))
      index += 1
    }
    var result = String.UnicodeScalarView()
    for value in output {
      guard let scalar = Unicode.Scalar(value) else { return nil }
      result.append(scalar)
    }
    return String(result)
  }

  /// Writes a delta as a variable-length integer (section 6.3).
  private static func append(_ delta: UInt32, bias: UInt32, to output: inout [UInt8]) {
    var (rest, k) = (delta, base)
    while true {
      let threshold = threshold(k, bias)
      if rest < threshold { break }
      output.append(digit(threshold + (rest - threshold) % (base - threshold)))
      rest = (rest - threshold) / (base - threshold)
      k += base
    }
    output.append(digit(rest))
  }

  /// Reads a variable-length integer and adds it to the index (section 6.2).
  private static func readDelta(_ rest: inout ArraySlice<UInt8>, from start: UInt32, bias: UInt32) -> UInt32?
  {
    var (index, weight, k) = (start, UInt32(1), base)
    while let byte = rest.popFirst() {
      guard let digit = value(of: byte) else { return nil }
      let (step, tooWide) = digit.multipliedReportingOverflow(by: weight)
      let (sum, tooFar) = index.addingReportingOverflow(step)
      guard !tooWide, !tooFar else { return nil }
      index = sum
      let threshold = threshold(k, bias)
      if digit < threshold { return index }
      let (next, overflow) = weight.multipliedReportingOverflow(by: base - threshold)
      guard !overflow else { return nil }
      weight = next
      k += base
    }
    return nil
  }

  private static func threshold(_ k: UInt32, _ bias: UInt32) -> UInt32 {
    k <= bias ? leastThreshold : min(k - bias, greatestThreshold)
  }

  private static func adapted(_ delta: UInt32, count: UInt32, isFirst: Bool) -> UInt32 {
    var rest = isFirst ? delta / 700 : delta / 2
    rest += rest / count
    var k: UInt32 = 0
    while rest > (base - leastThreshold) * greatestThreshold / 2 {
      rest /= base - leastThreshold
      k += base
    }
    return k + (base - leastThreshold + 1) * rest / (rest + 38)
  }

  private static func digit(_ value: UInt32) -> UInt8 {
    value < 26 ? UInt8(ascii: "a") + UInt8(value) : UInt8(ascii: "0") + UInt8(value - 26)
  }

  private static func value(of byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return UInt32(byte - UInt8(ascii: "a"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return UInt32(byte - UInt8(ascii: "0")) + 26
    default: return nil
    }
  }
}
