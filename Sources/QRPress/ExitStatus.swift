/// How a run ended, as the shell sees it: the numbers of BSD's sysexits where one fits.
public enum ExitStatus: Int32, Sendable, Hashable {
  case done = 0
  /// An asset failed its check, or nothing was found.
  case failed = 1
  case usage = 64
  /// The input data are wrong; trying again changes nothing.
  case badData = 65
  case inputMissing = 66
  /// A fault of qrpress itself.
  case bug = 70
  case cannotCreate = 73
  case inputOutput = 74
  /// The disk is full: the same run can succeed later.
  case tryAgain = 75
  case interrupted = 130
}
