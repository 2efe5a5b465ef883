import Foundation
import Testing

@testable import PressPDF

struct LayersByUseTests {
  @Test func `layers that a printer switches are named, and are everywhere what they are by default`() throws
  {
    func source(_ states: String, _ usual: String = "") throws -> SourceDocument {
      try SourceDocument(
        SamplePDF.write(
          [
            .init(
              entries: "/MediaBox [0 0 187.0866 130.3937] /Resources << /Properties << /L 3 0 R >> >>",
              content: "/OC /L BDC 0 0 0 1 k 0 0 900 900 re f EMC")
          ],
          catalog: "/OCProperties << /OCGs [3 0 R] /D << \(usual) "
            + "/AS [<< /Event /Print /Category [/Print] /OCGs [3 0 R] >> << /Event /View /Category [/View] /OCGs [3 0 R] >>] >> >>",
          objects: ["<< /Type /OCG /Name (Notes) /Usage << \(states) >> >>"]))
    }
    let hidden = "/View << /ViewState /OFF >>"
    for (states, usual, names) in [
      ("/Print << /PrintState /OFF >>", "", ["Notes"]), (hidden, "", ["Notes"]),
      (hidden, "/OFF [3 0 R]", []), ("/Print << /PrintState /ON >>", "/BaseState /OFF", ["Notes"]),
      (hidden, "/BaseState /OFF", []), ("/Print << /PrintState /ON >>", "", []),
      ("/Export << /ExportState /OFF >>", "", []), (hidden, "/BaseState /OFF /ON [3 0 R]", ["Notes"]),
    ] as [(String, String, [String])] {
      #expect(try source(states, usual).layersByUse == names, "\(states) \(usual)")
    }
    let document = try source(hidden)
    try document.forgetUses(of: #require(document.value("/OCProperties", of: document.root)))
    #expect(document.layersByUse.isEmpty)
  }
}
