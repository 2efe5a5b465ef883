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
