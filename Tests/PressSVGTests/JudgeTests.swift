import Foundation
import Testing

@testable import PressSVG

/// Rules of single elements, each with the way that a designer meets it.
struct JudgeTests {
  @Test(arguments: [
    ("<path d='M0 0h9' stroke='red' stroke-dasharray='.001 .001'/>", "below a 256th of a unit"),
    (
      "<svg viewBox='0 0 .004 .003' width='9' height='9'><path d='M0 0h9v9'/></svg>",
      "less than 0.5 of its own units"
    ),
  ])
  func `what is too small for cairo is refused`(content: String, words: String) throws {
    let error = #expect(throws: SVGFaults.self) { try SVGDrawingTests.read(SVGDrawingTests.drawing(content)) }
    #expect(error?.all.contains { $0.message.contains(words) } == true)
  }

  @Test func `style sheet and elements are judged in one pass, each fault with a count`() throws {
    let error = #expect(throws: SVGFaults.self) {
      try SVGDrawingTests.read(
        SVGDrawingTests.drawing(
          """
          <style>a:nth-of-type(2){fill:red}</style><foreignObject width='9' height='9'/>
          <foreignObject width='8' height='8'/><foreignObject width='7' height='7'/>
          """))
    }
    #expect(error?.all.count == 2)
    #expect(error?.all.last?.text.hasSuffix("would be left out, and 2 more like it") == true)
  }

  private static let pattern = "<pattern id='p' width='4' height='4'>"
  private static let box = "<rect width='9' height='9'"
  private static let turned = "transform='rotate(30)'"
  private static let text = "<text font-family='Noto Sans'"

  private static func filter(_ parts: String, _ attributes: String = "") -> String {
    "<filter id='f' \(attributes)>\(parts)</filter>\(box) filter='url(#f)'/>"
  }

  @Test(arguments: [
    "", "none", "M0 0", "m1-2.5l.5.5-3,4z", "M1,1h2v3H4V5Z m1 1 2 2", "M0 0a1 1 0 015 5",
    "M0 0A1 1 0 1,0 5,5zM9 9z",
    " M 1 1 C 1 2 3 4 5 6 7 8 9 1 2 3 S 1 1 2 2 T3 3 Q1 2 3 4 ",
  ])
  func `an outline in any spelling is read to its end`(data: String) {
    #expect(PathShape.isWhole(data))
  }

  private func message(_ content: String) -> String? {
    let faults = #expect(throws: SVGFaults.self) {
      _ = try SVGDrawingTests.read(SVGDrawingTests.drawing(content))
    }
    guard let fault = faults?.all.first else { return nil }
    #expect(fault.hint != nil && fault.place.line == 2)
    return fault.message
  }

  @Test(arguments: [
    ("<use/>", "says not what it repeats"),
    ("<g id='a'/><use href='#a' style='marker-end:url(#m)'/><marker id='m'/>", "hands markers on"),
    ("<linearGradient id='a'/><use href='#a'/>", "which is not drawn"),
    ("<use href='#gone'/>", "'#gone', which is not in the file"),
    ("<image width='9' height='9'/>", "names no picture"),
    ("<image href='a.png' width='9'/>", "has no width and height"),
    ("<g id='a'/><image href='#a' width='9' height='9'/>", "refers to an element of the drawing"),
    ("<g xml:base='http://example.org/'/>", "xml:base"),
    ("<symbol id='s' refX='5'/><use href='#s'/>", "refX='5'"),
    ("<svg width='0' height='9'/>", "width is 0"),
    ("<rect width='9' height='9' fill='context-fill'/>", "takes the paint of what refers to it"),
    ("<g transform='scale(0 1)'/>", "squeezes it to nothing"),
    ("<path d='M20 20 L 100 20 X 20 100 Z'/>", "cannot be read to its end"),
    ("<path d='M20 20 L 100 20 L 100 100 L 20'/>", "cannot be read to its end"),
    ("<path d='M20 20 L NaN 20 L 100 100 Z'/>", "cannot be read to its end"),
    ("<path d='L20 20 40 40'/>", "cannot be read to its end"),
  ])
  func `what refers to nothing, or to what is not drawn`(content: String, words: String) {
    #expect(message(content)?.contains(words) == true)
  }

  @Test(arguments: [
    (
      "\(pattern)<rect width='2' height='2' fill='url(#q)'/></pattern><pattern id='q' width='1' height='1'/>"
        + "\(box) fill='url(#p)'/>", "a pattern is within a pattern"
    ),
    ("\(pattern)\(text)>a</text></pattern>\(box) fill='url(#p)'/>", "a pattern has a text in it"),
    ("\(pattern)</pattern>\(box) fill='url(#p)' \(turned)/>", "a pattern that follows the shape's box"),
    ("\(pattern)</pattern>\(text) fill='url(#p)'>a</text>", "a pattern follows the box of a text"),
    (
      "<linearGradient id='a' href='#b'/><linearGradient id='b' href='#a'/>\(box) fill='url(#a)'/>",
      "to itself"
    ),
    ("<linearGradient id='a'/>\(box) fill='url(#a)'/>", "has no colours"),
    (
      "<radialGradient id='a' r='0'><stop stop-color='red'/></radialGradient>\(box) fill='url(#a)'/>",
      "has no radius"
    ),
    ("<g id='a'/>\(box) fill='url(#a)'/>", "'#a', which is a 'g'"),
  ])
  func `paints`(content: String, words: String) { #expect(message(content)?.contains(words) == true) }

  @Test(arguments: [
    ("<marker id='m'/>\(box) marker-end='url(#m)'/>", "a 'rect' has markers"),
    ("<marker id='m'/><path d='M1 1h5M1 5h5' marker-end='url(#m)'/>", "several parts"),
    ("<marker id='m' refX='1em'/><path d='M1 1h5' marker-end='url(#m)'/>", "the marker 'm'"),
    (
      "<marker id='m'><path d='M0 0h3' fill='context-fill'/></marker><linearGradient id='l'><stop "
        + "stop-color='red'/></linearGradient><path d='M1 1h5' fill='url(#l)' marker-end='url(#m)'/>",
      "takes over a gradient"
    ),
    (
      "<marker id='m'><path d='M0 0h3' fill='context-stroke'/></marker><path d='M1 1h5' stroke='red' "
        + "stroke-opacity='.5' marker-end='url(#m)'/>",
      "takes over the stroke of a line with 'stroke-opacity'"
    ),
    ("<path d='M5 5h0' stroke='red' stroke-linecap='square'/>", "no length has square ends"),
    ("<path d='M1 1C1 1.01 50 1 50 9' stroke='red' stroke-width='5'/>", "bends within its own width"),
  ])
  func `lines`(content: String, words: String) { #expect(message(content)?.contains(words) == true) }

  @Test(arguments: [
    (
      "<clipPath id='c'><g><rect width='9' height='9'/></g></clipPath>\(box) clip-path='url(#c)'/>",
      "a group in it"
    ),
    (
      "<clipPath id='c'><path d='M0 0h9v9z' clip-rule='evenodd'/><path d='M9 9h9v9z'/></clipPath>"
        + "\(box) clip-path='url(#c)'/>", "several shapes with holes"
    ),
    (
      "<clipPath id='c' clipPathUnits='objectBoundingBox'><rect width='1' height='1'/></clipPath>"
        + "\(box) clip-path='url(#c)' \(turned)/>", "on a turned shape"
    ),
    (
      "<clipPath id='c' clipPathUnits='objectBoundingBox'><rect width='1' height='1'/></clipPath>"
        + "\(text) clip-path='url(#c)'>a</text>", "the box of a text"
    ),
    (
      "<clipPath id='c'><rect width='1' height='1'/></clipPath><symbol id='s' viewBox='0 0 9 9' clip-path='url(#c)'>"
        + "\(box)/></symbol><use href='#s' width='5' height='5'/>", "a symbol with a view box is clipped"
    ),
    ("<g id='g'/><clipPath id='c'><use href='#g'/></clipPath>\(box) clip-path='url(#c)'/>", "repeats a 'g'"),
    ("<mask id='n'/><mask id='m' mask='url(#n)'/>\(box) mask='url(#m)'/>", "masked itself"),
    (
      "<mask id='m' maskContentUnits='objectBoundingBox'/>\(box) mask='url(#m)' \(turned)/>",
      "a mask that follows the shape's box"
    ),
    (
      "<mask id='m' maskContentUnits='objectBoundingBox'/>\(text) mask='url(#m)'>a</text>",
      "a mask follows the box of a text"
    ),
  ])
  func `clips and masks`(content: String, words: String) {
    #expect(message(content)?.contains(words) == true)
  }

  @Test(arguments: [
    (filter(""), "a filter is empty"), (filter("<feOffset/>", "width='0'"), "the filter's width is 0"),
    ("<filter id='g'/>" + filter("<feOffset/>", "href='#g'"), "takes its parts from another"),
    (filter("<feOffset x='1'/>"), "a region of its own"), (filter("<feOffset in='a'/>"), "in='a'"),
    (filter("<feGaussianBlur stdDeviation='-1'/>"), "stdDeviation='-1'"),
    (filter("<feColorMatrix values='1 2 3'/>"), "other than 20 values"),
    (filter("<feColorMatrix type='saturate' values='2'/>"), "saturates beyond 1"),
    (
      filter("<feComponentTransfer><feFuncR type='gamma'/><feFuncG type='linear'/></feComponentTransfer>"),
      "mixes gamma"
    ),
    (
      filter("<feComponentTransfer><feFuncR type='odd'/></feComponentTransfer>"),
      "a curve that is not understood"
    ),
    (filter("<feMerge><feMergeNode in='a'/></feMerge>"), "takes in what no effect before it gives"),
    (filter("<feTurbulence baseFrequency='1' numOctaves='20'/>"), "is too fine"),
    (filter("<feOffset/>", "primitiveUnits='objectBoundingBox'"), "primitiveUnits"),
    (
      "<filter id='f'><feOffset dx='1'/></filter>\(box) filter='url(#f)' \(turned)/>",
      "an effect is on a turned object"
    ),
    (
      "<filter id='f'><feFlood/></filter>\(text) filter='url(#f)'>a</text>",
      "an effect follows the box of a text"
    ),
    (
      "<filter id='f'><feGaussianBlur stdDeviation='1'/></filter><symbol id='s' viewBox='0 0 9 9' "
        + "filter='url(#f)'>\(box)/></symbol><use href='#s' width='5' height='5'/>",
      "a 'symbol' with a view box has an effect"
    ),
  ])
  func `effects`(content: String, words: String) { #expect(message(content)?.contains(words) == true) }

  @Test(arguments: [
    ("\(text) style='shape-inside:url(#r)'>a</text><rect id='r'/>", "flowed into a shape"),
    ("\(text) letter-spacing='2'>ab <tspan letter-spacing='0'>c</tspan></text>", "spaced out in part"),
    (
      "\(text)><tspan x='1' letter-spacing='2'>ab</tspan><tspan x='30' dy='4'>c</tspan></text>",
      "spaced out in part"
    ),
    (
      "<clipPath id='c'>\(text)><tspan x='1' letter-spacing='2'>ab</tspan><tspan x='30'>c</tspan></text></clipPath>"
        + "\(box) clip-path='url(#c)'/>", "spaced out in part"
    ),
    ("\(text) letter-spacing='2'>مر</text>", "letters that join are spaced out"),
    ("\(text)>a <tspan text-anchor='end'>b</tspan></text>", "aligned by itself"),
    (
      "\(text)>a <tspan baseline-shift='2'>b <tspan baseline-shift='2'>c</tspan></tspan></text>",
      "raised again"
    ),
    ("\(text)>مر <tspan fill='red'>b</tspan></text>", "right to left is in several styles"),
    ("\(text)>wo<tspan fill='red'>rd</tspan></text>", "a word is in two styles"),
    ("\(text)>a <tspan xml:space='preserve'>b</tspan></text>", "keeps its spaces in part"),
    ("\(text)>a <tspan style='white-space:pre'>b</tspan></text>", "keeps its spaces in part"),
    ("\(text) x='1 a'>ab</text>", "the text has x='1 a'"),
    ("\(text) dx='1 2'>ab</text>", "moved one by one"),
    ("\(text) x='1 2'>e\u{301}a</text>", "belong together"),
    ("\(text)>e\u{301}\u{301}\u{301}</text>", "more than two marks"),
    (
      "<switch><g/></switch>\(text)>a <tspan systemLanguage='zh'>b</tspan></text>",
      "a part of a text is for one"
    ),
  ])
  func `texts`(content: String, words: String) { #expect(message(content)?.contains(words) == true) }

  private static let uneven = "transform='scale(.8 1.2)'"

  /// librsvg takes their lines for longer or shorter than they are.
  @Test(arguments: [
    ("\(text) \(uneven) text-anchor='middle'>a</text>", "at its middle or end"),
    ("<g \(uneven)>\(text)><tspan x='9' text-anchor='end'>a</tspan></text></g>", "at its middle or end"),
    ("\(text) transform='matrix(1 .6 0 1 0 0)' text-anchor='end'>a</text>", "at its middle or end"),
    ("\(text) \(uneven)>a <tspan font-weight='bold'>b</tspan></text>", "would not follow on each other"),
    ("\(text) \(uneven)>a <tspan y='9'>b</tspan></text>", "would not follow on each other"),
    ("\(text) \(uneven) x='1 2' y='1 2 3'>abc</text>", "would not follow on each other"),
    ("\(text) \(uneven) xml:space='preserve'> <tspan>b</tspan></text>", "would not follow on each other"),
    (
      "<svg width='9' height='9' viewBox='0 0 9 18' preserveAspectRatio='none'>\(text) text-anchor='end'>a</text>"
        + "</svg>",
      "at its middle or end"
    ),
    (
      "<symbol id='s' viewBox='0 0 9 18' preserveAspectRatio='none'>\(text) text-anchor='end'>a</text></symbol>"
        + "<use href='#s' width='9' height='9'/>", "at its middle or end"
    ),
    (
      "<defs>\(text) id='t' text-anchor='end'>a</text></defs><use href='#t'/><use href='#t' \(uneven)/>",
      "at its middle or end"
    ),
  ])
  func `texts scaled unevenly that do not start where they are placed`(content: String, words: String) {
    #expect(message(content)?.contains(words) == true)
  }

  @Test(arguments: [
    "\(text) \(uneven) x='9' letter-spacing='2'><tspan>a b</tspan></text>",
    "\(text) \(uneven)>\n <tspan x='9' y='3'>a</tspan>\n <tspan x='9' y='6'>b</tspan>\n</text>",
    "\(text) \(uneven) x='1 5 9'>abc</text>",
    "\(text) transform='scale(2) rotate(30) scale(-1 1)' text-anchor='middle'>a <tspan fill='red'>b</tspan></text>",
    "\(text) transform='skewX(-12)' text-anchor='middle'>a</text>",
    "\(text) transform='scale(1 1.005)' text-anchor='middle'>a</text>",
    "\(text) \(uneven) text-anchor='middle'> </text>",
  ])
  func `texts that are scaled unevenly, and stand right all the same`(content: String) throws {
    _ = try SVGDrawingTests.read(SVGDrawingTests.drawing(content))
  }

  private static func stops(_ name: String, _ attributes: String) -> String {
    "<\(name) id='a' \(attributes)><stop stop-color='red'/></\(name)>\(box) fill='url(#a)'/>"
  }

  /// By CSS a paint's transform is the same property as a shape's.
  @Test(arguments: [
    (stops("linearGradient", "style='transform:rotate(90deg)'"), "gradientTransform=\"rotate(90.0)\""),
    (
      stops("radialGradient", "style='transform:scale(2)' gradientTransform='scale(3)'"),
      "Transform=\"scale(2)\""
    ),
    (stops("linearGradient", "transform='rotate(90)'"), nil),
    (stops("linearGradient", "style='transform:none' gradientTransform='scale(3)'"), nil),
    (
      "\(pattern.dropLast()) style='transform:translate(1px,2px)'><rect width='2' height='2'/></pattern>\(box) "
        + "fill='url(#p)'/>", "patternTransform=\"translate(1.0 2.0)\""
    ),
  ])
  func `a paint's transform may stand in its style`(content: String, wanted: String?) throws {
    let svg = try SVGDrawingTests.mended(content)
    #expect(wanted.map { svg.contains($0) } ?? !svg.contains("ransform"), "\(svg)")
  }

  @Test(arguments: [
    (stops("linearGradient", "style='transform:scale(0)'"), "transform: scale(0)"),
    (stops("linearGradient", "style='transform:rotate(1rad) translate(50%)'"), "transform: rotate(1rad)"),
    (stops("linearGradient", "style='transform:rotate(9deg);transform-origin:5px 5px'"), "transform-origin"),
  ])
  func `a paint's transform that is not followed is told`(content: String, words: String) {
    #expect(message(content)?.contains(words) == true)
  }

  private static let cut = "<clipPath id='c'><circle r='9'/></clipPath><mask id='m'><circle r='9'/></mask>"

  @Test(arguments: [
    ("viewBox='0 0 60 40' clip-path='url(#c)'", "clip-path: url(#c)"),
    ("width='30' height='20' viewBox='0 0 60 40' style='mask:url(#m)'", "mask: url(#m)"),
    ("width='60' height='40' filter='url(#f)'", "filter: url(#f)"),
    ("width='60' height='40' style='filter:blur(3px)'", "filter: blur(3px)"),
  ])
  func `what cuts or changes the whole drawing is told`(root: String, words: String) {
    let content = Self.cut + Self.filter("<feOffset/>")
    let faults = #expect(throws: SVGFaults.self) {
      _ = try SVGDrawingTests.read(SVGDrawingTests.drawing(content, root))
    }
    #expect(faults?.all.first?.message.contains("the whole drawing has '\(words)'") == true)
    #expect(faults?.all.first?.place.line == 1)
  }

  @Test func `an effect of the whole drawing that is not there is told once`() {
    let faults = #expect(throws: SVGFaults.self) {
      _ = try SVGDrawingTests.read(SVGDrawingTests.drawing("", "width='6' height='4' filter='url(#gone)'"))
    }
    #expect(faults?.all.map(\.message) == ["'filter' refers to '#gone', which is not in the file"])
  }

  @Test(arguments: [
    "width='60' height='40' clip-path='url(#c)'",
    "width='60px' height='40px' viewBox='0 0 60 40' mask='url(#m)'",
    "viewBox='0 0 60 40' clip-path='url(#gone)'", "viewBox='0 0 60 40' filter='none' opacity='.5'",
  ])
  func `what is none, or counted in the same units, passes`(root: String) throws {
    _ = try SVGDrawingTests.read(SVGDrawingTests.drawing(Self.cut + "\(Self.box)/>", root))
  }

  @Test func `a picture is cut at its box, and not left as it lies where it is turned upright`() throws {
    func read(_ style: String, _ around: String = "") throws -> SVGDrawing {
      let image = "<g \(around)><image width='9' height='9' href='a.jpg' style='\(style)'/></g>"
      return try SVGDrawing(SVGDrawingTests.drawing(image)) { link throws(SVGPictureFault) in
        link == "a.jpg" ? "data:image/jpeg;base64,AAAA" : link
      }
    }
    #expect(String(decoding: try read("overflow:visible").svg, as: UTF8.self).contains("overflow=\"hidden\""))
    _ = try read("image-orientation:from-image", "style='image-orientation:none'")
    for (own, around) in [("image-orientation:none", ""), ("", "style='image-orientation:none'")] {
      let faults = #expect(throws: SVGFaults.self) { _ = try read(own, around) }
      #expect(faults?.all.first?.message.contains("turned upright here") == true)
    }
    _ = try SVGDrawingTests.read(
      SVGDrawingTests.drawing("<image width='9' height='9' href='a.png' style='image-orientation:none'/>"))
  }

  @Test func `what an attribute says is called one, and sizes in a style are one fault`() {
    #expect(message("\(Self.box) fill='nonsense'/>")?.hasPrefix("the attribute fill='nonsense'") == true)
    #expect(
      message("<g style='fill:odd' fill='red'>\(Self.box)/></g>")?.hasPrefix("the style 'fill: odd'") == true)
    #expect(
      message("<svg transform='rotate(20)'/>")?.hasPrefix("the attribute transform='rotate(20)'") == true)
    let faults = #expect(throws: SVGFaults.self) {
      _ = try SVGDrawingTests.read(
        SVGDrawingTests.drawing("<rect style='x:1px;y:2px;width:9px;height:8px;rx:auto'/>"))
    }
    #expect(
      faults?.all.map(\.text) == [
        "the style 'height: 8px; width: 9px; x: 1px; y: 2px' would be drawn otherwise"
      ])
  }

  @Test func `an effect that is not drawn is told once, and an odd count of numbers by its own way out`() {
    func faults(_ content: String) -> [SVGFault] {
      let faults = #expect(throws: SVGFaults.self) {
        _ = try SVGDrawingTests.read(SVGDrawingTests.drawing(content))
      }
      return faults?.all ?? []
    }
    #expect(
      faults(Self.filter("<feDisplacementMap/>")).map(\.message) == [
        "the effect 'feDisplacementMap' would be drawn otherwise"
      ])
    // What takes in what it would give is right.
    #expect(
      faults(Self.filter("<feMorphology result='a'/><feGaussianBlur in='a' stdDeviation='1'/>")).count == 1)
    let odd = faults("<polygon points='1 2 3 4 5'/>")
    #expect(odd.count == 1 && odd.first?.hint?.contains("an x and a y") == true)
  }
}
