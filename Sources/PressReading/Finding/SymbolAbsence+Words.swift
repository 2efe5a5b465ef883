extension SymbolAbsence {
  /// What was measured, to stand behind "no QR code is found in …"; nil where there is nothing to say.
  package var reason: String? {
    switch cause {
    case .smallPicture(let width, let height): "it has \(width) × \(height) pixels"
    case .flat(let value, let spread):
      value < 64
        ? "it is nearly all dark (values differ by \(spread) of 255)"
        : value > 191
          ? "it is nearly all light (values differ by \(spread) of 255)"
          : "it is nearly all one gray (values differ by \(spread) of 255)"
    case .smallModules(let pixels):
      "there is something like one, but its modules have \((pixels * 10).rounded() / 10) pixels"
    case .unreadable(let place):
      "there is something like one near (\(Int(place.x)), \(Int(place.y))), but it cannot be read"
    case .blurred(let edge): "its sharpest edges are \(Int(edge.rounded())) pixels wide"
    case .nothing: nil
    }
  }

  /// The way out.
  package var hint: String {
    switch cause {
    case .smallPicture: "a code needs 3 pixels a module, 100 pixels at least: take a larger picture"
    case .flat(let value, _) where value < 64: "take the picture in more light"
    case .flat(let value, _) where value > 191:
      "check that the file shows what you think it shows; of a photo, take another one with less light"
    case .flat:
      "check that the file shows what you think it shows; of a photo, take another one in even light"
    case .smallModules:
      "take the picture from nearer, or in a higher resolution: 3 pixels a module are enough"
    case .unreadable:
      "it may be damaged, covered, cut, or another kind of code (QR Model 1 and rMQR are not read): "
        + "take the picture straight on and in even light"
    case .blurred: "take a sharp picture, from a little farther away"
    case .nothing:
      "crop to the code, take the picture from nearer and in even light, or ask the platform for its file; "
        + "only QR (Model 2) and Micro QR are read"
    }
  }
}
