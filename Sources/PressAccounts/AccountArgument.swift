internal import PressDiagnostics
package import PressFiles
package import PressLinks

/// `platform:handle`, a URL, or `text:…`, given by itself instead of in a table.
package enum AccountArgument {
  /// The link that a text means.
  ///
  /// - Parameter option: what the text was given as; stands for a file's name where something is wrong.
  /// - Throws: `PressFailure` with `badData`: what is wrong and where in the text.
  package static func link(_ text: String, of option: String) throws(PressFailure) -> FollowLink {
    do {
      return try FollowLink(text)
    } catch {
      let column = min(error.offset ?? 0, text.count) + 1
      let place = SourcePosition(file: option, line: 1, column: column)
      throw PressFailure(.badData, [error.diagnostic.at(place, sourceLine: text)])
    }
  }
}
