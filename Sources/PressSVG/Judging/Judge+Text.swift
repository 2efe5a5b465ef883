/// Texts and pictures.
extension Judge {
  static let outlines =
    "turn the text into outlines: in Inkscape with Path > Object to Path, in Illustrator with Type > Create Outlines"

  func readText(_ text: SVGElement, _ way: Way) {
    for element in text.family where element !== text {
      guard element.namespace == .svg, let rules = ElementRules.all[element.name] else {
        if element.namespace == .svg || element.namespace == .html { look(at: element, way) }
        continue
      }
      guard rules.kind != .idle else { continue }
      guard element.name == "tspan" || element.name == "a" else {
        tell(element.place, "a text holds a '\(element.name)'", hint: Judge.outlines)
        continue
      }
      if hides(element, within: text) { continue }
      reach(element)
      settle(element, rules)
      if element["systemLanguage"] != nil {
        tell(element.place, "a part of a text is for one language", hint: "put whole texts into a 'switch'")
      }
      var inner = way
      for paint in ["fill", "stroke"] {
        if let own = this(paint, of: element, within: text) { inner.paints[paint] = own }
      }
      check(element, inner)
      checkEffects(ofPart: element)
    }
    dropUnseen(in: text)
    checkWrapping(text)
    let letters = text.family.reduce(into: "") { $0 += $1.ownText }
    guard letters.contains(where: { !$0.isWhitespace }) else { return }
    if letters.contains(where: {
      $0.unicodeScalars.count > 3 && $0.unicodeScalars.dropFirst().allSatisfy(\.isMark)
    }) {
      tell(text.place, "a letter has more than two marks", hint: Judge.outlines)
    }
    checkSizes(text)
    checkSpans(text, letters)
    checkSpacing(text, letters, way)
    checkStretch(text, way)
    checkSpacesAgree(text)
    checkPlaces(text, letters)
    if way.isInPattern { tell(text.place, "a pattern has a text in it", hint: Judge.outlines) }
    collectWords(text)
    guard faults.isEmpty else { return }
    TextSpaces.settle(text)
    joinLetters(of: text)
    guard faults.isEmpty else { return }
    if LetterPlaces.has(text) { LetterPlaces.unfold(text) }
    if let chunks = TextChunks.apart(text), TextChunks.spacings(of: text.content, in: text).count > 1 {
      TextChunks.split(text, into: chunks)
    }
    text.family.forEach { reach($0) }
  }

  /// What a part of a text says of a property, or those around it in the text.
  private func this(_ property: String, of element: SVGElement, within text: SVGElement) -> String? {
    var current: SVGElement? = element
    while let one = current, one !== text {
      if let own = one.style[property], own != "inherit" { return own }
      current = one.parent
    }
    return nil
  }

  /// librsvg gives them to whole texts alone.
  private func checkEffects(ofPart element: SVGElement) {
    let effects = [
      ("opacity", "1.0"), ("clip-path", "none"), ("mask", "none"), ("filter", "none"),
      ("mix-blend-mode", "normal"),
    ]
    for (property, nothing) in effects {
      guard let value = element.style[property], value != nothing else { continue }
      tell(
        element.place, "a part of a text has '\(property)' of its own",
        hint: property == "opacity"
          ? "give it 'fill-opacity', or make the part a text by itself"
          : "make the part a text by itself")
    }
  }

  private func hides(_ element: SVGElement, within text: SVGElement) -> Bool {
    var current: SVGElement? = element
    while let one = current, one !== text {
      if one.isHidden { return true }
      current = one.parent
    }
    return false
  }

  private func dropUnseen(in element: SVGElement) {
    element.replaceContent(
      element.content.filter { item in
        guard case .element(let child) = item else { return true }
        return reached.contains(ObjectIdentifier(child))
      })
    for child in element.children { dropUnseen(in: child) }
  }

  /// Text that a program flows into a shape carries its lines with their places, for viewers that do not.
  private func checkWrapping(_ text: SVGElement) {
    let wraps = ["shape-inside", "inline-size"].contains { key in
      guard let value = text.offers[key]?.first else { return false }
      return value != "none" && value != "auto" && value != "0"
    }
    guard wraps,
      !text.children.allSatisfy({ $0["x"] != nil && $0["y"] != nil }) || wraps && text.children.isEmpty
    else {
      return
    }
    tell(
      text.place, "a text is flowed into a shape by the viewer", hint: "in Inkscape: Text > Convert to Text")
  }

  /// Outlines of letters are rounded to a 64th of the drawing's unit.
  private func checkSizes(_ text: SVGElement) {
    for element in text.family where element.ownText.contains(where: { !$0.isWhitespace }) {
      guard let size = element.computed("font-size").flatMap({ ValueSyntax.pixels($0) }), size > 0, size < 1
      else { continue }
      tell(
        element.place, "letters are smaller than one unit of the drawing, and would be drawn roughly",
        hint: "enlarge the drawing and its view box alike, or turn the text into outlines")
    }
  }

  private func checkSpans(_ text: SVGElement, _ letters: String) {
    let isRightToLeft = letters.unicodeScalars.contains { $0.isRightToLeft }
    for element in text.family {
      if let length = element["textLength"], !length.isEmpty {
        tell(element.place, "a text is squeezed or stretched to a length", hint: Judge.outlines)
      }
      if let turn = element["rotate"], NumberList.read(turn.trimmed).map({ $0.contains { $0 != 0 } }) ?? true
      {
        tell(element.place, "letters of a text are turned one by one", hint: Judge.outlines)
      }
      element["rotate"] = nil
      element["lengthAdjust"] = nil
      element["textLength"] = nil
      guard element !== text else { continue }
      let starts = element["x"] != nil || element["y"] != nil
      if let anchor = element.style["text-anchor"], !starts,
        anchor != (text.computed("text-anchor") ?? "start")
      {
        tell(
          element.place, "a part of a line is aligned by itself",
          hint: "align the text, or give the part a place")
      }
      if element.style["baseline-shift"] != nil, element.parent?.computed("baseline-shift") != nil {
        tell(element.place, "a raised text is raised again", hint: Judge.outlines)
      }
    }
    if isRightToLeft, text.children.contains(where: { $0["x"] == nil }) {
      tell(text.place, "a text from right to left is in several styles", hint: Judge.outlines)
    }
    checkJoints(text)
  }

  /// Letters of two spans are set apart from each other here, and kerned by other programs if both have one font.
  private func checkJoints(_ text: SVGElement) {
    var last: Character = " "
    var font: [String?] = []
    func walk(_ element: SVGElement) {
      if element["x"] != nil || element["dx"] != nil || element["y"] != nil || element["dy"] != nil {
        last = " "
      }
      for item in element.content {
        switch item {
        case .text(let words):
          guard let first = words.first else { continue }
          let own = Judge.fontProperties.map { element.computed($0) }
          if first.isKerned, last.isKerned, joint, own == font {
            tell(element.place, "a word is in two styles", hint: Judge.outlines)
          }
          joint = false
          font = own
          if let end = words.last { last = end }
        case .element(let child):
          joint = true
          walk(child)
          joint = true
        }
      }
    }
    var joint = false
    walk(text)
  }

  private static let fontProperties = [
    "font-family", "font-size", "font-style", "font-variant", "font-weight", "font-stretch",
  ]

  private func checkSpacesAgree(_ text: SVGElement) {
    let own = text.children.contains { child in
      child.family.contains { $0.value("space", in: .xml).map { $0 != text.inheritedSpace } ?? false }
    }
    let isKept = TextSpaces.preserves(text)
    let styled = text.family.contains { TextSpaces.keeps($0).map { $0 != isKept } ?? false }
    if own || styled {
      tell(text.place, "a text keeps its spaces in part", hint: "set xml:space on the whole text")
    }
  }

  private func checkPlaces(_ text: SVGElement, _ letters: String) {
    for element in text.family {
      for key in ["x", "y", "dx", "dy"] {
        guard let list = LetterPlaces.list(element[key]) else { continue }
        guard !list.isEmpty, list.allSatisfy({ ValueSyntax.length($0) != nil }) else {
          tell(
            element.place, "the text has \(key)='\((element[key] ?? "").prefix(40))'", hint: Judge.outlines)
          continue
        }
        if list.count > 1, key.hasPrefix("d"), letters.filter(\.isKerned).count > 1,
          (LetterPlaces.list(element["x"])?.count ?? 0) < letters.count,
          list.contains(where: { NumberList.first(of: $0)?.number != 0 })
        {
          tell(element.place, "letters of a word are moved one by one", hint: Judge.outlines)
        }
        if list.count > 1,
          letters.unicodeScalars.contains(where: { $0.isJoined || $0.isRightToLeft })
            || letters.contains(where: { $0.unicodeScalars.count > 1 && $0 != "\r\n" })
        {
          tell(element.place, "letters that belong together are placed one by one", hint: Judge.outlines)
        }
      }
    }
  }

  private func collectWords(_ text: SVGElement) {
    for element in text.family {
      let letters = Set(element.ownText.unicodeScalars.filter { !$0.properties.isWhitespace })
      guard !letters.isEmpty else { continue }
      guard let list = element.computed("font-family") else {
        tell(element.place, "the text names no font", hint: "give it one, or " + Judge.outlines)
        continue
      }
      var families = element
      while families.style["font-family"].map({ $0 == "inherit" }) ?? true, let above = families.parent {
        families = above
      }
      let written = ValueSyntax.families(families.offers["font-family"]?.first ?? list)
      let own = GenericFonts.own(written)
      texts.append(
        SVGWords(
          place: element.place, named: own.isEmpty ? ValueSyntax.families(list) : own,
          families: ValueSyntax.families(list), isNamed: !own.isEmpty,
          isItalic: element.computed("font-style").map { $0 != "normal" } ?? false,
          stretch: element.computed("font-stretch") ?? "normal", letters: letters,
          isCarried: own.first.map { carriedFonts.contains($0.lowercased()) } ?? false))
    }
  }

  // MARK: - Pictures

  func checkPicture(_ element: SVGElement, _ way: Way) {
    guard let link = element.link, !link.isEmpty else {
      return tell(element.place, "an 'image' names no picture", hint: "take it out")
    }
    guard element["width"] != nil, element["height"] != nil else {
      return tell(element.place, "an 'image' has no width and height", hint: "give it both")
    }
    guard !link.hasPrefix("#") else {
      return tell(
        element.place, "an 'image' refers to an element of the drawing", hint: "repeat it with 'use'")
    }
    do throws(SVGPictureFault) {
      let drawn = try pictures(link)
      // What stays as it is has no side to be turned to.
      if drawn != link, isLeftAsItLies(element) {
        tell(
          element.place, "the picture is turned upright here, and by 'image-orientation: none' elsewhere not",
          hint: "turn it in a picture editor, and take 'image-orientation' out")
      }
      element.link = drawn
    } catch {
      tell(element.place, error.message, hint: error.hint)
    }
  }

  /// Whether browsers pass over how the camera was held.
  private func isLeftAsItLies(_ picture: SVGElement) -> Bool {
    let said = sequence(first: picture, next: \.parent).compactMap {
      $0.offers["image-orientation"]?.first?.lowercased()
    }
    return said.first { $0 != "inherit" } == "none"
  }
}

extension SVGElement {
  /// What `xml:space` says here.
  fileprivate var inheritedSpace: String {
    var current: SVGElement? = self
    while let one = current {
      if let space = one.value("space", in: .xml) { return space }
      current = one.parent
    }
    return "default"
  }
}

extension Character {
  /// Whether it is moved nearer to a neighbour in most fonts: Chinese signs and spaces are not.
  fileprivate var isKerned: Bool {
    guard let scalar = unicodeScalars.first else { return false }
    return !isWhitespace && scalar.value < 0x2E80
  }
}

extension Unicode.Scalar {
  var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// Whether it stands above or below the letter before it.
  fileprivate var isMark: Bool { (0x300...0x36F).contains(value) }

  /// Whether it joins its neighbours to one shape: marks, and the scripts of India and its neighbours.
  var isJoined: Bool {
    switch value {
    case 0x300...0x36F, 0x900...0x109F, 0x1780...0x17FF, 0x1A20...0x1CFF, 0x200C...0x200F, 0x20D0...0x20FF,
      0xA800...0xABFF, 0xFE00...0xFE0F, 0x1F000...0x1FAFF, 0x11000...0x11FFF:
      true
    default: false
    }
  }
}
