import Foundation
import PressDiagnostics
import PressDrawing
import PressSymbols
import PressText
import Testing

@testable import PressTemplates

/// A bundle in a folder of its own, which goes when the last test lets go of it.
final class Fixture {
  let folder: URL
  let yaml: String

  /// - Parameter files: beside `template.yaml`, by their names.
  init(_ yaml: String, files: [String: Data] = [:]) throws {
    self.yaml = yaml
    folder = FileManager.default.temporaryDirectory.appending(path: "qrpress-\(UUID().uuidString)/t")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(yaml.utf8).write(to: folder.appending(path: "template.yaml"))
    for (name, bytes) in files { try bytes.write(to: folder.appending(path: name)) }
  }

  deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  func read() -> TemplateReader.Outcome {
    TemplateReader(
      folder: folder, shownAs: "t", inspect: Fixture.inspect,
      styles: StyleCatalog(names: ["dots"]) { name in
        name == "dots" ? CodeStyle(style: SymbolStyle(modules: .dot)) : nil
      }
    ).read()
  }

  func template() throws -> Template {
    let outcome = read()
    #expect(outcome.diagnostics.map(\.description) == [])
    return try #require(outcome.template)
  }

  /// Where a part of the file stands, as diagnostics give it.
  func place(of part: String) throws -> SourcePosition {
    let range = try #require(yaml.firstRange(of: part))
    let before = yaml[..<range.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    return SourcePosition(
      file: "t/template.yaml", line: before.count, column: (before.last?.count ?? 0) + 1)
  }

  /// Sizes as their headers say them: what the renderer's inspector does, without the renderer.
  static let inspect: PictureInspector = { bytes, _ throws(PictureError) in
    if bytes.starts(with: [0x89, 0x50]), bytes.count >= 24 {
      func number(_ at: Int) -> Int { bytes[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
      return .pixels(.init(format: .png, bytes: bytes), width: number(16), height: number(20))
    }
    guard let match = try? #/<svg width="([0-9.]+)mm" height="([0-9.]+)mm"/#.firstMatch(in: text(bytes)),
      let width = Double(match.1), let height = Double(match.2)
    else { throw PictureError(message: "this is not a picture", hint: "draw one") }
    return .drawing(.init(svg: bytes), .init(.mm(width), .mm(height)))
  }

  private static func text(_ bytes: Data) -> String { String(decoding: bytes, as: UTF8.self) }

  static func svg(_ width: Double, _ height: Double) -> Data {
    Data(
      "<svg width=\"\(width)mm\" height=\"\(height)mm\" xmlns=\"http://www.w3.org/2000/svg\"/>".utf8)
  }

  /// The start of a PNG: all that is looked at here.
  static func png(_ width: Int, _ height: Int) -> Data {
    func bytes(_ number: Int) -> [UInt8] { [24, 16, 8, 0].map { UInt8(number >> $0 & 0xFF) } }
    return Data([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
      + Data(bytes(width) + bytes(height))
  }

  static func symbol(_ text: String = "https://x.com/intent/follow?screen_name=acme") throws -> Symbol {
    try Symbol(text: text)
  }

  /// A page of 100 by 60 mm with these slots.
  static func page(_ slots: String, head: String = "", page: String = "") -> String {
    """
    template: t
    medium: paper
    page: { size: [100mm, 60mm] }
    \(head)
    pages:
      - page: front
    \(page.isEmpty ? "" : "    \(page)\n")    slots:
    \(slots.split(separator: "\n").map { "      \($0)" }.joined(separator: "\n"))
    """
  }
}

extension Composer {
  /// A composition of a fixture's only page.
  func compose(
    _ template: Template, _ values: TemplateValues = .init(), symbols: [String: Symbol] = [:],
    pictures: [String: Picture] = [:], on grid: Grid = .exact
  ) throws -> Composition {
    let page = try #require(template.pages.first)
    return try compose(
      page, of: template, with: .init(values: values, symbols: symbols, pictures: pictures), on: grid)
  }

  static func make() -> Composer { Composer(setter: TextSetter()) }
}
