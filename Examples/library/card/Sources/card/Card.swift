import Foundation
import QRPress

/// Writes a web card of an account: `card x:SwiftLang "Sample Press" card.png`.
@main
enum Card {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count == 3 else { throw CocoaError(.fileReadInvalidFileName) }
    let file = URL(fileURLWithPath: arguments[2])
    let press = Press()
    let card = try await press.render(
      "web-card-1200x630", accounts: [arguments[0]], values: ["name.en": arguments[1]], language: "en",
      as: .png)
    try card.data.write(to: file)
    for code in try await press.read(file) {
      print("\(file.lastPathComponent): \(code.text), of \(code.platform ?? "nobody")")
    }
  }
}
