internal import CQPDF
package import Foundation

/// What of a page is cut short or drawn by each as it likes; viewers fill up or leave out the rest without a word.
package enum PageDamage: Sendable, Hashable {
  /// A picture of so many dots.
  case picture(width: Int, height: Int)
  /// A picture of so many dots that stands between the operators: what follows it is read as its dots.
  case inlinePicture(width: Int, height: Int)
  /// A JPEG 2000 picture that holds its own transparency, which is drawn otherwise by each viewer.
  case maskedPicture
  /// Operators.
  case content
}

extension SourceDocument {
  /// What was found of a page, and the files that are to be used in place of its own.
  package struct Examination {
    /// The first of what it draws that is cut short; nil when all is whole.
    package let damage: PageDamage?
    /// The file without what closes more states (`Q`) than are open, which ends the drawing for poppler and for whoever
    /// draws as it does; nil when there is nothing of it, and when the file is encrypted.
    package let balanced: Data?
    /// The file without that, without notes, links and form fields, which are no part of the content, and without the
    /// tint that poppler gives to grays that are measured by a white of their own; nil when there is nothing of them.
    package let drawn: Data?
  }

  /// The document itself is without all of it afterwards.
  package func examine(_ page: SourcePage) throws(SourceError) -> Examination {
    let content = DrawnContent(of: page, in: self)
    guard content.damage == nil else {
      return Examination(damage: content.damage, balanced: nil, drawn: nil)
    }
    take(content.balanced, on: page)
    let balanced = content.balanced.isEmpty ? nil : try rewritten()
    guard page.hasAnnotations || !content.grays.isEmpty else {
      return Examination(damage: nil, balanced: isEncrypted ? nil : balanced, drawn: balanced)
    }
    // For all others a gray is a gray by whatever white.
    for gray in content.grays { set("/WhitePoint", of: gray, to: parse("[1 1 1]")) }
    remove("/Annots", from: page.object)
    return Examination(damage: nil, balanced: isEncrypted ? nil : balanced, drawn: try rewritten())
  }

  private var isEncrypted: Bool { qpdf_is_encrypted(handle) != QPDF_FALSE }

  private func take(_ balanced: [(stream: Object?, content: [UInt8])], on page: SourcePage) {
    for (stream, content) in balanced {
      if let stream {
        replaceData(of: stream, with: Data(content))
      } else {
        let whole = qpdf_oh_new_stream(handle)
        replaceData(of: whole, with: Data(content))
        set("/Contents", of: page.object, to: whole)
      }
    }
  }

  /// The file as the document is now; what was encrypted no longer is.
  private func rewritten() throws(SourceError) -> Data {
    qpdf_init_write_memory(handle)
    qpdf_set_static_ID(handle, QPDF_TRUE)
    qpdf_set_preserve_encryption(handle, QPDF_FALSE)
    qpdf_set_stream_data_mode(handle, qpdf_s_preserve)
    let status = qpdf_write(handle)
    try check()
    guard status & QPDF_ERRORS == 0, let buffer = qpdf_get_buffer(handle) else {
      throw .damaged(reason: "it cannot be written anew")
    }
    return Data(bytes: buffer, count: qpdf_get_buffer_length(handle))
  }
}
