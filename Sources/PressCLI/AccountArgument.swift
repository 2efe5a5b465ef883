import ArgumentParser
import PressDiagnostics
import PressLinks
import QRPress

/// `platform:handle`, a URL, or `text:…` on a command line.
enum AccountArgument {
  /// The link that an argument means.
  ///
  /// - Throws: bad data, with what is wrong and where in the argument.
  static func link(_ text: String, of option: String) throws(PressFailure) -> FollowLink {
    do {
      return try FollowLink(text)
    } catch {
      let column = min(error.offset ?? 0, text.count) + 1
      let place = SourcePosition(file: option, line: 1, column: column)
      throw PressFailure(.badData, [error.diagnostic.at(place, sourceLine: text)])
    }
  }
}
