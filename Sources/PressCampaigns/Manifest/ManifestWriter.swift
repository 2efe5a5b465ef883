internal import Foundation
internal import PressDiagnostics
internal import PressFiles

/// Adds what became of each asset as soon as it is known, so that a killed run goes on where it stopped, and puts all
/// of it in order at the end.
struct ManifestWriter {
  private let path: String
  private(set) var file: LineFile
  private var size: Int

  init(path: String, isTorn: Bool) throws(PressFailure) {
    self.path = path
    file = try LineFile(adding: path)
    if isTorn { try file.add(Data("\n".utf8)) }
    size = file.size
  }

  /// Adds lines; of two with one path the later counts.
  ///
  /// - Returns: where each stands.
  mutating func add(_ lines: [Data]) throws(PressFailure) -> [LineFile.Place] {
    var bytes = Data()
    var places: [LineFile.Place] = []
    for line in lines {
      places.append(LineFile.Place(offset: size + bytes.count, length: line.count))
      bytes += line
      bytes.append(UInt8(ascii: "\n"))
    }
    try file.add(bytes)
    size += bytes.count
    return places
  }

  /// Replaces the file by one with some of its lines, in the order given; one that is so already stays.
  ///
  /// - Parameters:
  ///   - more: lines that stand behind them.
  ///   - edit: what a line, given by its number, is to be; nil when it is to be as it is.
  /// - Returns: where each of `lines` stands now.
  mutating func arrange(
    _ lines: [LineFile.Place], more: [Data] = [],
    edit: ((Int, [UInt8]) throws(PressFailure) -> Data)? = nil
  ) throws(PressFailure) -> [LineFile.Place] {
    if edit == nil, more.isEmpty, isArranged(lines) {
      file.synchronize()
      return lines
    }
    var places: [LineFile.Place] = []
    let old = file
    try OutputFile.write(to: path, isSafe: true) { (put: OutputFile.Put) throws(PressFailure) in
      var (buffer, end) = (Data(), 0)
      func add(_ line: some Collection<UInt8>) throws(PressFailure) {
        buffer += line
        buffer.append(UInt8(ascii: "\n"))
        end += line.count + 1
        guard buffer.count >= 1 << 20 else { return }
        try put(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
      for (number, place) in lines.enumerated() {
        let bytes = old.line(at: place)
        let start = end
        if let edit { try add(try edit(number, bytes)) } else { try add(bytes) }
        places.append(LineFile.Place(offset: start, length: end - start - 1))
      }
      for line in more { try add(line) }
      try put(buffer)
    }
    file = try LineFile(adding: path)
    size = file.size
    return places
  }

  /// Whether the file is just these lines.
  private func isArranged(_ lines: [LineFile.Place]) -> Bool {
    var end = 0
    for line in lines {
      guard line.offset == end else { return false }
      end += line.length + 1
    }
    return end == size
  }
}
