internal import PressDiagnostics

/// The lines of a whole vCard that phones act on, `TEL`, `EMAIL` and `URL`: each as sound as a code of its own would be.
struct CardLines: Sendable {
  /// What a line holds of a card.
  private struct Line {
    /// In capitals, without a group's name: `TEL`.
    var name: Substring
    /// As they were written: `;TYPE=work`.
    var parameters: Substring
    var value: Substring
  }

  private let lines: [Line]

  init(_ card: Substring) {
    let written = card.split(whereSeparator: \.isNewline)
    lines = written.indices.compactMap { index in
      let line = written[index]
      // What begins with a blank goes on from the line above: neither says the whole of it.
      let goesOn = written[index...].dropFirst().first?.first?.isWhitespace == true
      guard !goesOn, line.first?.isWhitespace == false, let colon = line.firstIndex(of: ":") else {
        return nil
      }
      let head = line[..<colon]
      let end = head.firstIndex(of: ";") ?? head.endIndex
      let name = head[..<end].split(separator: ".").last ?? ""
      return Line(name: name, parameters: head[end...], value: line[colon...].dropFirst())
    }
  }

  /// What should be known of the values.
  ///
  /// - Throws: what is wrong with the first that opens nothing, at its place in the card.
  func notes(today: Int?) throws(LinkError) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    for line in lines where !line.value.isEmpty && !line.parameters.uppercased().contains("ENCODING") {
      switch line.name.uppercased() {
      case "TEL":
        let isLink = line.value.lowercased().hasPrefix("tel:")
        let value = isLink ? line.value.dropFirst(4) : line.value
        notes += try TelephonePayload(value).notes
      case "EMAIL":
        _ = try MailPayload.address(line.value)
      case "URL":
        notes += CardPayload.notes(about: try WrittenAddress.read(line.value), today: today)
      default: break
      }
    }
    return notes
  }
}
