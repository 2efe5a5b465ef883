/// In which languages a slot is drawn, as far as its own keys say.
struct SlotSpeech {
  var languages = Slot.Languages.any
  var conditions: [SlotCondition] = []

  /// Whether an asset of a language may show it; nil where languages stand together, or for one that nobody named.
  func includes(_ language: String?) -> Bool {
    switch languages {
    case .any: break
    case .one(let wanted): guard language == nil || language == wanted else { return false }
    case .together: guard language == nil else { return false }
    }
    let known = SlotCondition(name: "language", value: language, isNegated: language == nil)
    return !conditions.contains { $0.excludes(known) }
  }

  /// The languages that its keys name.
  var named: [String] {
    let wanted = conditions.filter { $0.name == "language" }.compactMap(\.value)
    guard case .one(let language) = languages else { return wanted }
    return [language] + wanted
  }
}
