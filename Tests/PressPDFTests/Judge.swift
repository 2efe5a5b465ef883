import Foundation
import Testing

/// Programs that judge what we write; `Scripts/setup test` installs them.
enum Judge {
  /// What a program says; fails the test when it does not end well.
  @discardableResult
  static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(
      process.terminationStatus == 0, "\(program) ends with \(process.terminationStatus): \(said)")
    return said
  }

  /// A folder with a file in it, that is gone when the test is done.
  static func withFile<T>(_ bytes: Data, _ name: String, _ body: (URL) throws -> T) throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent(name)
    try bytes.write(to: file)
    return try body(file)
  }

  /// qpdf finds nothing to complain of.
  static func check(_ pdf: Data) throws {
    try withFile(pdf, "x.pdf") { file in
      let said = try run("qpdf", ["--check", file.path])
      try #require(said.contains("No syntax or stream encoding errors found"), "\(said)")
      try #require(!said.contains("WARNING"), "\(said)")
    }
  }

  /// The file in qpdf's readable form.
  static func readable(_ pdf: Data) throws -> String {
    try withFile(pdf, "x.pdf") { file in
      let out = file.deletingLastPathComponent().appendingPathComponent("q.pdf")
      try run("qpdf", ["--qdf", "--object-streams=disable", file.path, out.path])
      return String(decoding: try Data(contentsOf: out), as: UTF8.self)
    }
  }

  enum Program: String, CaseIterable {
    case pdftoppm, mutool, ghostscript
  }

  /// The whole page as a program draws it.
  static func draw(_ bytes: Data, isEPS: Bool = false, by program: Program, dotsPerInch: Int) throws -> Pixmap
  {
    try withFile(bytes, isEPS ? "x.eps" : "x.pdf") { file in
      let out = file.deletingLastPathComponent().appendingPathComponent("out.ppm")
      switch program {
      case .pdftoppm:
        let stem = out.deletingPathExtension().path
        try run("pdftoppm", ["-r", "\(dotsPerInch)", "-singlefile", file.path, stem])
      case .mutool:
        let said = try run("mutool", ["draw", "-q", "-r", "\(dotsPerInch)", "-o", out.path, file.path])
        // Debian's mutool is built without ICC, and our files need none.
        let complaints = said.split(separator: "\n").filter { $0 != "warning: ICC support is not available" }
        try #require(complaints.isEmpty, "\(said)")
      case .ghostscript:
        let said = try run(
          "gs",
          [
            "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", "-dEPSCrop", "-sDEVICE=ppmraw", "-r\(dotsPerInch)",
            "-dGraphicsAlphaBits=4", "-dTextAlphaBits=4", "-sOutputFile=\(out.path)", file.path,
          ])
        try #require(said.isEmpty, "\(said)")
      }
      return try Pixmap(try Data(contentsOf: out))
    }
  }

  /// One gray picture for each ink, as Ghostscript separates the trim of a PDF or the whole of an EPS;
  /// 0 is solid ink, 255 none.
  static func plates(_ bytes: Data, isEPS: Bool = false, dotsPerInch: Int = 300) throws -> [String: Pixmap] {
    try withFile(bytes, isEPS ? "x.eps" : "x.pdf") { file in
      let folder = file.deletingLastPathComponent()
      let said = try run(
        "gs",
        [
          "-q", "-dNOPAUSE", "-dBATCH", "-dSAFER", isEPS ? "-dEPSCrop" : "-dUseTrimBox", "-sDEVICE=tiffsep",
          "-sCompression=none", "-r\(dotsPerInch)", "-sOutputFile=\(folder.path)/plate.tif", file.path,
        ])
      try #require(said.isEmpty, "\(said)")
      var plates: [String: Pixmap] = [:]
      for name in try FileManager.default.contentsOfDirectory(atPath: folder.path)
      where name.hasPrefix("plate(") {
        let ink = String(name.dropFirst("plate(".count).dropLast(").tif".count))
        plates[ink] = try Pixmap(tiff: try Data(contentsOf: folder.appendingPathComponent(name)))
      }
      // Tests look at "every other plate": there have to be others.
      try #require(Set(plates.keys).isSuperset(of: ["Cyan", "Magenta", "Yellow", "Black"]), "\(plates.keys)")
      return plates
    }
  }
}
