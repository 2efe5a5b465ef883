import Foundation
import Testing

/// A container without a font, as images of servers often are.
struct NoFontsTests {
  @Test(arguments: ["png", "svg", "pdf"])
  func `text is refused where no font is installed`(format: String) throws {
    let tool = try CommandLineTool()
    let fonts = tool.folder.appending(path: "fonts.conf")
    try Data(
      """
      <?xml version="1.0"?>
      <!DOCTYPE fontconfig SYSTEM "fonts.dtd">
      <fontconfig><cachedir>\(tool.folder.path)/cache</cachedir></fontconfig>
      """.utf8
    ).write(to: fonts)
    let result = try tool.run(
      [
        "render", "web-card-1200x630", "--account", "x:SwiftLang", "--set", "name.en=Sample", "-o",
        "a.\(format)",
      ],
      with: "FONTCONFIG_FILE=\(fonts.path)")
    #expect(result.status == 65 || result.status == 1)
    #expect(result.errors.contains("no installed font has the character"), "\(result.errors)")
    #expect(result.errors.contains("hint: install a font"))
    #expect(!FileManager.default.fileExists(atPath: tool.folder.appending(path: "a.\(format)").path))
  }
}
