/// A list of objects of varying length in a CFF table; Adobe Technical Note 5176, 5.
struct CFFIndex {
  /// Where each object lies in the table.
  let objects: [Range<Int>]
  /// Where what follows begins.
  let end: Int

  /// Nil when the table is damaged.
  init?<Bytes>(_ table: BigEndian<Bytes>, at start: Int) {
    guard let count = table.unsigned(start, size: 2) else { return nil }
    guard count > 0 else {
      (objects, end) = ([], start + 2)
      return
    }
    guard let size = table.unsigned(start + 2, size: 1), (1...4).contains(size) else { return nil }
    // Offsets count from the byte before the data.
    let base = start + 2 + (count + 1) * size
    var objects: [Range<Int>] = []
    objects.reserveCapacity(count)
    guard var from = table.unsigned(start + 3, size: size) else { return nil }
    for index in 1...count {
      guard let to = table.unsigned(start + 3 + index * size, size: size), to >= from,
        base + to <= table.bytes.count
      else { return nil }
      objects.append((base + from)..<(base + to))
      from = to
    }
    self.objects = objects
    end = base + from
  }
}
