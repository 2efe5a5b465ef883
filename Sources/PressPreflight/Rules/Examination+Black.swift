internal import PressDrawing

extension Examination {
  /// Below this a letter of several inks is unreadable when plates are out of register.
  static let smallText = 12.0
  /// Lines below this overprint when they are black.
  static let thinLine = 2.0

  /// Small black text is the black ink alone, and lies on what is below it.
  func judgeBlack(_ mark: Mark) {
    switch mark.kind {
    case .text(let size, false) where size > 0 && size < Examination.smallText - 0.001:
      judgeSmallText(mark, size)
    case .stroke(let width) where width < Examination.thinLine && mark.paint.isBlackInk && !overprints(mark):
      adviseOverprint(mark, "a line of \(width.decimal(places: 2)) pt in 100 % K does not overprint")
    default: break
    }
  }

  private func judgeSmallText(_ mark: Mark, _ size: Double) {
    let paint = mark.paint
    if paint.isBlackInk {
      if !overprints(mark) {
        adviseOverprint(mark, "text of \(size.decimal(places: 1)) pt in 100 % K does not overprint")
      }
      return
    }
    // One spot ink, or registration, which has a rule of its own.
    guard paint.looksBlack, !paint.space.isRegistration else { return }
    if let inks = paint.inks, inks.count(where: { $0 > 0.02 }) < 2 { return }
    report(
      .blackText, .error, at: mark.place, kind: "\(mark.place.path.first ?? "") \(paint.space.name)",
      "black text of \(size.decimal(places: 1)) pt is \(paint.words)\(paint.inks == nil ? ", which can print in all four inks" : "")"
    )
  }

  /// Whether what is below it stays.
  private func overprints(_ mark: Mark) -> Bool {
    guard mark.overprints else { return false }
    if case .inks = mark.paint.space { return true }
    return mark.overprintMode == 1 && mark.paint.space == .deviceCMYK
  }

  private func adviseOverprint(_ mark: Mark, _ message: String) {
    report(.blackOverprint, .info, at: mark.place, kind: Examination.words(for: mark).kind, message)
  }
}
