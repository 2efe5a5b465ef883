internal import Foundation
internal import PressDrawing

extension SourceDocument {
  /// Points of outlines that are fewer than the smallest symbol's, whatever draws it.
  static let fewestPoints = 40

  /// Whether qrpress says in the file that it made it.
  package var isOurs: Bool {
    guard let information = value("/Info", of: trailer) else { return false }
    return text(value("/Producer", of: information))?.hasPrefix("qrpress") == true
  }

  /// Every fill along a grid that a page draws; nil when something else on it could be a code as well.
  ///
  /// What lies below or above is not reported, nor in which colour anything is: whether a code can be seen is for who
  /// looks at the page.
  package func grids(of page: SourcePage) -> [DrawnModuleGrid]? {
    guard let content = try? content(of: page) else { return nil }
    var search = ModuleGridSearch([UInt8](content), map: page.map)
    guard search.run(), let resources = value("/Resources", of: page.object) else { return nil }
    var points = search.points
    for name in search.objects {
      guard let objects = value("/XObject", of: resources), let object = value(name, of: objects),
        let own = pointsOfForm(object)
      else { return nil }
      points += own
    }
    guard points < SourceDocument.fewestPoints, !mayDraw(resources) else { return nil }
    return search.grids
  }

  /// Nil for pictures, and for forms that hold what is not known or draw something themselves.
  private func pointsOfForm(_ object: Object) -> Int? {
    let identity = identity(object)
    if let known = formPoints[identity] { return known }
    var points: Int?
    if name(value("/Subtype", of: object)) == "/Form", let content = data(of: object) {
      var search = ModuleGridSearch([UInt8](content), map: .identity)
      let resources = value("/Resources", of: object)
      if search.run(), search.objects.isEmpty, search.grids.isEmpty,
        resources.map({ !mayDraw($0) }) ?? true
      {
        points = search.points
      }
    }
    if identity != 0 { formPoints[identity] = .some(points) }
    return points
  }

  /// Whether patterns, or fonts whose glyphs are drawings, may show anything.
  private func mayDraw(_ resources: Object) -> Bool {
    if value("/Pattern", of: resources) != nil { return true }
    guard let fonts = value("/Font", of: resources) else { return false }
    return keys(of: fonts).contains {
      value($0, of: fonts).map { name(value("/Subtype", of: $0)) != "/Type0" } ?? true
    }
  }
}
