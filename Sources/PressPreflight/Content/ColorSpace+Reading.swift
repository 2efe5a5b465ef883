extension ColorSpace {
  /// Nil for a name that is none of PDF's own: it is to be looked up in the resources.
  init?(name: String) {
    switch name {
    case "DeviceGray", "G": self = .deviceGray
    case "DeviceRGB", "RGB": self = .deviceRGB
    case "DeviceCMYK", "CMYK": self = .deviceCMYK
    case "Pattern": self = .pattern(nil)
    default: return nil
    }
  }

  /// A space out of a file.
  ///
  /// - Parameters:
  ///   - resources: `ColorSpace` of the resources: names, and `DefaultRGB` and its like, which stand in for the
  ///     device's (ISO 32000-1, 8.6.5.6).
  ///   - depth: spaces within each other; what is deeper than 8 is unknown.
  init(_ object: PDFObject, in file: PDFFile, resources: [String: PDFObject], depth: Int = 0) {
    func next(_ object: PDFObject?) -> ColorSpace {
      depth < 8
        ? ColorSpace(file.resolve(object), in: file, resources: resources, depth: depth + 1) : .unknown
    }
    if let name = object.name {
      guard let device = ColorSpace(name: name) else {
        self = resources[name].map { next($0) } ?? .unknown
        return
      }
      let stands = [.deviceGray: "DefaultGray", .deviceRGB: "DefaultRGB", .deviceCMYK: "DefaultCMYK"][device]
      // Below a default space itself, the device is meant.
      if let stands, depth < 4, let other = resources[stands] {
        let space = ColorSpace(file.resolve(other), in: file, resources: [:], depth: depth + 1)
        self = space == .unknown ? device : space
      } else {
        self = device
      }
      return
    }
    let parts = object.array ?? []
    func part(_ index: Int) -> PDFObject { index < parts.count ? file.resolve(parts[index]) : .null }
    switch part(0).name {
    case "CalGray": self = .calGray
    case "CalRGB": self = .calRGB
    case "Lab": self = .lab
    case "ICCBased": self = .icc(min(max(file.resolve(part(1).dictionary?["N"]).integer ?? 0, 0), 15))
    case "Indexed", "I": self = .indexed(next(part(1)))
    case "Separation": self = .inks([part(1).name ?? ""], alternate: next(part(2)))
    case "DeviceN":
      let names = (part(1).array ?? []).prefix(32).map { file.resolve($0).name ?? "" }
      self = .inks(names, alternate: next(part(2)))
    case "Pattern": self = .pattern(parts.count > 1 ? next(part(1)) : nil)
    case let name?: self = parts.count == 1 ? next(.name(name)) : .unknown
    case nil: self = .unknown
    }
  }
}
