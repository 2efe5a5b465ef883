extension Template {
  /// Names that stand in the template and are left out of an asset, because nothing is given for them: those of optional
  /// slots, and of slots that are drawn only where a name is given.
  ///
  /// What belongs to a code slot, such as `main.handle`, is its account's affair and does not count.
  package func emptyNames(in values: TemplateValues) -> Set<String> {
    ownNames(in: values).filter { name in
      if case .text = values.look(up: name) { false } else { true }
    }
  }

  /// Names that stand in the template and are the record's own, not a code slot's.
  package func ownNames(in values: TemplateValues) -> Set<String> {
    // What every asset has is no column's affair either.
    let possible = Set(possibleSlotNames + ["language", "template"])
    var names: Set<String> = []
    for slot in pages.flatMap(\.slots) {
      let mentioned = (pattern(of: slot, in: values)?.names ?? []) + slot.conditions.map(\.name)
      names.formUnion(mentioned.filter { !possible.contains(String($0.prefix { $0 != "." })) })
    }
    return names
  }
}
