extension PressFailure {
  /// What kind of trouble it was, for a program that decides what to do next.
  public enum Kind: Sendable, Hashable, CaseIterable {
    /// An asset failed its check, or nothing was found.
    case failed
    /// The request contradicts itself.
    case usage
    /// The input data are wrong; trying again changes nothing.
    case badData
    /// An input file or a program is not there.
    case inputMissing
    /// A fault of qrpress itself.
    case bug
    /// An output cannot be created where it should go.
    case cannotCreate
    /// Reading or writing failed on the way.
    case inputOutput
    /// The disk is full, or another run is at work: the same run can succeed later.
    case tryAgain
    /// The task was cancelled.
    case interrupted
  }
}
