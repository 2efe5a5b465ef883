/// The elements of SVG that are drawn here, with the attributes that SVG gives each.
///
/// Attributes that SVG does not know for an element change nothing in any viewer, and are left out.
enum ElementRules {
  enum Attribute {
    case length
    /// Not below zero.
    case size
    case words(Set<String>)
    case transform
    case viewBox
    case aspect
    case number
    case share
    case points
    case path
    /// Looked at where the element is.
    case free
    /// Refused unless it says one of these.
    case only(Set<String>, hint: String?)
  }

  enum Kind {
    /// Is drawn where it stands.
    case drawn
    /// Is drawn by what refers to it.
    case referred
    /// Is never drawn, and says nothing of the drawing.
    case idle
    /// A part of a filter.
    case effect
  }

  struct Element {
    let kind: Kind
    var attributes: [String: Attribute] = [:]
  }

  private static let units = Attribute.words(["userSpaceOnUse", "objectBoundingBox"])
  private static let box: [String: Attribute] = ["x": .length, "y": .length, "width": .size, "height": .size]

  private static func and(_ one: [String: Attribute], _ other: [String: Attribute]) -> [String: Attribute] {
    one.merging(other) { $1 }
  }

  static let all: [String: Element] = {
    let gradient: [String: Attribute] = [
      "gradientUnits": units, "gradientTransform": .transform,
      "spreadMethod": .words(["pad", "reflect", "repeat"]),
    ]
    let port: [String: Attribute] = ["viewBox": .viewBox, "preserveAspectRatio": .aspect]
    let letters: [String: Attribute] = [
      "x": .free, "y": .free, "dx": .free, "dy": .free, "rotate": .free, "textLength": .free,
      "lengthAdjust": .free,
    ]
    var all: [String: Element] = [
      "svg": Element(kind: .drawn, attributes: and(box, port)),
      "g": Element(kind: .drawn), "a": Element(kind: .drawn), "switch": Element(kind: .drawn),
      "defs": Element(kind: .referred),
      "symbol": Element(
        kind: .referred,
        attributes: and(
          port,
          [
            "refX": .only([], hint: nil), "refY": .only([], hint: nil),
            "width": .only(["100%"], hint: "give the size where the symbol is used"),
            "height": .only(["100%"], hint: "give the size where the symbol is used"),
          ])),
      "use": Element(kind: .drawn, attributes: box),
      "rect": Element(kind: .drawn, attributes: and(box, ["rx": .size, "ry": .size])),
      "circle": Element(kind: .drawn, attributes: ["cx": .length, "cy": .length, "r": .size]),
      "ellipse": Element(
        kind: .drawn, attributes: ["cx": .length, "cy": .length, "rx": .size, "ry": .size]),
      "line": Element(
        kind: .drawn, attributes: ["x1": .length, "y1": .length, "x2": .length, "y2": .length]),
      "polyline": Element(kind: .drawn, attributes: ["points": .points]),
      "polygon": Element(kind: .drawn, attributes: ["points": .points]),
      "path": Element(kind: .drawn, attributes: ["d": .path]),
      "text": Element(kind: .drawn, attributes: letters), "tspan": Element(kind: .drawn, attributes: letters),
      "image": Element(kind: .drawn, attributes: and(box, ["preserveAspectRatio": .aspect])),
      "linearGradient": Element(
        kind: .referred,
        attributes: and(gradient, ["x1": .length, "y1": .length, "x2": .length, "y2": .length])),
      "radialGradient": Element(
        kind: .referred,
        attributes: and(
          gradient,
          [
            "cx": .length, "cy": .length, "r": .size, "fx": .length, "fy": .length,
            "fr": .only(["0", "0%"], hint: "let the gradient begin in its centre"),
          ])),
      "stop": Element(kind: .drawn, attributes: ["offset": .share]),
      "pattern": Element(
        kind: .referred,
        attributes: and(
          box,
          [
            "patternUnits": units, "patternContentUnits": units, "patternTransform": .transform,
            "viewBox": .only([], hint: "in Inkscape: Object > Pattern > Pattern to Objects"),
            "preserveAspectRatio": .free,
          ])),
      "clipPath": Element(kind: .referred, attributes: ["clipPathUnits": units, "transform": .transform]),
      "mask": Element(
        kind: .referred, attributes: and(box, ["maskUnits": units, "maskContentUnits": units])),
      "marker": Element(
        kind: .referred,
        attributes: and(
          port,
          [
            "refX": .free, "refY": .free, "markerWidth": .free, "markerHeight": .free,
            "markerUnits": .words(["strokeWidth", "userSpaceOnUse"]), "orient": .free,
          ])),
      "filter": Element(
        kind: .referred,
        attributes: and(
          box,
          [
            "filterUnits": units, "primitiveUnits": .only(["userspaceonuse"], hint: nil),
            "filterRes": .only([], hint: nil),
          ])),
    ]
    for name in [
      "title", "desc", "metadata", "style", "script", "view", "cursor", "color-profile", "font", "font-face",
      "missing-glyph", "glyph", "hkern", "vkern", "font-face-src", "font-face-uri", "font-face-name",
      "font-face-format", "altGlyphDef", "glyphRef",
    ] {
      all[name] = Element(kind: .idle)
    }
    for name in FilterRules.primitives.keys { all[name] = Element(kind: .effect) }
    for name in ["feDropShadow", "feFuncR", "feFuncG", "feFuncB", "feFuncA", "feMergeNode"] {
      all[name] = Element(kind: .effect)
    }
    return all
  }()

  /// The way out of those that are refused.
  static let ways: [String: String] = [
    "textPath":
      "turn the text into outlines: in Inkscape with Path > Object to Path, in Illustrator with Type > Create Outlines",
    "tref": "write the text where it is to stand",
    "foreignObject":
      "it holds HTML: in draw.io switch off 'Word Wrap' and 'Formatted Text'; in Mermaid set 'htmlLabels: false'; "
      + "in Figma take off the background blur or flatten the layer",
    "flowRoot": "in Inkscape choose Text > Convert to Text, and save it again",
    "meshgradient": "in Inkscape replace the mesh by a gradient, or export it as PNG",
    "mesh": "in Inkscape replace the mesh by a gradient, or export it as PNG",
    "hatch": "use a pattern of lines instead",
    "solidcolor": "fill with the colour itself",
    "animate": "export a still picture", "animateTransform": "export a still picture",
    "animateMotion": "export a still picture", "set": "export a still picture",
    "animateColor": "export a still picture",
    "feImage": "export the object as PNG with its effect, and place that",
    "feMorphology": "export the object as PNG with its effect, and place that",
    "feDisplacementMap": "export the object as PNG with its effect, and place that",
    "video": "export a still picture", "audio": "take it out", "canvas": "export a still picture",
    "iframe": "take it out",
  ]
}
