import PressFiles

/// How a command ended, as the shell sees it: the numbers of BSD's sysexits where one fits.
enum ExitStatus: Int32 {
  case done = 0
  /// An asset failed its check, or nothing was found.
  case failed = 1
  case usage = 64
  case badData = 65
  case inputMissing = 66
  case bug = 70
  case cannotCreate = 73
  case inputOutput = 74
  case tryAgain = 75
  case interrupted = 130

  /// The status of a kind of failure.
  init(_ kind: PressFailure.Kind) {
    self =
      switch kind {
      case .failed: .failed
      case .usage: .usage
      case .badData: .badData
      case .inputMissing: .inputMissing
      case .bug: .bug
      case .cannotCreate: .cannotCreate
      case .inputOutput: .inputOutput
      case .tryAgain: .tryAgain
      case .interrupted: .interrupted
      }
  }
}
