public import Foundation
internal import PressDiagnostics
internal import PressDrawing

extension QRCodeError: LocalizedError {
  /// What is wrong and the way out.
  public var errorDescription: String? {
    switch self {
    case .account(let diagnostic), .symbol(let diagnostic): diagnostic.description
    case .quietZone(let modules): "a quiet zone of \(modules) modules is out of range: take 4 to 100"
    case .tooSmall(let side, let minimum):
      "a code of '\(side)' is too small: each module needs a dot, and decoders want three; '\(minimum)' is one each"
    case .tooLarge(let side, let resolution):
      "a picture of '\(side)' at \(resolution) has too many dots: ask for a lower resolution"
    case .side(let side): "a code cannot be '\(side)' wide: take up to 20 m"
    case .png(let reason): "the PNG cannot be written: \(reason)"
    case .failedCheck(let check):
      "the code does not scan: "
        + check.findings.filter(\.isError).map { "\($0.message) (\($0.hint))" }.joined(separator: "; ")
    }
  }
}
