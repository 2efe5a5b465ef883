import PressSymbols

extension LogoBudget {
  /// The largest square in the middle that keeps a grade: its side in modules, odd, or 0 when there is none.
  func largestSide(grade: LogoGrade = .c) -> Int {
    stride(from: version.modules, through: 1, by: -2).first {
      ModuleArea.centred(side: $0, in: version).map { allows($0, grade: grade) } ?? false
    } ?? 0
  }
}
