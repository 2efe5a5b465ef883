package import Foundation

/// A judged drawing as elements of another file.
package enum NestedSVG {
  /// Where a drawing lies in the other file, in its units.
  package struct Box: Sendable, Hashable {
    package var x: Double
    package var y: Double
    package var width: Double
    package var height: Double

    package init(x: Double, y: Double, width: Double, height: Double) {
      (self.x, self.y, self.width, self.height) = (x, y, width, height)
    }
  }

  /// Its ids are set apart, its styles stand in its elements, and what lies outside of its page is cut off.
  ///
  /// A group does it, which every reader knows, unless something in it is a share of its page.
  ///
  /// - Parameters:
  ///   - svg: as ``SVGDrawing`` gives it.
  ///   - prefix: what sets its ids apart from all others of the file.
  ///   - box: what its page is stretched to.
  /// - Throws: when it is no XML.
  package static func elements(_ svg: Data, prefix: String, in box: Box) throws(SVGFault) -> String {
    let root = try SVGParser.read(svg)
    let page = SVGPage(root, box)
    root["id"] = nil
    root["overflow"] = nil
    if root.family.contains(where: { $0 !== root && isShare($0) }) || root.family.contains(where: hasOwnPage)
    {
      return nested(root, page, prefix)
    }
    let group = SVGElement("g", at: root.place)
    group.attributes = root.attributes.filter { PropertyRules.isAttribute($0.name) || $0.namespace == .xml }
    group["style"] = root["style"]
    group["transform"] = page.transform.matrix
    group.replaceContent(root.content)
    let clip = SVGElement("clipPath", at: root.place)
    clip["id"] = "page"
    let edge = SVGElement("rect", at: root.place)
    for (key, value) in [("x", box.x), ("y", box.y), ("width", box.width), ("height", box.height)] {
      edge[key] = number(value)
    }
    clip.append(edge)
    let whole = SVGElement("g", at: root.place)
    whole["clip-path"] = "url(#page)"
    whole.append(group)
    return SVGSerializer.part(clip, prefix: prefix) + SVGSerializer.part(whole, prefix: prefix) + "\n"
  }

  /// As a drawing in the drawing, whose viewport shares are taken of.
  private static func nested(_ root: SVGElement, _ page: SVGPage, _ prefix: String) -> String {
    let outer = SVGElement("svg", at: root.place)
    let box = page.box
    for (key, value) in [("x", box.x), ("y", box.y), ("width", box.width), ("height", box.height)] {
      outer[key] = number(value)
    }
    outer["viewBox"] = "0 0 \(number(page.width)) \(number(page.height))"
    outer["preserveAspectRatio"] = "none"
    for side in ["x", "y", "width", "height"] { root[side] = nil }
    outer.append(root)
    return SVGSerializer.part(outer, prefix: prefix) + "\n"
  }

  private static func isShare(_ element: SVGElement) -> Bool {
    let bounded: Set = ["linearGradient", "radialGradient", "stop", "pattern", "mask", "filter"]
    guard
      !bounded.contains(element.name) || element.attributes.contains(where: { $0.value == "userSpaceOnUse" })
    else { return false }
    return element.attributes.contains { $0.value.hasSuffix("%") }
  }

  /// Whether its size is the page's where it says none.
  private static func hasOwnPage(_ element: SVGElement) -> Bool {
    guard element.name == "svg", element.parent != nil else { return false }
    return element["width"] == nil || element["height"] == nil
  }

  static func number(_ value: Double) -> String {
    let rounded = (value * 1e6).rounded() / 1e6
    return rounded == rounded.rounded() && abs(rounded) < 1e9 ? "\(Int(rounded))" : "\(rounded)"
  }
}
