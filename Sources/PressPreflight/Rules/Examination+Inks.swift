extension Examination {
  /// An ink is one ink: its plate is mixed once, and what stands in for it on a proof is one colour.
  func judgeInk(_ separation: [PDFObject], at place: ContentLocation, _ resources: [String: PDFObject]) {
    guard let recipe = InkRecipe(separation, in: file, resources: resources) else { return }
    guard let first = inks.first(where: { $0.recipe.name == recipe.name }) else {
      if inks.count < 1000 { inks.append((recipe, place)) }
      return
    }
    guard !first.recipe.isSame(as: recipe) else { return }
    let page = first.place.page.map { " on page \($0)" } ?? ""
    report(
      .spotRecipe, .warning, at: place, kind: "\(recipe.name) \(recipe.words)",
      "the ink '\(recipe.name.shown)' is \(recipe.words) here, and \(first.recipe.words)\(page)")
  }
}
