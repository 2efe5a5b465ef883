import Foundation
import TestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The built `qrpress`, run as a user runs it: in a folder of its own, with an environment that is given.
final class CommandLineTool {
  let folder: URL

  init() throws {
    let temporary = FileManager.default.temporaryDirectory.appending(path: "qrpress-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: true)
    folder = temporary.resolvingSymlinksInPath()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  struct Result {
    var status: Int32
    var bytes: Data
    var errors: String
    var out: String { String(decoding: bytes, as: UTF8.self) }

    /// The lines of standard output as JSON objects.
    func json() throws -> [[String: Any]] {
      try out.split(separator: "\n").map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
    }
  }

  /// Runs `qrpress` with these arguments; standard output goes to a file of the folder when one is named.
  @discardableResult
  func run(_ arguments: [String], to file: String? = nil) throws -> Result {
    try CommandLineTool.run(try CommandLineTool.binary(), arguments, in: folder, to: file)
  }

  @discardableResult
  func run(_ arguments: String..., to file: String? = nil) throws -> Result {
    try run(arguments, to: file)
  }

  /// Runs `qrpress` where programs are looked for elsewhere.
  func run(_ arguments: String..., path: String) throws -> Result {
    try CommandLineTool.run(
      try CommandLineTool.binary(), arguments, in: folder, to: nil, environment: ["PATH": path])
  }

  /// Runs `qrpress` where no other program is installed.
  func runAlone(_ arguments: String...) throws -> Result {
    try run(arguments, with: "PATH=\(folder.path)")
  }

  /// Runs `qrpress` with a variable of the environment set: `NAME=value`.
  func run(_ arguments: [String], with variable: String) throws -> Result {
    let program = try CommandLineTool.binary().path
    return try CommandLineTool.run(
      URL(fileURLWithPath: "/usr/bin/env"), [variable, program] + arguments, in: folder, to: nil)
  }

  /// What `qrpress` writes on a terminal of eighty columns, which `script` of util-linux makes.
  func terminal(_ arguments: [String], locale: String) throws -> String {
    let command = ([try CommandLineTool.binary().path] + arguments).joined(separator: " ")
    let result = try CommandLineTool.run(
      URL(fileURLWithPath: "/usr/bin/env"),
      ["LC_ALL=\(locale)", "TERM=xterm", "script", "-qec", "stty cols 80; \(command)", "/dev/null"],
      in: folder,
      to: nil)
    return result.out.replacing("\r\n", with: "\n")
  }

  /// Runs a copy of `qrpress` that lies elsewhere in the folder, as an installed one does.
  func runCopy(at path: String, _ arguments: String...) throws -> Result {
    let copy = folder.appending(path: path)
    if !exists(path) {
      try FileManager.default.createDirectory(
        at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: try CommandLineTool.binary(), to: copy)
    }
    return try CommandLineTool.run(copy, arguments, in: folder, to: nil)
  }

  static func run(
    _ program: URL, _ arguments: [String], in folder: URL, to file: String?,
    environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let inherited = ProcessInfo.processInfo.environment
    process.environment = [
      "LC_ALL": "C.UTF-8", "PATH": inherited["PATH"] ?? "/usr/bin:/bin", "HOME": folder.path,
      // Where the counters of 'Scripts/coverage' go; without it they would go into the folder, among its files.
      "LLVM_PROFILE_FILE": inherited["LLVM_PROFILE_FILE"],
    ].compactMapValues(\.self).merging(environment) { $1 }
    let (out, errors) = (Pipe(), Pipe())
    if let file {
      process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    } else {
      process.standardOutput = out
    }
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    // Both pipes are emptied at once, so that neither fills up.
    nonisolated(unsafe) var reported = Data()
    let reading = DispatchGroup()
    DispatchQueue.global().async(group: reading) {
      reported = (try? errors.fileHandleForReading.readToEnd()) ?? Data()
    }
    let bytes = file == nil ? try out.fileHandleForReading.readToEnd() ?? Data() : Data()
    reading.wait()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, bytes: bytes, errors: String(decoding: reported, as: UTF8.self))
  }

  /// Runs `qrpress`, and sends it a signal as soon as it has printed some words.
  ///
  /// - Returns: its exit status, or the signal that ended it.
  func run(_ arguments: [String], sending signal: Int32, afterPrinting words: String) throws -> Int32 {
    let process = Process()
    process.executableURL = try CommandLineTool.binary()
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let errors = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
    var reported = ""
    while !reported.contains(words) {
      let more = errors.fileHandleForReading.availableData
      guard !more.isEmpty else { break }
      reported += String(decoding: more, as: UTF8.self)
    }
    kill(process.processIdentifier, signal)
    _ = try errors.fileHandleForReading.readToEnd()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Beside the bundle of the tests.
  static func binary() throws -> URL {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let folders = [bundle, Bundle.main.executableURL].compactMap { $0?.deletingLastPathComponent() }
    return try #require(
      folders.map { $0.appending(path: "qrpress") }
        .first { FileManager.default.isExecutableFile(atPath: $0.path) },
      "build the product 'qrpress' first")
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }
  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }
  func bytes(_ name: String) throws -> Data { try Data(contentsOf: folder.appending(path: name)) }

  func write(_ text: String, to name: String) throws {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  /// A file of this target's `Fixtures`, copied into the folder.
  func bring(_ name: String, as given: String? = nil) throws {
    let source = Repository.file("Tests/PressCLITests/Fixtures/\(name)")
    try FileManager.default.copyItem(at: source, to: folder.appending(path: given ?? name))
  }

  /// What `zbarimg` reads in a picture: a judge that is not ours.
  func zbar(_ name: String) throws -> [String] {
    try judge("zbarimg", "-q", "--nodbus", "--raw", name).split(separator: "\n").map(String.init)
  }

  /// Whether `pngcheck` has nothing to object.
  func isSoundPNG(_ name: String) throws -> Bool {
    let said = try CommandLineTool.run(
      URL(fileURLWithPath: "/usr/bin/env"), ["pngcheck", "-q", name], in: folder, to: nil)
    return said.status == 0 && said.bytes.isEmpty
  }

  /// What a judge says of a file.
  func says(_ arguments: String...) throws -> String {
    try CommandLineTool.run(URL(fileURLWithPath: "/usr/bin/env"), arguments, in: folder, to: nil).out
  }

  /// What another program says, run in the folder.
  func judged(_ arguments: [String]) throws -> String {
    try CommandLineTool.run(URL(fileURLWithPath: "/usr/bin/env"), arguments, in: folder, to: nil).out
  }

  private func judge(_ arguments: String...) throws -> String { try judged(arguments) }
}
