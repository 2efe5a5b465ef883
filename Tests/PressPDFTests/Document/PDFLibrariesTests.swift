import PressPDF
import Testing

struct PDFLibrariesTests {
  @Test func `qpdf says which it is, as its program does`() throws {
    let version = try #require(PDFLibraries.versions.first { $0.name == "qpdf" }?.version)
    #expect(try Judge.run("qpdf", ["--version"]).contains("version \(version)"))
  }
}
