import Foundation
import QRPressCodes

/// Writes the code of an account as PNG and SVG: `code x:SwiftLang code.png code.svg`.
@main
enum Code {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 3, let account = arguments.first else {
      throw CocoaError(.fileReadInvalidFileName)
    }
    let files = arguments.dropFirst().map { URL(fileURLWithPath: $0) }
    let code = try QRCode(account)
    try code.png(side: .mm(30), resolution: .dpi(300)).write(to: files[0])
    try Data(code.svg(side: .mm(30)).utf8).write(to: files[1])
    print("\(code.link): version \(code.version), grade \(try code.check().grade)")
  }
}
