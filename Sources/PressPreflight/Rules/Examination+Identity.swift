extension Examination {
  func judgeIdentification() {
    let place = ContentLocation()
    switch target {
    case .plain: break
    case .x4:
      guard let version = identity.packetVersion else {
        report(
          .identification, .error, at: place, kind: "xmp",
          "the XMP does not say 'PDF/X-4' (pdfxid:GTS_PDFXVersion)")
        break
      }
      if version != "PDF/X-4" {
        report(
          .identification, .error, at: place, kind: "xmp", "the XMP says '\(version.shown)', not 'PDF/X-4'")
      }
      if let other = identity.informationVersion, other != version {
        report(
          .identification, .error, at: place, kind: "both",
          "the document's information says '\(other.shown)', its XMP '\(version.shown)'")
      }
    case .x1a:
      let known = [
        "PDF/X-1:2001": ["PDF/X-1a:2001"], "PDF/X-1a:2003": ["PDF/X-1a:2003", nil],
      ]
      let version = identity.informationVersion
      guard let version, let conformances = known[version] else {
        report(
          .identification, .error, at: place, kind: "information",
          "the document's information says \(version.map { "'\($0.shown)'" } ?? "nothing"), "
            + "not 'PDF/X-1:2001' or 'PDF/X-1a:2003' (GTS_PDFXVersion)")
        break
      }
      if !conformances.contains(identity.informationConformance) {
        report(
          .identification, .error, at: place, kind: "information",
          "the document's information says '\(version)', but \(identity.informationConformance.map { "'\($0.shown)'" } ?? "nothing") of its conformance"
        )
      }
    }
  }

  /// Without a profile the name alone says what colours it is for.
  private func judgeConditionName(_ intent: [String: PDFObject], at place: ContentLocation) {
    let names = ["OutputConditionIdentifier", "OutputCondition", "Info"].compactMap {
      file.resolve(intent[$0]).text
    }
    guard target == .x1a, file.resolve(intent["DestOutputProfile"]).stream == nil,
      let name = names.first(where: { $0.uppercased().contains("RGB") })
    else { return }
    report(
      .outputIntent, .error, at: place, kind: "space",
      "the output intent is for '\(name.shown)', and PDF/X-1a is for a press of cyan, magenta, yellow and black",
      hint: PreflightRule.processIntent)
  }

  func judgeOutputIntent() {
    guard target.isX else { return }
    let all = (file.resolve(file.root["OutputIntents"]).array ?? []).prefix(100)
    let intents = all.map { ($0.reference, file.resolve($0).dictionary ?? [:]) }
      .filter { file.resolve($0.1["S"]).name == "GTS_PDFX" }
    guard intents.count == 1, let (reference, intent) = intents.first else {
      report(
        .outputIntent, .error, at: ContentLocation(),
        "there are \(intents.count) output intents for print, not one")
      return
    }
    let place = ContentLocation(object: reference)
    if (file.resolve(intent["OutputConditionIdentifier"]).text ?? "").isEmpty {
      report(.outputIntent, .error, at: place, kind: "name", "the output intent names no printing condition")
    }
    judgeConditionName(intent, at: place)
    guard let stream = file.resolve(intent["DestOutputProfile"]).stream else {
      let isRegistered = file.resolve(intent["RegistryName"]).text == "http://www.color.org"
      if target == .x4 || !isRegistered {
        report(.outputIntent, .error, at: place, kind: "profile", "the output intent has no profile")
      }
      return
    }
    let channels = file.resolve(stream.dictionary["N"]).integer
    guard let bytes = file.unpacked(stream), let header = ICCHeader(bytes) else {
      report(.outputIntent, .error, at: place, kind: "profile", "the output intent's profile is none")
      return
    }
    intentChannels = header.channels ?? 4
    if header.profileClass != "prtr" {
      report(
        .outputIntent, .error, at: place, kind: "class",
        "the output intent's profile is of the class '\(header.profileClass.shown)', not of a printer ('prtr')"
      )
    }
    if target == .x1a, header.space != "CMYK" {
      report(
        .outputIntent, .error, at: place, kind: "space",
        "the output intent is for \(header.words), and PDF/X-1a is for a press of cyan, magenta, yellow and black",
        hint: PreflightRule.processIntent)
    }
    if header.channels != channels {
      report(
        .outputIntent, .error, at: place, kind: "channels",
        "the output intent's profile is '\(header.space.shown)', but its stream says \(channels.map { "\($0)" } ?? "nothing") channels (N)"
      )
    }
  }
}
