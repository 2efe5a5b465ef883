import Foundation
import PressPDF
import Testing

struct SourceDocumentTests {
  private func error(_ file: Data) -> SourceError? {
    do throws(SourceError) {
      _ = try SourceDocument(file)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: ["user", ""])
  func `a locked file is told from a damaged one`(password: String) throws {
    let locked = try Judge.withFile(SamplePDF.write([SamplePDF.card()]), "x.pdf") { file in
      let out = file.deletingLastPathComponent().appendingPathComponent("out.pdf")
      try Judge.run("qpdf", ["--encrypt", password, "owner", "256", "--", file.path, out.path])
      return try Data(contentsOf: out)
    }
    #expect(error(locked) == .encrypted)
  }

  @Test func `what is no PDF is damaged`() {
    for text in ["", "hello", "%PDF-1.4 rubbish"] {
      guard case .damaged = error(Data(text.utf8)) else {
        Issue.record("'\(text)' is taken")
        return
      }
    }
  }

  @Test func `a file without pages is empty, and a page it does not have is reported`() throws {
    #expect(error(SamplePDF.write([])) == .empty)
    let source = try SourceDocument(SamplePDF.write([SamplePDF.card(), SamplePDF.card()]))
    #expect(source.pages.count == 2)
    #expect(throws: SourceError.page(3, of: 2)) { try source.page(3) }
    #expect(throws: SourceError.page(0, of: 2)) { try source.page(0) }
  }

  @Test(arguments: ["", "/MediaBox [0 0 0 100]", "/MediaBox [0 0 99999999 100]", "/MediaBox [0 0 100]"])
  func `a page without a size is refused`(entries: String) {
    #expect(error(SamplePDF.write([.init(entries: entries, content: "")])) == .size(page: 1))
  }

  @Test func `every error has a way out`() {
    for error in [SourceError.encrypted, .damaged(reason: "x"), .empty, .page(3, of: 2), .size(page: 1)] {
      #expect(
        !error.message.isEmpty && !error.hint.isEmpty && error.message.first?.isUppercase != true
          || error == .encrypted)
    }
  }
}
