import ArgumentParser

/// A command that finishes what it has begun when it is interrupted, and then ends with `ExitStatus.interrupted`.
protocol FinishingCommand: AsyncParsableCommand {}
