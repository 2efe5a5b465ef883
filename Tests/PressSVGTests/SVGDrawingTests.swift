import Foundation
import Testing

@testable import PressSVG

/// Drawn like everywhere, or refused at its place with a way out.
struct SVGDrawingTests {
  static func drawing(_ content: String, _ root: String = "width='60mm' height='40mm' viewBox='0 0 60 40'")
    -> Data
  {
    Data(
      """
      <svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' \(root)>
      \(content)</svg>
      """.utf8)
  }

  static func read(_ bytes: Data) throws -> SVGDrawing {
    try SVGDrawing(bytes) { link throws(SVGPictureFault) in link }
  }

  /// What stands in the mended root.
  static func mended(_ content: String) throws -> String {
    let svg = String(decoding: try read(drawing(content)).svg, as: UTF8.self)
    let root = try #require(svg.firstRange(of: "0 0 60 40\""))
    let start = try #require(svg[root.upperBound...].firstIndex(of: ">").map { svg.index(after: $0) })
    return String(svg[start...].dropLast("</svg>".count))
  }

  @Test(arguments: [
    (
      "<text font-family='Noto Sans'><textPath href='#a'>round</textPath></text><path id='a' d='M0 0'/>",
      "'textPath'"
    ),
    ("<foreignObject width='9' height='9'/>", "'foreignObject'"),
    ("<rect width='9' height='9' fill='url(#m)'/><meshgradient id='m'/>", "'meshgradient'"),
    ("<rect width='9' height='9'><animate attributeName='x' to='9'/></rect>", "moves"),
    ("<rect width='9' height='9' style='fill:device-cmyk(0,1,1,0)'/>", "device-cmyk()"),
    ("<rect width='9' height='9' style='fill:light-dark(red,black)'/>", "light-dark()"),
    ("<rect width='9' height='9' fill='color(display-p3 1 0 0)'/>", "color()"),
    ("<rect width='9' height='9' style='fill:var(--none)'/>", "variable"),
    ("<rect width='9' height='9' style='clip-path:circle(4px)'/>", "clip-path: circle(4px)"),
    (
      "<rect width='9' height='9' style='transform-origin:center' transform='rotate(9)'/>",
      "transform-origin: center"
    ),
    ("<rect width='calc(1px + 2px)' height='9'/>", "width='calc(1px + 2px)'"),
    ("<rect width='9rem' height='9'/>", "width='9rem'"),
    ("<rect width='9' height='9' stroke='red' style='vector-effect:non-scaling-stroke'/>", "vector-effect"),
    ("<rect width='9' height='9' style='mask-composite:add'/>", "'mask-composite' is not known"),
    ("<rect width='9' height='9' fill='url(#gone)'/>", "'#gone', which is not in the file"),
    ("<rect width='9' height='9' fill='url(lib.svg#a)'/>", "'lib.svg#a', which is not in the file"),
    ("<use href='icons.svg#a'/>", "'icons.svg#a', which is not in the file"),
    ("<g id='a'><use href='#a'/></g>", "refers to itself"),
    ("<style>@import url(a.css);</style><rect width='9' height='9'/>", "another file: '@import url(a.css)'"),
    (
      "<style>@import 'https://example.org/?//fonts.googleapis.com/';</style>",
      "from another file: '@import 'https://example.org/"
    ),
    ("<path d='M0 0h9v9' stroke='red' stroke-miterlimit='0'/>", "the attribute stroke-miterlimit='0'"),
    (
      "<g stroke-miterlimit='0'><g stroke='red'><rect width='9' height='9'/></g></g>",
      "the attribute stroke-miterlimit='0'"
    ),
    (
      "<defs><path id='p' d='M0 0h9v9' stroke-miterlimit='0'/></defs><g stroke='red'><use href='#p'/></g>",
      "the attribute stroke-miterlimit='0'"
    ),
    (
      "<text font-family='Noto Sans' stroke='red'>a <tspan paint-order='stroke'>b</tspan></text>",
      "the attribute paint-order='stroke'"
    ),
    (
      "<text font-family='Noto Sans' stroke='red' paint-order='stroke'>a <tspan paint-order='normal'>b</tspan></text>",
      "the attribute paint-order='normal'"
    ),
    ("<text font-family='Noto Sans' text-decoration='underline'><tspan>words</tspan></text>", "underline"),
    ("<style>rect:nth-child(2) { fill: red }</style><rect width='9' height='9'/>", "rect:nth-child(2)"),
    ("<text font-family='Noto Sans' writing-mode='tb'>words</text>", "the attribute writing-mode='tb'"),
    ("<text font-family='Noto Sans' textLength='9'>words</text>", "squeezed"),
    ("<text font-family='Noto Sans' rotate='9 8'>words</text>", "turned one by one"),
    (
      "<text font-family='Noto Sans' text-decoration='underline'>words</text>",
      "the attribute text-decoration='underline'"
    ),
    (
      "<text font-family='Noto Sans' dominant-baseline='middle'>words</text>",
      "the attribute dominant-baseline='middle'"
    ),
    ("<text>words</text>", "names no font"),
    (
      "<filter id='f'><feImage href='#a'/></filter><rect width='9' height='9' filter='url(#f)'/>", "'feImage'"
    ),
    (
      "<filter id='f'><feBlend in2='BackgroundImage'/></filter><rect width='9' height='9' filter='url(#f)'/>",
      "in2='BackgroundImage'"
    ),
    (
      "<linearGradient id='l'><stop stop-color='red'/></linearGradient>"
        + "<rect width='9' height='9' fill='url(#l)' transform='rotate(30)'/>", "on a turned shape"
    ),
    (
      "<clipPath id='a'><rect width='2' height='2'/></clipPath><clipPath id='b'><rect width='4' height='4' "
        + "clip-path='url(#a)'/></clipPath><rect width='9' height='9' clip-path='url(#b)'/>",
      "is clipped itself"
    ),
    ("<g systemLanguage='zh'><rect width='9' height='9'/></g>", "outside of a 'switch'"),
    ("<switch><g systemLanguage='zh'/></switch>", "other languages"),
    ("<video xmlns='http://www.w3.org/1999/xhtml'/>", "HTML"),
    (
      "<path d='M0 5H9' pathLength='10' stroke='red' stroke-dasharray='1 1'/>",
      "counted in the path's own length"
    ),
    ("<newShape/>", "'newShape' would be left out"),
    ("<text font-family='Noto Sans'>a <tspan opacity='.5'>b</tspan></text>", "'opacity' of its own"),
    (
      "<clipPath id='c'><rect width='3' height='9'/></clipPath>"
        + "<text font-family='Noto Sans'>a <tspan clip-path='url(#c)'>b</tspan></text>",
      "'clip-path' of its own"
    ),
    (
      "<rect width='9' height='9' transform='translate(1px, 2px)'/>",
      "the attribute transform='translate(1px, 2px)'"
    ),
    ("<rect width='9' height='9' style='transform:rotate(45)'/>", "transform: rotate(45)"),
    ("<style>g { rect { fill: red } }</style><rect width='9' height='9'/>", "rules within the rule 'g'"),
    ("<style>g{fill:red}; rect{fill:red}</style><rect width='9' height='9'/>", "a stray ';'"),
    ("<style>g{fill:red}} rect{fill:red}</style><rect width='9' height='9'/>", "a stray '}'"),
    ("<rect width='2ex' height='9'/>", "width='2ex'"),
    ("<rect width='9' height='9' filter='blur(3)'/>", "the attribute filter='blur(3)'"),
    ("<svg width='9' height='9' style='overflow-x:visible'/>", "overflow-x: visible"),
    ("<text font-family='Noto Sans' font-size='.3'>a</text>", "smaller than one unit"),
    (
      "<clipPath id='c'><rect width='3' height='9'/></clipPath><svg x='2' clip-path='url(#c)'><rect width='9'/></svg>",
      "drawing within the drawing is clipped"
    ),
    (
      "<clipPath id='c'><rect width='3' height='9'/></clipPath><mask id='m' clip-path='url(#c)'/>"
        + "<rect width='9' height='9' mask='url(#m)'/>", "a mask is clipped itself"
    ),
    ("<text font-family='Noto Sans' font-size='2ex'>a</text>", "the attribute font-size='2ex'"),
    (
      "<linearGradient id='l' x1='1' x2='1'><stop stop-color='red'/></linearGradient>"
        + "<rect width='9' height='9' fill='url(#l)'/>", "begins where it ends"
    ),
    (
      "<clipPath id='c' clipPathUnits='objectBoundingBox'><rect width='1' height='1'/></clipPath>"
        + "<path d='M1 5h50' stroke='red' clip-path='url(#c)'/>", "box of a straight line"
    ),
    (
      "<clipPath id='c' style='display:none'><rect width='9' height='9'/></clipPath>"
        + "<rect width='9' height='9' clip-path='url(#c)'/>", "'clipPath' is hidden"
    ),
    (
      "<path d='M1 5h50v30' stroke='red' stroke-linecap='round' stroke-dasharray='0 4 9 4'/>",
      "dashes or gaps without a length"
    ),
    (
      "<filter id='f'><feTurbulence baseFrequency='.1' stitchTiles='stitch'/></filter>"
        + "<rect width='9' height='9' filter='url(#f)'/>", "stitchTiles='stitch'"
    ),
  ])
  func `what would come out otherwise is refused at its place`(content: String, words: String) throws {
    let faults = #expect(throws: SVGFaults.self) { _ = try Self.read(Self.drawing(content)) }
    let fault = try #require(faults?.all.first)
    #expect(fault.message.contains(words) && fault.hint != nil, "\(fault.message)")
    #expect(fault.place.line == 2)
  }

  @Test func `all that is wrong is told, in the file's order`() {
    let content = "<rect width='9' height='9' fill='lab(50 100 100)'/>\n  <g><foreignObject/></g><set/>"
    let faults = #expect(throws: SVGFaults.self) { _ = try Self.read(Self.drawing(content)) }
    #expect(
      faults?.all.map(\.place) == [
        .init(line: 2, column: 1), .init(line: 3, column: 6), .init(line: 3, column: 26),
      ])
  }

  /// What editors leave in their files, of their own spelling.
  @Test(arguments: [
    "<sodipodi:namedview xmlns:sodipodi='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd' showgrid='true'/>",
    "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata><title>a</title>",
    "<switch><foreignObject requiredExtensions='http://ns.adobe.com/AdobeIllustrator/10.0/'/><g id='a'/></switch>",
    "<g sketch:type='MSPage' xmlns:sketch='http://www.bohemiancoding.com/sketch/ns'/>",
    "<g i:knockout='Off'/>",
    "<g data-name='Layer' aria-hidden='true' role='img' onclick='a()' p-id='12' t='15'/>",
    "<g style='-inkscape-stroke:none;line-height:1.25;enable-background:new;solid-color:#000;text-align:start'/>",
    "<g style='mix-blend-mode:multiply;isolation:isolate;will-change:transform;-webkit-user-select:none'/>",
    "<style>@font-face{font-family:A;src:url(a.woff)}@media (prefers-color-scheme:dark){rect{fill:red}}</style>",
    "<defs><inkscape:path-effect xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape'/></defs>",
    "<defs><meshgradient/><filter id='f'><feImage/></filter></defs>",
    "<g style='display:none'><foreignObject/></g>",
    "<flowRoot><flowRegion/></flowRoot>", "<script>a()</script>",
    "<g style='fill:red;fill:color(display-p3 1 0 0)'/>", "<g clip-path='url(#gone)'/>",
    "<rect width='9' height='9' style='text-weight:bold;text-style:italic;margin-inline:3px'/>",
    "<path d='M0 0h9v9' stroke-miterlimit='0'/>", "<line x2='9' y2='9' stroke='red' stroke-miterlimit='0'/>",
    "<path d='M0 0h9v9' stroke='red' stroke-linejoin='round' stroke-miterlimit='0'/>",
    "<g text-decoration='underline' word-spacing='3'><rect width='9' height='9' image-rendering='pixelated'/></g>",
    "<text font-family='Noto Sans' stroke='red'>a <tspan paint-order='markers fill stroke'>b</tspan></text>",
    "<text font-family='Noto Sans' fill='red'>a <tspan paint-order='stroke fill markers'>b</tspan></text>",
    "<style>@import url(https://fonts.googleapis.com/css2?family=Inter:wght@400;700&amp;display=swap); g{fill:red}</style>",
    "<style>@import 'https://fonts.googleapis.com/css?family=Inter';</style>",
  ])
  func `what says nothing of the drawing is passed over`(content: String) throws {
    _ = try Self.read(Self.drawing(content))
  }

  @Test(arguments: [
    (
      "<style>:root{--a:#f00;--b:var(--a)}</style><rect width='9' height='9' style='fill:var(--b)'/>",
      "<rect width=\"9\" height=\"9\" fill=\"#f00\"/>"
    ),
    (
      "<rect width='9' height='9' fill='var(--c, var(--d, #0f0))'/>",
      "<rect width=\"9\" height=\"9\" fill=\"#0f0\"/>"
    ),
    (
      "<g style='--a:1'><rect width='9' height='9' style='--a:2;stroke-width:var(--a)'/></g>",
      "<g><rect width=\"9\" height=\"9\" stroke-width=\"2\"/></g>"
    ),
    (
      "<rect width='9' height='9' style='fill:#ff0000 icc-color(P, 0, 1, 1, 0)'/>",
      "<rect width=\"9\" height=\"9\" fill=\"#ff0000\"/>"
    ),
    (
      "<rect width='9' height='9' fill='rgb(0 128 0 / 50%)'/>",
      "<rect width=\"9\" height=\"9\" fill=\"rgba(0,128,0,0.5)\"/>"
    ),
    (
      "<style>.a{fill:red}g>.a{fill:blue}.a{fill:lime}</style><g><rect class='a' width='9' height='9'/></g>",
      "<g><rect width=\"9\" height=\"9\" fill=\"blue\"/></g>"
    ),
    (
      "<style>rect{fill:red!important}</style><rect width='9' height='9' style='fill:blue' fill='lime'/>",
      "<rect width=\"9\" height=\"9\" fill=\"red\"/>"
    ),
    (
      "<text font-family='Noto Sans' x='1 5 9' y='4' dy='0'>a bc</text>",
      "<text xml:space=\"preserve\" font-family=\"'Noto Sans'\"><tspan x=\"1\" y=\"4\" dy=\"0\">a</tspan>"
        + "<tspan x=\"5\"> </tspan><tspan x=\"9\">bc</tspan></text>"
    ),
    (
      "<text font-family='Noto Sans'>\n  one <tspan x='1' y='2'> two\n</tspan> </text>",
      "<text xml:space=\"preserve\" font-family=\"'Noto Sans'\">one <tspan x=\"1\" y=\"2\">two</tspan></text>"
    ),
    (
      "<path d='M0 0h9' stroke='red' style='paint-order:markers fill stroke'/>",
      "<path d=\"M0 0h9\" paint-order=\"normal\" stroke=\"red\"/>"
    ),
    (
      "<path d='M0 0h9' stroke='red' paint-order='markers stroke'/>",
      "<path d=\"M0 0h9\" paint-order=\"markers stroke\" stroke=\"red\"/>"
    ),
    (
      "<text id='t' font-family='Noto Sans' transform='scale(2)' y='3'>B <tspan letter-spacing='2' x='9'>e "
        + "</tspan><tspan x='20' y='5'>g</tspan></text>",
      "<g id=\"t\" font-family=\"'Noto Sans'\" transform=\"scale(2)\"><text xml:space=\"preserve\" y=\"3\">B </text>"
        + "<text xml:space=\"preserve\"><tspan x=\"9\" y=\"3\" letter-spacing=\"2\">e </tspan></text>"
        + "<text xml:space=\"preserve\"><tspan x=\"20\" y=\"5\">g</tspan></text></g>"
    ),
    (
      "<rect width='9' height='9' transform='rotate(180)' style='transform-origin:5px 5px'/>",
      "<rect width=\"9\" height=\"9\" transform=\"translate(5.0 5.0) rotate(180) translate(-5.0 -5.0)\"/>"
    ),
    (
      "<symbol id='s' viewBox='0 0 2 2'><rect width='2' height='2'/></symbol><use href='#s' width='4' height='4'/>",
      "<symbol id=\"s\" viewBox=\"0 0 2 2\"><rect width=\"2\" height=\"2\"/></symbol><g><g><svg viewBox=\"0 0 2 2\" "
        + "width=\"4\" height=\"4\"><rect width=\"2\" height=\"2\"/></svg></g></g>"
    ),
    (
      "<g fill='red' style='display:none'><rect id='r' width='9' height='9'/></g><use href='#r' x='2'/>",
      "<g display=\"none\" fill=\"red\"><rect id=\"r\" width=\"9\" height=\"9\"/></g>"
        + "<use x=\"2\" xlink:href=\"#r\"/>"
    ),
    (
      "<pattern id='p' width='9' height='9' opacity='.5'><path d='M0 0h4v4z'/></pattern>"
        + "<rect width='9' height='9' fill='url(#p)'/>",
      "<pattern id=\"p\" width=\"9\" height=\"9\"><path d=\"M0 0h4v4z\"/></pattern>"
        + "<rect width=\"9\" height=\"9\" fill=\"url(#p)\"/>"
    ),
    (
      "<clipPath id='c'><rect width='9' height='9'/></clipPath><g clip-path='url(#c)'>"
        + "<rect width='9' height='9' style='mix-blend-mode:multiply'/></g>",
      "<clipPath id=\"c\"><rect width=\"9\" height=\"9\"/></clipPath><g clip-path=\"url(#c)\" "
        + "style=\"isolation:isolate\"><rect width=\"9\" height=\"9\" style=\"mix-blend-mode:multiply\"/></g>"
    ),
    (
      "<path d='M1 5h50v30' stroke='red' stroke-linecap='round' stroke-dasharray='0 4'/>",
      "<path d=\"M1 5h50v30\" stroke=\"red\" stroke-dasharray=\"0,4\" stroke-linecap=\"round\" "
        + "stroke-linejoin=\"round\"/>"
    ),
    (
      "<path d='M1 5h50v10H1z' stroke='red' stroke-dasharray='10 5'/>",
      "<path d=\"M1 5h50v10H1z\" stroke=\"red\" stroke-dasharray=\"10.001,5.0005\"/>"
    ),
    (
      "<path d='M1 5h51v10H1z' stroke='red' stroke-dasharray='10 5'/>",
      "<path d=\"M1 5h51v10H1z\" stroke=\"red\" stroke-dasharray=\"10,5\"/>"
    ),
    (
      "<g xml:space='preserve'><text font-family='Noto Sans' style='white-space:pre'>a  b</text></g>",
      "<g xml:space=\"preserve\"><text xml:space=\"preserve\" font-family=\"'Noto Sans'\">a  b</text></g>"
    ),
    (
      "<text font-family='Noto Sans' style='white-space:normal' xml:space='preserve'>a  b</text>",
      "<text xml:space=\"preserve\" font-family=\"'Noto Sans'\">a b</text>"
    ),
    (
      "<g id='a' inkscape:label='hole' xmlns:inkscape='http://www.inkscape.org/namespaces/inkscape'/>",
      "<g id=\"a\" data-name=\"hole\"/>"
    ),
  ])
  func `what can be said in older words is`(content: String, wanted: String) throws {
    #expect(try Self.mended(content) == wanted)
  }

  @Test func `a shadow is drawn in the words that SVG had before`() throws {
    let svg = try Self.mended(
      "<filter id='f'><feDropShadow dx='1' dy='2' stdDeviation='3' flood-color='red'/></filter>"
        + "<rect width='9' height='9' filter='url(#f)'/>")
    for part in [
      "<feGaussianBlur in=\"SourceGraphic\" stdDeviation=\"3\"", "<feOffset", "dx=\"1\" dy=\"2\"",
      "flood-color=\"red\"", "operator=\"in\"", "<feMergeNode in=\"SourceGraphic\"/>",
    ] { #expect(svg.contains(part), "\(svg)") }
  }

  @Test func `mending what is mended changes nothing`() throws {
    let once = try Self.read(
      Self.drawing(
        "<style>.a{fill:var(--b,red)}</style><g class='a'><text font-family='serif' x='1 9'>ab</text></g>")
    ).svg
    #expect(try Self.read(once).svg == once)
  }

  /// librsvg begins with 12 pixels, everyone else with 16.
  @Test(arguments: [
    ("", "<text font-family='Noto Sans'>a</text>", " font-size=\"16px\""),
    ("font-size='150%'", "<g/>", " font-size=\"24px\""),
    ("font-size='9px'", "<rect width='1em'/>", " font-size=\"9px\""),
    ("", "<rect width='2em' height='1'/>", " font-size=\"16px\""), ("", "<rect width='2' height='1'/>", ""),
    ("", "<text font-family='Noto Sans' font-size='9'>a<tspan dy='1em'>b</tspan></text>", ""),
  ])
  func `letters have the size that browsers begin with`(root: String, content: String, said: String) throws {
    let svg = try Self.read(Self.drawing(content, "width='6' height='4' viewBox='0 0 6 4' \(root)")).svg
    #expect(String(decoding: svg, as: UTF8.self).contains("viewBox=\"0 0 6 4\"\(said)>"))
  }

  /// Elsewhere they are read, so nobody misses them before.
  @Test(arguments: [
    ("<style>@font-face{font-family:'A B';src:url(data:font/woff2;base64,AA)}</style>", true),
    ("<font><font-face font-family='A B'/></font>", true), ("", false),
    ("<style>@font-face{font-family:'A B';src:local('A B')}</style>", false),
  ])
  func `a font that the drawing brings along is known as that`(sheet: String, isCarried: Bool) throws {
    let content = "\(sheet)<text font-family='a b, serif'>a</text><text font-family='C'>c</text>"
    #expect(try Self.read(Self.drawing(content)).words.map(\.isCarried) == [isCarried, false])
    // And what it sets in fonts with all else that is wrong.
    let faults = #expect(throws: SVGFaults.self) { _ = try Self.read(Self.drawing(content + "<set/>")) }
    #expect(faults?.words.map(\.isCarried) == [isCarried, false])
  }

  @Test func `a drawing that hides itself is refused`() {
    let bytes = Self.drawing("<rect width='9' height='9'/>", "viewBox='0 0 9 9' display='none'")
    let faults = #expect(throws: SVGFaults.self) { _ = try Self.read(bytes) }
    #expect(faults?.all.first?.message.contains("whole drawing is hidden") == true)
  }

  /// Only librsvg leaves them apart.
  @Test func `letters that a font joins have a sign of their own`() throws {
    let content =
      "<text font-family='A'>final <tspan letter-spacing='0'>fin</tspan></text><text font-family='A' x='1 2'>fi</text>"
    func drawing(_ joining: @escaping SVGJoining) throws -> String {
      let drawing = try SVGDrawing(Self.drawing(content)) { link throws(SVGPictureFault) in
        link
      } joining: {
        joining($0)
      }
      return String(decoding: drawing.svg, as: UTF8.self)
    }
    let joined = try drawing { $0.text.replacing("fi", with: "ﬁ") }
    #expect(joined.contains(">ﬁnal <") && joined.contains(">ﬁn<") && joined.contains(">f<"))
    let faults = #expect(throws: SVGFaults.self) { _ = try drawing { _ in nil } }
    #expect(faults?.all.first?.message == "the font 'A' joins letters of 'final'")
  }

  @Test func `the root's ground is drawn`() throws {
    let bytes = Self.drawing("", "style='background:#eee' width='60' height='40' viewBox='-10 0 60 40'")
    let svg = String(decoding: try Self.read(bytes).svg, as: UTF8.self)
    #expect(svg.contains("<rect x=\"-10.0\" y=\"0.0\" width=\"60.0\" height=\"40.0\" fill=\"#eee\""))
  }

  @Test func `a kind of font is always the same one`() throws {
    let words = try Self.read(Self.drawing("<text font-family='sans-serif'>ab</text>")).words
    #expect(words.map(\.families) == [["Noto Sans", "Noto Sans CJK SC"]])
    #expect(words[0].letters == ["a", "b"] && !words[0].isNamed)
    let named = try Self.read(Self.drawing("<text style='font:bold 9px/2 \"A B\", serif'>a</text>")).words
    #expect(named.map(\.named) == [["A B"]])
  }
}
