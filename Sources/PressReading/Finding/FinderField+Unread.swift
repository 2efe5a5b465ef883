import PressDrawing

extension FinderField {
  /// Beyond this three finders stand by chance: their legs, their angle and the timing lines between them are not a
  /// symbol's.
  private static let strangest = 0.6

  /// Where three finders and the lines between them stand as a symbol's do, and nothing was read.
  ///
  /// - Parameters:
  ///   - gray: that they were found in.
  ///   - known: the corners of what was read.
  func unread(in gray: Bitmap, besides known: [Corners]) -> [Corners] {
    guard !isCrowded else { return [] }
    let free = finders.filter { finder in !known.contains { $0.holds(finder.center) } }
    guard free.count >= 3 else { return [] }
    var places: [Corners] = []
    for triple in FinderTriple.all(of: free, in: gray) where triple.strangeness < FinderField.strangest {
      let isTaken = places.contains { place in
        [triple.corner, triple.right, triple.below].contains { place.holds($0.center) }
      }
      if !isTaken { places.append(triple.corners) }
    }
    return places
  }
}
