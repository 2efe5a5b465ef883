internal import CQPDF
package import Foundation

/// What of a page is cut short; viewers fill up or leave out the rest without a word.
package enum PageDamage: Sendable, Hashable {
  /// A picture of so many dots.
  case picture(width: Int, height: Int)
  /// A picture of so many dots that stands between the operators: what follows it is read as its dots.
  case inlinePicture(width: Int, height: Int)
  /// Operators.
  case content
}

extension SourceDocument {
  /// The first of what a page draws that is cut short, nil when all is whole; and the file without what programs that
  /// draw pages would draw wrongly, nil when there is nothing of it.
  ///
  /// A page's notes, links and form fields are no part of its content; what closes more states than are open ends the
  /// drawing for poppler, which also tints grays that are measured by another white than the one that shares no colour.
  /// The document itself is without both afterwards.
  package func examine(
    _ page: SourcePage
  ) throws(SourceError) -> (damage: PageDamage?, mended: Data?) {
    let drawn = DrawnContent(of: page, in: self)
    guard drawn.damage == nil, page.hasAnnotations || !drawn.balanced.isEmpty || !drawn.grays.isEmpty else {
      return (drawn.damage, nil)
    }
    take(drawn.balanced, on: page)
    // For all others a gray is a gray by whatever white.
    for gray in drawn.grays { set("/WhitePoint", of: gray, to: parse("[1 1 1]")) }
    remove("/Annots", from: page.object)
    return (nil, try rewritten())
  }

  /// Takes out of a page's content what closes more states (`Q`) than are open, which most viewers pass over.
  func balance(_ page: SourcePage) { take(DrawnContent(of: page, in: self).balanced, on: page) }

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
