/// What a file says it is, in its information and in its XMP.
struct Identity {
  /// `GTS_PDFXVersion` of the information.
  var informationVersion: String?
  var informationConformance: String?
  /// `pdfxid:GTS_PDFXVersion` of the XMP, or the older `pdfx:` one.
  var packetVersion: String?
  var information: [String: PDFObject] = [:]
  var packet: XMPProperties?
  /// The metadata's stream is packed, so that a program that looks for it in the file does not find it.
  var isPacketFiltered = false

  init() {}

  init(of file: PDFFile) {
    information = (file.resolve(file.trailer["Info"]).dictionary ?? [:]).mapValues { file.resolve($0) }
    func word(_ key: String) -> String? { information[key].flatMap { $0.text ?? $0.name } }
    informationVersion = word("GTS_PDFXVersion")
    informationConformance = word("GTS_PDFXConformance")
    if let stream = file.resolve(file.root["Metadata"]).stream, let bytes = file.unpacked(stream) {
      let packet = XMPProperties(bytes)
      packetVersion = packet.value(.pdfxid, "GTS_PDFXVersion") ?? packet.value(.pdfx, "GTS_PDFXVersion")
      self.packet = packet
      isPacketFiltered = !file.filters(of: stream.dictionary).isEmpty
    }
  }

  /// The kind of PDF/X, in the file's words.
  var claim: String? { informationConformance ?? informationVersion ?? packetVersion }

  /// The rules that the claim calls for; nil when there is none, or none that is known here.
  var target: PreflightTarget? {
    for claim in [informationConformance, informationVersion, packetVersion].compactMap({ $0 }) {
      if claim.hasPrefix("PDF/X-4") { return .x4 }
      if claim.hasPrefix("PDF/X-1") { return .x1a }
    }
    return nil
  }
}
