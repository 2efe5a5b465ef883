extension Examination {
  /// What the catalog brings beside the pages.
  func judgeCatalog() {
    let place = ContentLocation()
    let names = file.resolve(file.root["Names"]).dictionary ?? [:]
    if names["JavaScript"] != nil {
      report(
        .actions, by(x1a: .error, x4: .error, plain: .warning), at: place, kind: "script",
        "the document runs JavaScript")
    }
    judgeAction(file.root["OpenAction"], at: place, "when it is opened")
    if target.isX, !file.resolve(file.root["AA"]).isNull {
      report(.actions, .error, at: place, kind: "catalog", "the document has actions (AA)")
    }
    if names["EmbeddedFiles"] != nil || !(file.resolve(file.root["AF"]).array ?? []).isEmpty {
      report(
        .embeddedFiles, by(x1a: .error, x4: .error, plain: .warning), at: place,
        "files are attached to the document")
    }
    let form = file.resolve(file.root["AcroForm"]).dictionary ?? [:]
    if form["XFA"] != nil || !(file.resolve(form["Fields"]).array ?? []).isEmpty {
      report(
        .annotations, by(x1a: .error, x4: .error, plain: .warning), at: place, kind: "form",
        "the document is a form to be filled in")
    }
    if target == .x1a, !file.resolve(file.root["OCProperties"]).isNull {
      report(
        .optionalContent, .error, at: place, kind: "catalog",
        "the document has layers that can be switched off")
    }
  }

  func judgeInteraction(of page: PDFPage) {
    let place = ContentLocation(page: page.number)
    if target.isX, !file.resolve(page.dictionary["AA"]).isNull {
      report(.actions, .error, at: place, kind: "page", "the page has actions (AA)")
    }
    for part in file.resolve(page.dictionary["Annots"]).array?.prefix(10_000) ?? [] {
      guard let entries = file.resolve(part).dictionary else { continue }
      let kind = file.resolve(entries["Subtype"]).name ?? ""
      judgeAnnotation(entries, kind, on: page, at: ContentLocation(page: page.number, object: part.reference))
    }
  }

  private func judgeAnnotation(
    _ entries: [String: PDFObject], _ kind: String, on page: PDFPage, at place: ContentLocation
  ) {
    if kind == "FileAttachment" {
      report(
        .embeddedFiles, by(x1a: .error, x4: .error, plain: .warning), at: place,
        "a file is attached to the page")
    }
    judgeAction(entries["A"], at: place, "on a click")
    // These are the press's own.
    guard !["PrinterMark", "TrapNet", "Popup"].contains(kind) else { return }
    guard let area = page.bleed ?? page.cut else { return }
    if let box = Box(file.resolve(entries["Rect"]), in: file), !box.overlaps(area) { return }
    let isLink = kind == "Link"
    report(
      .annotations, by(x1a: .error, x4: .error, plain: isLink ? .info : .warning), at: place, kind: kind,
      isLink ? "a link lies on the page" : "an annotation, '\(kind.shown)', lies on the page")
  }

  private func judgeAction(_ object: PDFObject?, at place: ContentLocation, _ moment: String) {
    guard let action = file.resolve(object).dictionary, let kind = file.resolve(action["S"]).name else {
      return
    }
    if kind == "JavaScript" {
      report(
        .actions, by(x1a: .error, x4: .error, plain: .warning), at: place, kind: "script",
        "the document runs JavaScript \(moment)")
    } else if target.isX {
      report(
        .actions, .error, at: place, kind: kind, "the document has an action, '\(kind.shown)', \(moment)")
    }
  }
}
