/// The ground that browsers paint behind a drawing whose root has one.
enum Background {
  /// - Throws: when it cannot be said in SVG's own words.
  static func fill(_ root: SVGElement) throws(SVGFault) {
    guard let value = root.offers["background-color"]?.first?.trimmed,
      !["none", "transparent", "inherit", "initial"].contains(value.lowercased())
    else { return }
    guard case .color(let color) = SVGColor.read(value) else {
      throw SVGFault(
        root.place, "the drawing's background '\(value.prefix(40))' would be left out",
        hint: "draw a rectangle for it")
    }
    let ground = SVGElement("rect", at: root.place)
    if let box = root["viewBox"].flatMap({ NumberList.read($0.trimmed) }), box.count == 4 {
      let sides = ["width", "height"].map { root[$0].flatMap { ValueSyntax.pixels($0) } }
      if let width = sides[0], let height = sides[1],
        abs(width * box[3] - height * box[2]) > 0.01 * width * box[3]
      {
        throw SVGFault(
          root.place, "the drawing's background is larger than its view box", hint: "draw a rectangle for it")
      }
      for (key, number) in zip(["x", "y", "width", "height"], box) { ground[key] = "\(number)" }
    } else {
      for key in ["width", "height"] { ground[key] = "100%" }
    }
    ground.style["fill"] = color
    ground.style["stroke"] = "none"
    root.replaceContent([.element(ground)] + root.content)
  }
}
