import Foundation
import PressDrawing
import Testing

@testable import PressTemplates

struct SceneLanguageTests {
  private let artwork = VectorArtwork(
    svg: Data(
      """
      <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4'><switch><g id='chinese' systemLanguage='zh'/>\
      <g id='others'/></switch></svg>
      """.utf8), isTranslated: true)

  private func words(_ node: Scene.Node) throws -> String {
    guard case .clip(_, let inner) = node, case .group(_, let deepest)? = inner.first,
      case .artwork(let artwork, _)? = deepest.first
    else { return "" }
    #expect(!artwork.isTranslated)
    return String(decoding: artwork.svg, as: UTF8.self)
  }

  @Test(arguments: [("zh", "chinese"), ("zh-TW", "chinese"), ("en", "others"), (nil, "others")])
  func `artwork is in the asset's language, however deep it lies`(language: String?, id: String) throws {
    let box = Rect(.zero, Size(.mm(4), .mm(4)))
    let node = Scene.Node.clip(.rect(box), [.group(.identity, [.artwork(artwork, in: box)])])
    let svg = try words(node.spoken(in: language))
    #expect(svg.contains("id=\"\(id)\"") && !svg.contains(id == "others" ? "chinese" : "others"), "\(svg)")
  }

  @Test func `what says nothing of languages stays as it is`() {
    let plain = VectorArtwork(svg: Data("<svg/>".utf8))
    #expect(plain.spoken(in: "zh") == plain)
  }
}
