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

  /// What a mixture's function gives for each of its inks by itself: roughly its colour, since programs round and correct
  /// there.
  func noteInks(ofMixture space: [PDFObject], _ resources: [String: PDFObject]) {
    let count = file.resolve(space[1]).array?.count ?? 0
    for place in 0..<min(count, 32) where mixedInks.count < 1000 {
      guard let recipe = InkRecipe(ofMixture: space, at: place, in: file, resources: resources) else {
        continue
      }
      if mixedInks[recipe.name] == nil { mixedInks[recipe.name] = recipe }
    }
  }
}
