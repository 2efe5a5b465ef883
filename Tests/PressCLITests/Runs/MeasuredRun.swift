import Foundation
import Testing

/// A run of `qrpress` with what it took; Foundation's `Process` does not report that.
struct MeasuredRun {
  let status: Int32
  let errors: String
  /// The most memory that it held at a time; 0 where there is no `/proc`.
  ///
  /// Not from `rusage`, whose figure begins with that of whoever started the program.
  let bytes: Int

  init(_ tool: CommandLineTool, _ arguments: String...) throws {
    let complaint = URL(fileURLWithPath: tool.path("complaint.txt"))
    try Data().write(to: complaint)
    let process = Process()
    process.executableURL = try CommandLineTool.binary()
    process.arguments = arguments
    process.currentDirectoryURL = tool.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = try FileHandle(forWritingTo: complaint)
    try process.run()
    var maximum = 0
    while process.isRunning {
      maximum = max(maximum, MeasuredRun.peak(of: process.processIdentifier))
      Thread.sleep(forTimeInterval: 0.0005)
    }
    status = process.terminationStatus
    errors = try String(contentsOf: complaint, encoding: .utf8)
    bytes = maximum
  }

  /// `VmHWM`, in kilobytes there.
  private static func peak(of process: Int32) -> Int {
    guard let reported = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
      let line = reported.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let number = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) })
    else { return 0 }
    return number << 10
  }
}
