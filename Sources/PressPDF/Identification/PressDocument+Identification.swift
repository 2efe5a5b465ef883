internal import Foundation

extension PressDocument {
  /// The date of files whose build has none: 1 January 2000.
  private static let usualDate = 946_684_800

  /// What the file says of itself and of the press that it is made for; XMP and the information dictionary
  /// say the same.
  func identify() throws(PDFError) {
    let target = settings.rules.target
    let seconds = settings.sourceDateEpoch ?? (target.isForPress ? PressDocument.usualDate : nil)
    let date: PDFDate? =
      if let seconds { try PDFDate(secondsSince1970: seconds) } else { nil }
    var entries: [(key: String, value: QPDFObject)] = [
      ("/Title", try document.textString(settings.title))
    ]
    if let date {
      entries.append(("/CreationDate", try document.parse("(\(date))")))
      entries.append(("/ModDate", try document.parse("(\(date))")))
    }
    guard let condition = settings.rules.condition, let date else {
      return try document.setInformation(document.dictionary(entries))
    }
    entries += [
      ("/Producer", try document.textString(settings.producer)),
      ("/Creator", try document.textString(settings.producer)),
      ("/Trapped", try document.parse("/False")),
      ("/GTS_PDFXVersion", try document.parse(target == .x4 ? "(PDF/X-4)" : "(PDF/X-1a:2003)")),
    ]
    if target == .x1a { entries.append(("/GTS_PDFXConformance", try document.parse("(PDF/X-1a:2003)"))) }
    try document.setInformation(document.dictionary(entries))

    var digest = document.digest
    digest.add("\(settings.title) \(date) \(condition.identifier)")
    let packet = XMPPacket(
      title: settings.title, producer: settings.producer, date: date.xmp, identifier: digest.identifier,
      target: target)
    let metadata = try document.rawStream(
      [("/Type", document.parse("/Metadata")), ("/Subtype", document.parse("/XML"))],
      Data(packet.text.utf8))
    let root = try document.root()
    try document.set("/Metadata", of: root, to: metadata)
    let intent = try document.number(intent(condition))
    try document.set("/OutputIntents", of: root, to: document.array(intent))
  }

  private func intent(_ condition: PrintingCondition) throws(PDFError) -> QPDFObject {
    let profile = try document.stream([("/N", document.parse("4"))], condition.profile)
    var entries: [(key: String, value: QPDFObject)] = [
      ("/Type", try document.parse("/OutputIntent")), ("/S", try document.parse("/GTS_PDFX")),
      ("/OutputConditionIdentifier", try document.textString(condition.identifier)),
      ("/OutputCondition", try document.textString(condition.information)),
      ("/Info", try document.textString(condition.information)),
      ("/DestOutputProfile", profile),
    ]
    if condition.isRegistered {
      entries.append(("/RegistryName", try document.textString("http://www.color.org")))
    }
    return try document.dictionary(entries)
  }
}
