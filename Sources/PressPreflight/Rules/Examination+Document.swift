extension Examination {
  /// What stands in the document and not on its pages.
  func judgeDocument() {
    judgeEncryption()
    judgeIdentification()
    judgeOutputIntent()
    judgeInformation()
    judgeMetadata()
    judgeVersion()
    judgeCatalog()
  }

  func judgeEncryption() {
    guard file.isEncrypted else { return }
    report(
      .encryption, .error, at: ContentLocation(),
      file.isLocked
        ? "the file opens with a password only: nothing else was looked at" : "the file is encrypted")
  }

  private func judgeInformation() {
    guard target.isX else { return }
    let place = ContentLocation(object: file.trailer["Info"]?.reference)
    let keys = ["Title", "CreationDate", "ModDate"]
    let missing = keys.filter { identity.information[$0]?.text?.isEmpty ?? true }
    if !missing.isEmpty {
      report(
        .documentInformation, .error, at: place, kind: "missing",
        "the document's information lacks \(missing.joined(separator: ", "))")
    }
    let trapped = identity.information["Trapped"].flatMap { $0.name ?? $0.text }
    if trapped != "True" && trapped != "False" {
      report(
        .trapped, .error, at: place,
        "Trapped is \(trapped.map { "'\($0.shown)'" } ?? "not said"), neither True nor False")
    } else if let other = identity.packet?.value(.pdf, "Trapped"), other != trapped {
      report(.trapped, .error, at: place, "Trapped is '\(trapped ?? "")', but '\(other.shown)' in the XMP")
    }
    let identifiers = file.resolve(file.trailer["ID"]).array ?? []
    if identifiers.count != 2 || identifiers.contains(where: { file.resolve($0).string?.isEmpty ?? true }) {
      report(.fileIdentifier, .error, at: ContentLocation(), "the file has no identifier of two strings (ID)")
    }
  }

  private func judgeMetadata() {
    guard target == .x4, let packet = identity.packet else {
      // That there is no XMP is a matter of identification.
      return
    }
    let place = ContentLocation(object: file.root["Metadata"]?.reference)
    if identity.isPacketFiltered {
      report(.metadata, .error, at: place, kind: "filter", "the XMP is packed, where it has to be readable")
    }
    let wanted: [(XMPProperties.Namespace, String)] = [
      (.dc, "title"), (.xmp, "CreateDate"), (.xmp, "ModifyDate"), (.xmp, "MetadataDate"),
      (.xmpMM, "DocumentID"), (.xmpMM, "VersionID"), (.xmpMM, "RenditionClass"), (.pdf, "Trapped"),
    ]
    let missing = wanted.filter { packet.value($0, $1) == nil }.map { "\($0):\($1)" }
    if !missing.isEmpty {
      report(
        .metadata, .error, at: place, kind: "missing", "the XMP lacks \(missing.joined(separator: ", "))")
    }
    let pairs: [(String, XMPProperties.Namespace, String)] = [
      ("Title", .dc, "title"), ("CreationDate", .xmp, "CreateDate"), ("ModDate", .xmp, "ModifyDate"),
    ]
    for (key, namespace, name) in pairs {
      guard let one = identity.information[key]?.text, let other = packet.value(namespace, name) else {
        continue
      }
      let isSame = key == "Title" ? one == other : Examination.isSameMoment(one, other)
      if !isSame {
        report(
          .metadata, .error, at: place, kind: key,
          "\(key) is '\(one.shown)', but '\(other.shown)' in the XMP")
      }
    }
  }

  /// `D:20260102030405Z` and `2026-01-02T03:04:05Z`: the digits count, as far as both go.
  static func isSameMoment(_ date: String, _ other: String) -> Bool {
    func digits(_ text: String) -> [Character] { Array(text.filter { $0.isNumber && $0.isASCII }.prefix(14)) }
    let (a, b) = (digits(date), digits(other))
    let count = min(a.count, b.count)
    return count >= 8 && a.prefix(count) == b.prefix(count)
  }

  private func judgeVersion() {
    guard target.isX else { return }
    // An update can raise the version in the catalog.
    let found = max(file.version, file.resolve(file.root["Version"]).name ?? "")
    let maximum =
      target == .x4 ? "1.6" : (identity.informationVersion ?? "").contains("2003") ? "1.4" : "1.3"
    if found > maximum {
      report(
        .pdfVersion, .error, at: ContentLocation(),
        "the file is PDF \(found.shown), \(target.title) is \(maximum) at most"
      )
    }
    if target == .x1a, file.resolve(file.trailer["Type"]).name == "XRef" {
      report(.objectStreams, .error, at: ContentLocation(), "the file is packed in object streams")
    }
  }
}
