package import Foundation

/// A program that is not ours, run for a judge.
package enum OutsideProgram {
  /// How it ended, and what it said on standard output; it is given no input.
  package static func run(_ executable: URL, _ arguments: [String]) throws -> (status: Int32, said: String) {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, said)
  }

  /// The same by a name that is looked for as a shell does.
  package static func run(named program: String, _ arguments: [String]) throws -> (
    status: Int32, said: String
  ) {
    try run(URL(fileURLWithPath: "/usr/bin/env"), [program] + arguments)
  }
}
