import Foundation
import PressDrawing
import Testing

@testable import PressFiles

/// A real browser without a window: the judge of what is for web pages.
enum Chromium {
  private static let program = ExternalProgram(name: "chromium", title: "Chromium", package: "chromium")

  static var isThere: Bool { program.location != nil }

  /// What a reader has: how dense the screen is, and whether dark is preferred.
  struct Reader: Sendable {
    var isDark = false
    /// Dots to a CSS pixel.
    var scale = 1.0
    var size = (width: 1280, height: 720)
  }

  /// A picture of a page as it stands on the screen.
  static func screenshot(of page: String, in work: Workspace, _ reader: Reader = Reader()) throws -> String {
    let picture = work.path("screenshot-\(UUID().uuidString).png")
    _ = try run(
      ["--screenshot=\(picture)", "--window-size=\(reader.size.width),\(reader.size.height)"], page, work,
      reader)
    return picture
  }

  /// What a script in a page wrote into `data-…` of its body, by name.
  static func notes(of page: String, in work: Workspace, _ reader: Reader = Reader()) throws -> [String:
    String]
  {
    let dom = try run(["--virtual-time-budget=3000", "--dump-dom"], page, work, reader)
    let body = try #require(dom.firstMatch(of: #/<body([^>]*)>/#)).output.1
    var notes: [String: String] = [:]
    for match in body.matches(of: #/data-([a-z]+)="([^"]*)"/#) {
      notes[String(match.output.1)] = String(match.output.2)
    }
    return notes
  }

  private static func run(
    _ arguments: [String], _ page: String, _ work: Workspace, _ reader: Reader
  ) throws -> String {
    let usual = [
      "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--lang=en",
      "--user-data-dir=\(work.path("profile"))", "--force-device-scale-factor=\(reader.scale)",
      "--blink-settings=preferredColorScheme=\(reader.isDark ? 0 : 1)",
    ]
    let outcome = try program.run(usual + arguments + ["file://\(page)"], needed: "shows a page")
    try #require(outcome.status == 0, "\(outcome.complaint)")
    return String(decoding: outcome.output, as: UTF8.self)
  }
}
