package import PressDrawing

/// A mark that leaves the inks below it as they are, on the plates that it has no part in.
package struct OverprintingMark: Sendable, Hashable {
  /// From 1.
  package let page: Int
  /// Around it, from the media box's top left corner; nil when it may lie anywhere on the page.
  package let box: Rect?
  /// Whether it is of the black ink alone.
  package let isBlack: Bool
}

extension Examination {
  /// Marks that are kept one by one; beyond, they may lie anywhere.
  private static let maximumOverprints = 10_000

  func noteOverprint(_ mark: Mark) {
    guard mark.overprints, let page = page?.page else { return }
    if case .text(_, true) = mark.kind { return }
    let whole = OverprintingMark(page: page.number, box: nil, isBlack: mark.paint.isBlackInk)
    guard overprints.last != whole else { return }
    let isUpright = (file.resolve(page.dictionary["Rotate"]).integer ?? 0) % 360 == 0
    guard let bounds = mark.bounds, let media = page.media, isUpright,
      overprints.count < Examination.maximumOverprints
    else {
      overprints.append(whole)
      return
    }
    let unit = file.resolve(page.dictionary["UserUnit"]).number ?? 1
    func length(_ units: Double) -> Length { .points(units * unit) }
    let box = Rect(
      x: length(bounds.left - media.left), y: length(media.top - bounds.top), width: length(bounds.width),
      height: length(bounds.height))
    let made = OverprintingMark(page: page.number, box: box, isBlack: mark.paint.isBlackInk)
    if overprints.last?.box != box || overprints.last?.isBlack != made.isBlack { overprints.append(made) }
  }
}
