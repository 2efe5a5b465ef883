import Foundation
import TestSupport
import Testing

/// `templates check` says of a template what `render` says of it.
@Suite(.judged(by: .ghostscript))
struct TemplatesCheckTests {
  /// A template with something wrong, and words of what is to be said.
  struct Fault: CustomTestStringConvertible, Sendable {
    var name: String
    var slots: [String]
    var says: String
    var medium = "paper"
    var more = ""
    var size = "[100mm, 100mm]"
    var isWarning = false
    var format = "pdf"
    var testDescription: String { name }

    var yaml: String {
      let lines = slots.map { "      - \($0)" }.joined(separator: "\n")
      return """
        template: t
        medium: \(medium)
        languages: [zh, en]
        page: { size: \(size) }
        \(more)pages:
          - page: front
            slots:
        \(lines)

        """
    }
  }

  private static let code = "{ code: main, at: [20mm, 20mm], size: 60mm }"

  static let faults: [Fault] = [
    Fault(
      name: "modules that are too small", slots: ["{ code: main, at: [20mm, 20mm], size: 9mm }"],
      says: "below the smallest that scans"),
    Fault(
      name: "no contrast", slots: ["{ code: main, at: [20mm, 20mm], size: 60mm, ink: \"#dddddd\" }"],
      says: "code slot 'main'"),
    Fault(
      name: "a shape over the code",
      slots: [code, "{ shape: rect, box: [30mm, 30mm, 40mm, 40mm], color: cmyk(0,0,0,100) }"],
      says: "code slot 'main'"),
    Fault(
      name: "a shape in the quiet zone",
      slots: [code, "{ shape: rect, box: [20mm, 20mm, 60mm, 4mm], color: cmyk(0,0,0,100) }"],
      says: "code slot 'main'"),
    Fault(
      name: "another ink below",
      slots: [
        "{ shape: rect, box: [0mm, 0mm, 100mm, 100mm], color: cmyk(10,0,0,0) }",
        "{ code: main, at: [20mm, 20mm], size: 60mm, patch: none }",
      ], says: "the plate of cyan carries"),
    Fault(
      name: "a code in several inks",
      slots: ["{ code: main, at: [20mm, 20mm], size: 60mm, ink: cmyk(60,60,60,100) }"],
      says: "printed with 4 plates", isWarning: true),
    Fault(
      name: "a code as a screen of dots",
      slots: ["{ code: main, at: [20mm, 20mm], size: 60mm, ink: cmyk(0,0,0,85) }"],
      says: "as a screen of dots", isWarning: true),
    Fault(
      name: "one ink, two recipes",
      slots: [
        code, "{ shape: rect, box: [0mm, 0mm, 9mm, 9mm], color: 'spot(\"Sample Red\", cmyk(0,100,90,0))' }",
        "{ shape: rect, box: [0mm, 90mm, 9mm, 9mm], color: 'spot(\"Sample Red\", cmyk(0,90,80,0))' }",
      ], says: "the ink 'Sample Red' is cmyk(0,90,80,0) here"),
    Fault(
      name: "too much ink",
      slots: ["{ shape: rect, box: [0mm, 0mm, 100mm, 100mm], color: cmyk(100,100,100,100) }", code],
      says: "% of ink", isWarning: true),
    Fault(
      name: "small text in four inks",
      slots: [
        code, "{ text: \"Sample\", box: [2mm, 84mm, 60mm, 8mm], size: 8pt, color: 'cmyk(60,50,50,100)' }",
      ], says: "black text of 8 pt is C60 M50 Y50 K100"),
    Fault(
      name: "a shape that ends where the page is cut",
      slots: [code, "{ shape: rect, box: [0mm, 0mm, 9mm, 100mm], color: 'cmyk(0,90,85,0)' }"],
      says: "colour touches the trim", size: "[100mm, 100mm], bleed: 3mm"),
    Fault(
      name: "a text that has no room",
      slots: [code, "{ text: \"{{name}}\", box: [2mm, 2mm, 3mm, 3mm], size: 20pt }"], says: "does not fit"),
    Fault(
      name: "cloth without white", slots: [code], says: "the PDF holds no white ink", medium: "fabric",
      more: "garment: \"#111111\"\n", isWarning: true),
    Fault(
      name: "a screen's modules", slots: ["{ code: main, at: [20px, 20px], size: 70px }"],
      says: "modules of", medium: "screen", size: "[300px, 300px]", format: "png"),
  ]

  /// The first lines of what was reported, without places.
  private func messages(_ errors: String) -> [String] {
    errors.split(separator: "\n").compactMap { line in
      line.firstRange(of: #/(error|warning): /#).map { String(line[$0.lowerBound...]) }
    }
  }

  @Test(arguments: faults) func `what render says, check has said`(fault: Fault) throws {
    let tool = try CommandLineTool()
    try tool.write(fault.yaml, to: "t/template.yaml")
    let checked = try tool.run("templates", "check", "t")
    #expect(checked.errors.contains(fault.says), "\(checked.errors)")
    #expect(checked.status == (fault.isWarning ? 0 : 65))
    #expect(checked.out == (fault.isWarning ? "t: ok\n" : ""))
    let names = fault.yaml.contains("{{name}}") ? ["--set", "name=Sample Embassy"] : []
    let rendered = try tool.run(
      ["render", "t", "--account", "wechat:mp/Sample7E0123456789ab", "-o", "x.\(fault.format)"] + names)
    #expect((rendered.status == 0) == fault.isWarning, "\(rendered.errors)")
    let said = messages(checked.errors)
    let own = messages(rendered.errors)
    #expect(own.contains { $0.contains(fault.says) }, "\(rendered.errors)")
    for message in own { #expect(said.contains(message), "\(message)\n\(said)") }
    // Each once, whatever number of languages it is found in.
    #expect(
      Set(checked.errors.split(separator: "\n").filter { $0.contains("error: ") }).count
        == checked.errors.split(separator: "\n").count { $0.contains("error: ") })
  }

  @Test func `a slot that only short links fit into is told`() throws {
    let tool = try CommandLineTool()
    let fault = Fault(
      name: "", slots: [Self.code, "{ code: side, at: [2mm, 85mm], size: 14.9mm, optional: true }"], says: "")
    try tool.write(fault.yaml, to: "t/template.yaml")
    let checked = try tool.run("templates", "check", "t")
    #expect(checked.status == 0, "\(checked.errors)")
    #expect(
      messages(checked.errors).contains {
        $0.hasPrefix("warning: the code slot 'side' gives version")
          && $0.contains("with a link such as 'http")
      }, "\(checked.errors)")
  }

  @Test func `what is wrong without the optional account is found, too`() throws {
    let tool = try CommandLineTool()
    let fault = Fault(
      name: "",
      slots: [
        Self.code, "{ code: side, at: [2mm, 85mm], size: 15mm, optional: true }",
        "{ shape: rect, box: [30mm, 30mm, 40mm, 40mm], color: ink, when: not side }",
      ], says: "")
    try tool.write(fault.yaml, to: "t/template.yaml")
    let checked = try tool.run("templates", "check", "t")
    #expect(checked.status == 65 && checked.errors.contains("code slot 'main'"), "\(checked.errors)")
  }

  @Test func `a picture that every record brings is no fault of the template`() throws {
    let tool = try CommandLineTool()
    let fault = Fault(
      name: "", slots: [Self.code, "{ image: \"{{logo}}\", box: [80mm, 80mm, 20mm, 20mm] }"], says: "",
      more: "fields: { logo: { type: image, required: true } }\n")
    try tool.write(fault.yaml, to: "t/template.yaml")
    let checked = try tool.run("templates", "check", "t")
    #expect(checked.status == 0 && checked.errors == "", "\(checked.errors)")
  }

  @Test(arguments: [
    ("spot(\"All\", cmyk(100,100,100,100))", "the ink 'All' is the registration colour"),
    ("spot(\"None\", cmyk(0,0,0,0))", "the ink 'None' prints on no plate"),
    ("spot(\"Cyan\", cmyk(0,100,0,0))", "the ink 'Cyan' is the process ink"),
  ])
  func `an ink that no press has is refused at its place`(color: String, says: String) throws {
    let tool = try CommandLineTool()
    let fault = Fault(name: "", slots: [Self.code], says: "", more: "palette: { brand: '\(color)' }\n")
    try tool.write(fault.yaml, to: "t/template.yaml")
    for arguments in [
      ["templates", "check", "t"], ["render", "t", "--account", "x:SwiftLang", "-o", "x.pdf"],
    ] {
      let result = try tool.run(arguments)
      #expect(result.status == 65)
      #expect(result.errors.contains("t/template.yaml:5:19: error: \(says)"), "\(result.errors)")
      #expect(result.errors.contains("hint: ") && !result.errors.contains("name of the palette"))
    }
    let one = try tool.run("code", "x:SwiftLang", "--ink", color, "-o", "x.pdf")
    #expect(one.status == 64 && one.errors.contains(says) && !tool.exists("x.pdf"), "\(one.errors)")
  }

  @Test func `a code in one ink of two recipes is refused`() throws {
    let tool = try CommandLineTool()
    let arguments = [
      "--ink", "spot(\"Sample Red\", cmyk(0,100,90,20))", "--paper", "spot(\"Sample Red\", cmyk(0,5,5,0))",
    ]
    for file in ["x.pdf", "x.png"] {
      let one = try tool.run(["code", "x:SwiftLang", "-o", file] + arguments)
      #expect(one.status == 65 && one.errors.contains("error: the ink 'Sample Red' is"), "\(one.errors)")
      #expect(!tool.exists(file))
    }
  }
}
