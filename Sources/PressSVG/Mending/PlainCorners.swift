/// The corners of outlines in the plainest spelling: librsvg loses those with blanks before a comma.
enum PlainCorners {
  static func settle(in root: SVGElement) {
    for element in root.family where ["polyline", "polygon"].contains(element.name) {
      guard let numbers = element["points"].flatMap({ NumberList.read($0) }) else { continue }
      element["points"] = numbers.map { "\($0)" }.joined(separator: " ")
    }
  }
}
