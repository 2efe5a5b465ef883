internal import CQPDF

/// An object of a PDF in the making; qpdf's handle to it goes when nobody here holds it any more.
///
/// What it stands for stays, as long as the document refers to it. It is not a value: what it holds is asked of qpdf,
/// and changes when the document does.
final class QPDFObject {
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
