/// A page that bears marks of a printer's: crop and registration marks, colour bars, a slug.
package struct MarkedPage: Sendable, Hashable {
  /// From 1.
  package let number: Int
  /// Some lie where the page's bleed is, or inside of its trim: whoever places the page places them, too.
  package var areInBleed = false
  /// Some lie outside of the bleed: whoever places the page leaves them behind.
  package var areOutside = false
}

extension PageFacts {
  /// Keeps what is drawn outside of the trim, and what is in the colour of registration wherever it is.
  ///
  /// A line that lies in the bleed alone is a crop mark; a shape there is taken for decoration.
  mutating func noteMarks(_ mark: Mark) {
    guard let cut = page.cut, let box = mark.bounds, !mark.paint.isWhite else { return }
    if case .text(_, true) = mark.kind { return }
    let isOutside = !box.overlaps(cut)
    let isRegistration = mark.paint.space.isRegistration
    guard isOutside || isRegistration else { return }
    let isLine = if case .stroke = mark.kind { true } else { false }
    let bleed = page.bleed ?? page.crop ?? page.media
    // A mark that begins where the bleed ends is half its width inside.
    let isInBleed = bleed.map { box.overlaps($0.grown(by: -0.5)) } ?? true
    guard !isInBleed || isLine || isRegistration else { return }
    var found = marked ?? MarkedPage(number: page.number)
    if isInBleed { found.areInBleed = true } else { found.areOutside = true }
    marked = found
  }
}
