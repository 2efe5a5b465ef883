/// A decoder that broke down over a picture: that is its own fault, and says nothing about the picture.
package struct DecoderFailure: Sendable, Hashable {
  /// The stable word for programs, wherever it is reported.
  package static let code = "decoder-failed"

  package let decoder: SymbolReading.Decoder
  /// In the decoder's own words.
  package let reason: String

  package init(_ decoder: SymbolReading.Decoder, _ reason: String) {
    self.decoder = decoder
    self.reason = reason
  }

  /// What happened, without the picture's name: lower case, no full stop.
  package var message: String {
    "\(decoder.name) gave up on this picture with an internal error: \(reason)"
  }

  /// What to do with a picture of somebody else's.
  package static let hint =
    "that is a fault of the decoder's and says nothing about the code: crop the picture to the code, or save it a "
    + "little larger or smaller, and try again"
  /// What to do with an output of our own.
  package static let outputHint =
    "that is a fault of the decoder's, but nothing proves that the code scans: ask for a slightly different size or "
    + "resolution, and report this with the content"
}

extension SymbolReading.Decoder {
  /// As its makers write it.
  package var name: String {
    switch self {
    case .zxing: "ZXing"
    case .zbar: "ZBar"
    }
  }
}
