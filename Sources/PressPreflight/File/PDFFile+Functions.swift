extension PDFFile {
  /// What a function gives for some numbers (ISO 32000-1, 7.10); nil where that cannot be worked out.
  ///
  /// - Parameters:
  ///   - inputs: at least one.
  ///   - depth: of functions within each other.
  func value(of function: PDFObject, at inputs: [Double], depth: Int = 0) -> [Double]? {
    guard let input = inputs.first else { return nil }
    let keys = resolve(function).dictionary ?? [:]
    func list(_ key: String) -> [Double] {
      (resolve(keys[key]).array ?? []).prefix(64).compactMap { resolve($0).number }
    }
    let found: [Double]?
    switch resolve(keys["FunctionType"]).integer {
    case 0: found = sample(of: resolve(function), at: inputs, list)
    case 2 where inputs.count == 1:
      let (from, to) = (keys["C0"] == nil ? [0] : list("C0"), keys["C1"] == nil ? [1] : list("C1"))
      guard from.count == to.count, let exponent = resolve(keys["N"]).number else { return nil }
      let share = input <= 0 ? 0 : input >= 1 ? 1 : InkCalculator.power(input, exponent)
      found = zip(from, to).map { $0 + share * ($1 - $0) }
    case 3 where inputs.count == 1:
      let parts = resolve(keys["Functions"]).array ?? []
      let (bounds, encode) = (list("Bounds"), list("Encode"))
      let index = bounds.count { $0 <= input }
      guard depth < 4, parts.indices.contains(index), encode.count >= 2 * parts.count,
        bounds.count == parts.count - 1
      else { return nil }
      let (low, high) = (
        index == 0 ? 0 : bounds[index - 1], index == bounds.count ? 1 : bounds[index]
      )
      let share = high > low ? (input - low) / (high - low) : 1
      let inner = encode[2 * index] + share * (encode[2 * index + 1] - encode[2 * index])
      found = value(of: parts[index], at: [inner], depth: depth + 1)
    case 4:
      guard let stream = resolve(function).stream, let program = unpacked(stream) else { return nil }
      found = InkCalculator.run(program, on: inputs)
    default: return nil
    }
    let range = list("Range")
    guard let found, range.count == 2 * found.count else { return found }
    return found.enumerated().map { min(max($1, range[2 * $0]), range[2 * $0 + 1]) }
  }

  /// The nearest of a table's samples.
  private func sample(of function: PDFObject, at inputs: [Double], _ list: (String) -> [Double]) -> [Double]?
  {
    guard let stream = function.stream, let bytes = unpacked(stream),
      let bits = resolve(stream.dictionary["BitsPerSample"]).integer, [8, 16].contains(bits)
    else { return nil }
    let sizes = list("Size")
    guard sizes.count == inputs.count, sizes.allSatisfy({ $0 >= 1 && $0 < 1e6 }) else { return nil }
    let (range, encode) = (list("Range"), list("Encode"))
    let decode = list("Decode").isEmpty ? range : list("Decode")
    // The first input moves fastest.
    var (place, stride) = (0.0, 1.0)
    for (index, input) in inputs.enumerated() {
      let size = sizes[index]
      let (first, last) =
        encode.count == 2 * inputs.count ? (encode[2 * index], encode[2 * index + 1]) : (0, size - 1)
      place += stride * min(max((first + input * (last - first)).rounded(), 0), size - 1)
      stride *= size
    }
    let (channels, width) = (range.count / 2, bits / 8)
    guard place < 1e9 else { return nil }
    let start = Int(place) * channels * width
    guard channels > 0, decode.count == range.count, bytes.count >= start + channels * width else {
      return nil
    }
    return (0..<channels).map { channel in
      let raw = bytes[(start + channel * width)...].prefix(width).reduce(0) { $0 << 8 | Int($1) }
      let share = Double(raw) / Double((1 << bits) - 1)
      return decode[2 * channel] + share * (decode[2 * channel + 1] - decode[2 * channel])
    }
  }
}
