import CZBar
package import PressDrawing
internal import PressSymbols

/// QR symbols by ZBar, which knows no Micro QR, no level and no version.
package enum ZBarReader {
  /// Every symbol that is dark on light; empty as well when ZBar gives up on the picture.
  ///
  /// ZBar turns content into UTF-8 by guess unless `ZBAR_CFG_BINARY` is set, which it is here. Then the bytes
  /// are the segments' own when there is no ECI, and also after ECI 26 (UTF-8 to UTF-8); after any other
  /// ECI ZBar converts to UTF-8 all the same, and they differ from ZXing's.
  ///
  /// The symbols of a structured append are left out: ZBar joins them, waits for missing ones, and cuts the
  /// last byte off its parts.
  ///
  /// - Parameter picture: read in gray, transparent ones over white.
  package static func read(_ picture: Bitmap) -> [SymbolReading] {
    let gray = picture.gray()
    return gray.pixels.withUnsafeBufferPointer { pixels in
      guard let first = pixels.baseAddress, let scan = ZBarScan() else { return [] }
      return scan.readings(of: first, width: gray.width, height: gray.height)
    }
  }
}

/// The one owner of ZBar's scanner and image.
private struct ZBarScan: ~Copyable {
  private let scanner: OpaquePointer
  private let image: OpaquePointer

  /// Nil when there is no memory.
  init?() {
    guard let scanner = zbar_image_scanner_create() else { return nil }
    guard let image = zbar_image_create() else {
      zbar_image_scanner_destroy(scanner)
      return nil
    }
    self.scanner = scanner
    self.image = image
  }

  deinit {
    zbar_image_destroy(image)
    zbar_image_scanner_destroy(scanner)
  }

  /// ZBar keeps a pointer to the pixels, so they outlive the scan; the readings are copies.
  func readings(of pixels: UnsafePointer<UInt8>, width: Int, height: Int) -> [SymbolReading] {
    let settings = [
      (ZBAR_NONE, ZBAR_CFG_ENABLE, Int32(0)), (ZBAR_QRCODE, ZBAR_CFG_ENABLE, 1),
      (ZBAR_QRCODE, ZBAR_CFG_BINARY, 1),
    ]
    for (symbology, setting, value) in settings {
      guard zbar_image_scanner_set_config(scanner, symbology, setting, value) == 0 else { return [] }
    }
    zbar_image_set_format(image, 0x3030_3859)  // 'Y800', 8 bits of gray
    zbar_image_set_size(image, UInt32(width), UInt32(height))
    zbar_image_set_data(image, pixels, UInt(width * height), nil)
    guard zbar_scan_image(scanner, image) > 0 else { return [] }
    var readings: [SymbolReading] = []
    var next = zbar_image_first_symbol(image)
    while let symbol = next {
      if let reading = reading(of: symbol) { readings.append(reading) }
      next = zbar_symbol_next(symbol)
    }
    return readings
  }

  private func reading(of symbol: OpaquePointer) -> SymbolReading? {
    guard zbar_symbol_get_type(symbol) == ZBAR_QRCODE, zbar_symbol_get_components(symbol) == nil,
      zbar_symbol_get_loc_size(symbol) == 4, let data = zbar_symbol_get_data(symbol)
    else { return nil }
    let bytes = [UInt8](
      UnsafeRawBufferPointer(start: data, count: Int(zbar_symbol_get_data_length(symbol))))
    func point(_ index: UInt32) -> PixelPoint {
      PixelPoint(
        Double(zbar_symbol_get_loc_x(symbol, index)), Double(zbar_symbol_get_loc_y(symbol, index)))
    }
    return SymbolReading(
      decoder: .zbar, bytes: bytes, text: text(bytes),
      corners: Corners(
        topLeft: point(0), topRight: point(3), bottomRight: point(2), bottomLeft: point(1)),
      level: nil, version: nil, isMicro: false, sequence: nil, content: content(of: symbol, bytes))
  }

  /// ASCII is the same with any ECI that a reader may have taken off; of anything else ZBar reports too little.
  private func content(of symbol: OpaquePointer, _ bytes: [UInt8]) -> ReadContent? {
    guard bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
    return ReadContent(
      runs: [ReadContent.Run(bytes: bytes)], hasFunctionCharacter: zbar_symbol_get_modifiers(symbol) != 0)
  }

  /// UTF-8 where it is valid, else ISO/IEC 8859-1, the standard's default.
  private func text(_ bytes: [UInt8]) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }
}
