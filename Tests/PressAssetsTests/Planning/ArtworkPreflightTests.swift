import Foundation
import PressDiagnostics
import TestSupport
import Testing

@testable import CampaignSupport
@testable import PressAssets
@testable import PressCampaigns
@testable import PressFiles
@testable import PressResources

/// What is wrong in a designer's PDF is reported before it goes into ours.
@Suite(.judged(by: .pdftocairo))
struct ArtworkPreflightTests {
  private static let template = """
    template: card
    medium: paper
    page: { size: [80mm, 50mm], bleed: 3mm }
    pages:
      - artwork: front.pdf
        slots:
          - { code: main, at: [25mm, 10mm], size: 30mm }
    """

  private static func points(_ millimetres: Double) -> String { "\(millimetres * 72 / 25.4)" }

  /// A magenta ground that bleeds, by every rule for what is placed; nothing else of it is fit for print.
  private static let ground = "0 1 0 0 k 0 0 \(points(86)) \(points(56)) re f"

  /// Pages of 80 × 50 mm with 3 mm of bleed, in the words of the test.
  private static func pdf(
    _ pages: [String], resources: String = "", entries: String = "", scale: Double = 1, saysTrim: Bool = true
  ) -> Data {
    func box(_ inset: Double) -> String {
      "[\(points(inset * scale)) \(points(inset * scale)) \(points((86 - inset) * scale)) \(points((56 - inset) * scale))]"
    }
    let kids = pages.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
    var objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count \(pages.count)/Kids[\(kids)]>>",
      "<</Subtype/Image/Width 20/Height 20/BitsPerComponent 8/ColorSpace/DeviceGray/Length 400>>\nstream\n"
        + String(repeating: "7", count: 400) + "\nendstream",
    ]
    for (index, words) in pages.enumerated() {
      objects.append(
        "<</Type/Page/Parent 2 0 R/MediaBox\(box(0))\(saysTrim ? "/TrimBox\(box(3))" : "")\(entries)"
          + "/Resources<<\(resources)>>/Contents \(5 + 2 * index) 0 R>>")
      objects.append("<</Length \(words.utf8.count)>>\nstream\n\(words)\nendstream")
    }
    var (text, table) = ("%PDF-1.4\n", "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n")
    for (index, object) in objects.enumerated() {
      let offset = "\(text.utf8.count)"
      table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let end = "trailer\n<</Root 1 0 R/Size \(objects.count + 1)>>\nstartxref\n\(text.utf8.count)\n%%EOF\n"
    return Data((text + table + end).utf8)
  }

  private func reported(
    _ artwork: Data, target: String = "x4", template: String = template, formats: String = "pdf"
  ) async throws -> [Diagnostic] {
    let work = try Workspace()
    try work.campaign(
      accounts: "id,platform,account\na,x,SwiftLang\nb,x,swift\n",
      assets: "- { template: card, formats: [\(formats)]\(formats == "pdf" ? ", target: \(target)" : "") }")
    try work.write(template, to: "card/template.yaml")
    try work.write(artwork, to: "card/front.pdf")
    var reader = CampaignReader(file: work.path("campaign.yaml"))
    let campaign = try #require(try reader.read(), "\(reader.diagnostics)")
    return try await CampaignPlan(campaign, library: TemplateLibrary()).diagnostics
  }

  private func words(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.severity) \($0.code)" }
  }

  @Test(arguments: ["x4", "x1a", "plain"])
  func `artwork in inks that bleeds is good whatever its file says of itself`(target: String) async throws {
    #expect(words(try await reported(Self.pdf([Self.ground]), target: target)) == [])
  }

  @Test func `a proof tells that overprint is shown as covering, but for black`() async throws {
    let state = "/ExtGState<</G<</OP true/op true/OPM 1>>>>"
    for (mark, count) in [("0 0 1 0 k", 1), ("0 0 0 1 k", 0)] {
      let artwork = Self.pdf(["\(Self.ground) /G gs \(mark) 60 60 9 9 re f"], resources: state)
      let found = try await reported(artwork, formats: "proof.png")
      #expect(words(found) == Array(repeating: "warning overprint", count: count), "\(found)")
      #expect(try await reported(artwork, formats: "png").isEmpty)
    }
  }

  private static let layer = "/ExtGState<</G<</ca 0.5>>>>"
  private static let font = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
  private static let all =
    "/ColorSpace<</A[/Separation/All/DeviceCMYK<</FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[1 1 1 1]>>]>>"

  private static let none = all.replacing("/All", with: "/None")

  @Test(arguments: [
    ("1 0 0 rg 60 60 9 9 re f", "", "error rgb", "warning rgb"),
    ("BT /F 20 Tf 60 60 Td (a) Tj ET", font, "error font-embedded", "error font-embedded"),
    (
      "60 0 0 60 60 60 cm /I Do", "/XObject<</I 3 0 R>>", "error image-resolution", "warning image-resolution"
    ),
    ("/A cs 1 scn 60 60 9 9 re f", all, "error registration-color", "warning registration-color"),
    // Larger, it is seen to be drawn by cairo alone.
    ("/A cs 1 scn 60 60 1 1 re f", none, "error unprinted-ink", "error unprinted-ink"),
    ("0 0 0 1 K 0.1 w 60 60 m 90 60 l S", "", "warning hairline", "warning hairline"),
  ])
  func `a fault is an error where the target forbids it, at the artwork's place, with page and way out`(
    drawing: String, resources: String, press: String, plain: String
  ) async throws {
    let artwork = Self.pdf([Self.ground + "\n" + drawing], resources: resources)
    let reported = try await reported(artwork)
    #expect(words(reported) == [press])
    #expect(reported.first?.description.contains("card/template.yaml:5:14: ") == true)
    #expect(reported.first?.message.hasPrefix("page 1 of the PDF artwork: ") == true)
    #expect(reported.first?.hint?.isEmpty == false)
    #expect(words(try await self.reported(artwork, target: "plain")) == [plain])
    // Another font would be drawn in a picture, and each machine has others.
    let inPictures = resources == Self.font ? ["error font-embedded"] : []
    #expect(words(try await self.reported(artwork, formats: "png")) == inPictures)
    #expect(words(try await self.reported(artwork, formats: "svg")) == inPictures)
  }

  @Test func `the object is named`() async throws {
    let reported = try await reported(
      Self.pdf([Self.ground + "\nq 60 0 0 60 60 60 cm /I Do Q"], resources: "/XObject<</I 3 0 R>>"))
    #expect(reported.first?.message.hasSuffix("[image /I (3 0 R)]") == true, "\(reported)")
  }

  @Test func `transparency is forbidden by X-1a alone`() async throws {
    let artwork = Self.pdf([Self.ground + "\n/G gs 0 0 0 1 k 60 60 9 9 re f"], resources: Self.layer)
    #expect(words(try await reported(artwork)) == [])
    #expect(words(try await reported(artwork, target: "x1a")) == ["error transparency"])
  }

  @Test func `colour that ends at the trim is reported, where the artwork says where that is`() async throws {
    let short = "0 1 0 0 k \(Self.points(3)) \(Self.points(3)) \(Self.points(80)) \(Self.points(50)) re f"
    let reported = try await reported(Self.pdf([short]))
    #expect(words(reported) == ["warning bleed"])
    #expect(words(try await self.reported(Self.pdf([Self.ground], saysTrim: false))) == [])
    let unbled = Self.template.replacing(", bleed: 3mm", with: "")
    #expect(words(try await self.reported(Self.pdf([short]), template: unbled)) == [])
  }

  @Test func `only the page that is placed counts`() async throws {
    let artwork = Self.pdf([Self.ground, "1 0 0 rg 60 60 9 9 re f"])
    #expect(words(try await reported(artwork)) == [])
    let second = Self.template.replacing("front.pdf", with: "front.pdf#2")
    let reported = try await reported(artwork, template: second)
    #expect(words(reported) == ["error rgb"])
    #expect(reported.first?.message.hasPrefix("page 2 of the PDF artwork") == true)
  }

  @Test func `what lies above the page stays behind, which is reported`() async throws {
    let artwork = Self.pdf(
      [Self.ground], entries: "/Annots[<</Type/Annot/Subtype/Stamp/Rect[60 60 90 90]/F 4>>]")
    let reported = try await reported(artwork)
    #expect(words(reported) == ["warning annotations"])
    #expect(reported.first?.hint?.contains("flatten") == true)
  }

  @Test func `pictures are judged at the size that they come out at, by the medium`() async throws {
    let picture = "q 6 0 0 6 60 60 cm /I Do Q"
    let resources = "/XObject<</I 3 0 R>>"
    // 20 pixels on 6 pt are 240 to the inch.
    #expect(
      words(try await reported(Self.pdf([Self.ground + "\n" + picture], resources: resources))) == [
        "warning image-resolution"
      ])
    let half = Self.pdf(
      ["0 1 0 0 k 0 0 \(Self.points(43)) \(Self.points(28)) re f\n" + picture], resources: resources,
      scale: 0.5)
    #expect(words(try await reported(half)).contains("error image-resolution"))
    let news = Self.template.replacing("paper", with: "newsprint")
    #expect(
      words(
        try await reported(Self.pdf([Self.ground + "\n" + picture], resources: resources), template: news))
        == [])
  }

  @Test func `on a screen only what is missing counts`() async throws {
    let screen = Self.template.replacing("medium: paper", with: "medium: screen").replacing(
      ", bleed: 3mm", with: ""
    ).replacing("[25mm, 10mm], size: 30mm", with: "[20mm, 5mm], size: 40mm")
    let artwork = Self.pdf(
      [Self.ground + "\n1 0 0 rg 60 60 9 9 re f BT /F 20 Tf 60 60 Td (a) Tj ET"], resources: Self.font)
    #expect(words(try await reported(artwork, target: "plain", template: screen)) == ["error font-embedded"])
  }
}
