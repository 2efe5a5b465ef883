internal import CQPDF

/// The one owner of qpdf's pointer.
final class QPDFHandle {
  let pointer: qpdf_data

  /// Nil when memory is out.
  init?() {
    guard let made = qpdf_init() else { return nil }
    pointer = made
  }

  deinit {
    var owned: qpdf_data? = pointer
    qpdf_cleanup(&owned)
  }
}

/// An object of a PDF in the making; qpdf's handle to it goes when nobody here holds it any more.
///
/// What it stands for stays, as long as the document refers to it.
final class PDFObject {
  private let id: qpdf_oh
  private let owner: QPDFHandle

  init(_ id: qpdf_oh, of owner: QPDFHandle) {
    self.id = id
    self.owner = owner
  }

  deinit { qpdf_oh_release(owner.pointer, id) }

  /// The handle, for the time of a call: Swift would let go of the object as soon as its handle is read.
  func lend<Result>(_ body: (qpdf_oh) -> Result) -> Result {
    withExtendedLifetime(self) { body(id) }
  }
}
