import PressDrawing

extension FinderField {
  /// Beyond this three finders stand by chance: their legs, their angle and the timing lines between them are not a
  /// symbol's.
  private static let strangest = 0.6

  /// From nearer nothing is told that could not be read.
  private static let leastReach = 10

  /// Where they stand so well that the lines between them are not needed.
  private static let strangestWithoutLines = 0.3

  /// Where something stands as a symbol does, and nothing was read: three finders with the lines between them, or
  /// what is left of a damaged, covered, cut or blurred symbol.
  ///
  /// - Parameters:
  ///   - gray: that they were found in.
  ///   - nearer: what stands out in it from what is closer around.
  ///   - known: the corners of what was read.
  func unread(in gray: Bitmap, _ nearer: [FinderField] = [], besides known: [Corners]) -> [Corners] {
    guard !isCrowded else { return [] }
    var places: [Corners] = []
    // From very close by, the shapes of letters and the grain of a photo are squares too.
    let fields = nearer.filter { $0.reach >= FinderField.leastReach }
    for (index, finders) in ([finders] + fields.map(\.finders)).enumerated() {
      let isNew: (Finder) -> Bool = { finder in !(known + places).contains { $0.holds(finder.center) } }
      let free = finders.filter(isNew)
      guard free.count <= (index == 0 ? FinderField.crowd : FinderField.plenty) else { continue }
      places += FinderField.unread(in: gray, among: free)
    }
    return places
  }

  private static func unread(in gray: Bitmap, among free: [Finder]) -> [Corners] {
    var places: [Corners] = []
    func isTaken(_ finders: Finder...) -> Bool {
      places.contains { place in finders.contains { place.holds($0.center) } }
    }
    for triple in FinderTriple.all(of: free, in: gray)
    where !isTaken(triple.corner, triple.right, triple.below) {
      if triple.strangeness < FinderField.strangest {
        places.append(triple.corners)
      } else if triple.oddness < FinderField.strangestWithoutLines,
        let remains = SymbolRemains(of: triple, in: gray)
      {
        places.append(remains.corners)
      }
    }
    for (index, finder) in free.enumerated() {
      for other in free[(index + 1)...] where finder.isAlike(other) && !isTaken(finder, other) {
        if let remains = SymbolRemains(of: finder, and: other, in: gray) { places.append(remains.corners) }
      }
    }
    for finder in free where !isTaken(finder) {
      if let remains = SymbolRemains(of: finder, in: gray) { places.append(remains.corners) }
    }
    return places
  }
}

extension FinderSearch.Finder {
  /// Whether the two may be one symbol's.
  fileprivate func isAlike(_ other: FinderSearch.Finder) -> Bool {
    let modules = 2 * center.distance(to: other.center) / (module + other.module)
    return max(module, other.module) < 1.4 * min(module, other.module) && modules > 9 && modules < 190
  }
}
