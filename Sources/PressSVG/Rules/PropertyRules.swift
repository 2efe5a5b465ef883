/// The properties of CSS that a drawing may use, and the values that come out here as they do elsewhere.
enum PropertyRules {
  /// What is to be done with a value.
  enum Rule {
    case paint
    case color
    /// 0…1, or of a hundred.
    case share
    case length(negative: Bool)
    case number(least: Double)
    case dashes
    case words(Set<String>)
    /// What an element elsewhere in the file is asked for.
    case reference(String)
    case filter
    case transform
    case family
    case fontSize
    case letterSpacing
    case baselineShift
    case paintOrder
    /// Changes nothing in a drawing, whatever it says.
    case idle
    /// Drawn here as if it said one of these; anything else is refused.
    case only(Set<String>, hint: String?)
  }

  static let weights: Set = ["normal", "bold", "100", "200", "300", "400", "500", "600", "700", "800", "900"]

  private static let blends: Set = [
    "normal", "multiply", "screen", "overlay", "darken", "lighten", "color-dodge", "color-burn", "hard-light",
    "soft-light", "difference", "exclusion", "hue", "saturation", "color", "luminosity",
  ]
  private static let outlines = "turn the text into outlines: in Inkscape with Path > Object to Path"
  private static let plain: Set = ["none", "normal", "auto"]

  /// Those that SVG has as attributes too.
  private static let attributes: [String: Rule] = [
    "alignment-baseline": .only(["auto", "baseline", "alphabetic"], hint: outlines),
    "baseline-shift": .baselineShift,
    "clip": .only(["auto"], hint: "use a clipping path"),
    "clip-path": .reference("clipPath"),
    "clip-rule": .words(["nonzero", "evenodd"]),
    "color": .color,
    "color-interpolation": .only(["auto", "srgb"], hint: "let colours be mixed in sRGB"),
    "color-interpolation-filters": .words(["auto", "sRGB", "linearRGB"]),
    "color-profile": .only(["auto", "srgb"], hint: "convert the picture to sRGB"),
    "color-rendering": .idle,
    "cursor": .idle,
    "direction": .only(["ltr"], hint: outlines),
    "display": .idle,
    "dominant-baseline": .only(["auto", "alphabetic", "baseline", "use-script"], hint: outlines),
    "enable-background": .idle,
    "fill": .paint,
    "fill-opacity": .share,
    "fill-rule": .words(["nonzero", "evenodd"]),
    "filter": .filter,
    "flood-color": .color,
    "flood-opacity": .share,
    "font-family": .family,
    "font-size": .fontSize,
    "font-size-adjust": .only(["none"], hint: outlines),
    "font-stretch": .words([
      "normal", "ultra-condensed", "extra-condensed", "condensed", "semi-condensed", "semi-expanded",
      "expanded",
      "extra-expanded", "ultra-expanded",
    ]),
    "font-style": .words(["normal", "italic", "oblique"]),
    "font-variant": .words(["normal", "small-caps"]),
    "font-weight": .words(weights),
    "glyph-orientation-horizontal": .only(["0", "0deg", "auto"], hint: outlines),
    "glyph-orientation-vertical": .idle,
    "image-rendering": .only(
      ["auto", "smooth", "optimizequality", "high-quality"], hint: "enlarge the picture in a picture editor"),
    "isolation": .words(["auto", "isolate"]),
    "kerning": .only(["auto"], hint: outlines),
    "letter-spacing": .letterSpacing,
    "lighting-color": .color,
    "marker-end": .reference("marker"),
    "marker-mid": .reference("marker"),
    "marker-start": .reference("marker"),
    "mask": .reference("mask"),
    "mask-type": .words(["luminance", "alpha"]),
    "mix-blend-mode": .words(blends),
    "opacity": .share,
    "overflow": .words(["visible", "hidden", "auto", "scroll"]),
    "paint-order": .paintOrder,
    "pointer-events": .idle,
    "shape-rendering": .words(["auto", "optimizeSpeed", "crispEdges", "geometricPrecision"]),
    "solid-color": .idle,
    "solid-opacity": .idle,
    "stop-color": .color,
    "stop-opacity": .share,
    "stroke": .paint,
    "stroke-dasharray": .dashes,
    "stroke-dashoffset": .length(negative: true),
    "stroke-linecap": .words(["butt", "round", "square"]),
    "stroke-linejoin": .words(["miter", "round", "bevel"]),
    "stroke-miterlimit": .number(least: 1),
    "stroke-opacity": .share,
    "stroke-width": .length(negative: false),
    "text-anchor": .words(["start", "middle", "end"]),
    "text-decoration": .only(["none"], hint: outlines),
    "text-overflow": .idle,
    "text-rendering": .idle,
    "transform": .transform,
    "transform-origin": .idle,
    "transform-box": .idle,
    "unicode-bidi": .only(["normal"], hint: outlines),
    "vector-effect": .only(["none"], hint: "in Inkscape: Path > Stroke to Path"),
    "visibility": .words(["visible", "hidden", "collapse"]),
    "white-space": .idle,
    "word-spacing": .only(["normal", "0", "0px", "0em", "0pt"], hint: outlines),
    "writing-mode": .only(["lr", "lr-tb", "horizontal-tb", "rl", "rl-tb"], hint: outlines),
  ]

  /// Those of style sheets alone.
  private static let others: [String: Rule] = {
    var all: [String: Rule] = [
      "background-color": .idle,
      "font-kerning": .only(["auto", "normal"], hint: outlines),
      "font-feature-settings": .only(["normal"], hint: outlines),
      "font-variation-settings": .only(["normal"], hint: outlines),
      "font-synthesis": .only(["weight style", "auto"], hint: outlines),
      "text-transform": .only(["none"], hint: "write the text in the letters that it is to have"),
      "text-indent": .only(["0", "0px"], hint: outlines),
      "text-shadow": .only(["none"], hint: outlines),
      "text-emphasis": .only(["none"], hint: outlines),
      "vertical-align": .only(["baseline"], hint: outlines),
      "overflow-x": .only(["hidden", "clip", "auto", "scroll"], hint: "give 'overflow' for both"),
      "overflow-y": .only(["hidden", "clip", "auto", "scroll"], hint: "give 'overflow' for both"),
      "shape-inside": .idle, "inline-size": .idle,
      "d": .only([], hint: "give the outline as an attribute"),
      "offset-path": .only(["none"], hint: nil),
    ]
    // What changes nothing unless it says more than these.
    for name in [
      "animation", "animation-name", "rotate", "scale", "translate", "zoom", "perspective", "backdrop-filter",
      "background-image", "border", "border-width", "outline", "box-shadow", "content",
      "text-decoration-line",
      "text-combine-upright", "font-variant-ligatures", "font-variant-position", "font-variant-caps",
      "font-variant-numeric", "font-variant-alternates", "font-variant-east-asian", "clip-path-box",
      "mask-border",
      "mask-image", "text-orientation", "font-palette", "font-language-override",
    ] {
      all[name] = .only(plain.union(["1", "0", "0px", "mixed"]), hint: nil)
    }
    // Of HTML's boxes, of what moves, and of editors.
    for name in [
      "align-items", "align-content", "align-self", "block-progression", "border-radius", "border-color",
      "border-style", "bottom",
      "box-sizing", "buffered-rendering", "caret-color", "color-scheme", "column-gap", "contain", "flex",
      "flex-direction",
      "flex-grow", "flex-shrink", "float", "gap", "hyphens", "justify-content", "left", "line-break",
      "line-height",
      "line-increment", "list-style", "margin", "margin-bottom", "margin-left", "margin-right", "margin-top",
      "max-height", "max-width", "min-height", "min-width", "object-fit", "order", "orphans", "outline-color",
      "outline-offset", "outline-style", "outline-width", "overflow-wrap",
      "padding",
      "padding-bottom", "padding-left", "padding-right", "padding-top", "page-break-after", "position",
      "print-color-adjust",
      "quotes", "right", "row-gap", "shape-margin", "shape-padding", "shape-subtract", "tab-size",
      "text-align",
      "text-align-all", "text-align-last", "text-decoration-color", "text-decoration-style",
      "text-decoration-thickness", "text-decoration-skip-ink", "text-justify", "text-line-through",
      "text-size-adjust",
      "text-underline-offset", "text-wrap", "text-wrap-mode", "text-wrap-style", "top", "touch-action",
      "transition", "transition-duration",
      "transition-property", "user-select", "widows", "will-change", "word-break", "z-index",
      "animation-delay",
      "animation-direction", "animation-duration", "animation-fill-mode", "animation-iteration-count",
      "animation-play-state", "animation-timing-function", "paint-order-box",
      "color-adjust", "forced-color-adjust", "audio-level", "viewport-fill", "viewport-fill-opacity",
      "text-decoration-stroke", "text-decoration-fill", "white-space-collapse", "image-orientation",
    ] {
      all[name] = .idle
    }
    return all
  }()

  /// What elements have as attributes, and SVG 2 in styles as well.
  static let sizes: Set = ["x", "y", "width", "height", "cx", "cy", "r", "rx", "ry"]

  /// Editors' own, which viewers pass over.
  private static let prefixes = [
    "-inkscape-", "-webkit-", "-moz-", "-ms-", "-o-", "-apple-", "-khtml-", "-sodipodi-", "-svg-", "mso-",
    "--",
  ]

  /// Of these, though they are a browser's own, something is seen.
  private static let drawnOfBrowsers: Set = [
    "-webkit-mask", "-webkit-mask-image", "-webkit-clip-path", "-webkit-filter", "-webkit-transform",
    "-webkit-text-stroke", "-webkit-text-fill-color", "-webkit-text-stroke-width", "-webkit-background-clip",
    "-moz-transform", "-ms-transform", "-o-transform", "-webkit-writing-mode",
  ]

  /// Properties of CSS by which something of a drawing may be seen otherwise, and which are not followed here.
  ///
  /// All names that stand nowhere here are of boxes in HTML, or of no viewer: an editor's slip.
  static let unclear: Set = [
    "all", "animation-range", "animation-timeline", "appearance", "aspect-ratio", "background",
    "background-attachment", "background-blend-mode", "background-clip", "background-origin",
    "background-position", "background-repeat", "background-size", "baseline-source", "block-size",
    "border-block", "border-bottom", "border-image", "border-image-source", "border-inline", "border-left",
    "border-right", "border-top", "content-visibility", "corner-shape", "dynamic-range-limit", "font",
    "font-optical-sizing", "font-synthesis-small-caps", "font-synthesis-style", "font-synthesis-weight",
    "font-variant-emoji", "initial-letter", "mask-clip", "mask-composite", "mask-mode", "mask-origin",
    "mask-position", "mask-repeat", "mask-size", "object-position", "object-view-box", "offset",
    "offset-anchor", "offset-distance", "offset-position", "offset-rotate", "overflow-block",
    "overflow-clip-margin", "overflow-inline", "text-autospace", "text-emphasis-style", "text-fit",
    "text-spacing-trim", "transform-style",
  ]

  static let inherited: Set = [
    "clip-rule", "color", "color-interpolation", "color-interpolation-filters", "direction", "fill",
    "fill-opacity",
    "fill-rule", "font-family", "font-size", "font-stretch", "font-style", "font-variant", "font-weight",
    "image-rendering", "letter-spacing", "marker-end", "marker-mid", "marker-start", "paint-order",
    "shape-rendering", "stroke", "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin",
    "stroke-miterlimit", "stroke-opacity", "stroke-width", "text-anchor", "visibility", "word-spacing",
    "writing-mode", "white-space",
  ]

  /// Paints, whose transform is an attribute of another name.
  static let servers = [
    "linearGradient": "gradientTransform", "radialGradient": "gradientTransform",
    "pattern": "patternTransform",
  ]

  /// Whether SVG has the property as an attribute.
  static func isAttribute(_ property: String) -> Bool {
    attributes[property] != nil && property != "mix-blend-mode" && property != "isolation"
      && property != "white-space"
  }

  /// Whether it has it as an attribute of an element; viewers pass over all others.
  static func isAttribute(_ property: String, of element: String) -> Bool {
    isAttribute(property) && (property != "transform" || servers[element] == nil)
  }

  /// What is to be done with a property; nil when it is not known.
  static func rule(_ property: String) -> Rule? {
    if let rule = attributes[property] ?? others[property] { return rule }
    if drawnOfBrowsers.contains(property) { return .only(plain, hint: nil) }
    return prefixes.contains { property.hasPrefix($0) } ? .idle : nil
  }
}
