internal import CPNG
package import Foundation
internal import PNGShim
package import PressDrawing

/// Bitmap in, PNG file out, by libpng.
///
/// Picks the leanest colour type that keeps every pixel: 1-bit gray for black and white, gray, a palette of up
/// to 256 colours, RGB, RGBA. The resolution goes into the pHYs chunk. The same pixels give the same bytes.
package enum PNGEncoder {
  /// Gives the rows of a picture in bands of a height, from the top; the last one may be lower.
  ///
  /// Asked twice for each.
  package typealias Bands = (_ band: Int) throws(RenderingError) -> Bitmap

  package static func encode(_ bitmap: Bitmap) throws(RenderingError) -> Data {
    try encode(
      width: bitmap.width, height: bitmap.height, resolution: bitmap.resolution, bandHeight: bitmap.height
    ) { _ in bitmap }
  }

  /// Encodes a picture that is never in memory as a whole: its form is found first, then its rows are written.
  package static func encode(
    width: Int, height: Int, resolution: Resolution?, bandHeight: Int, _ bands: Bands
  ) throws(RenderingError) -> Data {
    let count = (height + bandHeight - 1) / bandHeight
    var form = PixelForm()
    for index in 0..<count { form.scan(try bands(index)) }
    return try withoutActuallyEscaping(bands) { bands throws(RenderingError) in
      let rows = PackedRows(form: form, width: width, bandHeight: bandHeight, bands: bands)
      return try write(rows, width: width, height: height, resolution: resolution)
    }
  }

  private static func write(
    _ rows: PackedRows, width: Int, height: Int, resolution: Resolution?
  ) throws(RenderingError) -> Data {
    var file = png_shim_file()
    let colours = rows.form.colours
    let written = colours.withUnsafeBufferPointer { palette in
      var picture = png_shim_picture(
        next: { context, row in
          context.flatMap { Unmanaged<PackedRows>.fromOpaque($0).takeUnretainedValue().row(Int(row)) }
        },
        context: Unmanaged.passUnretained(rows).toOpaque(), width: UInt32(width), height: UInt32(height),
        bit_depth: Int32(rows.form.kind.bitDepth), color_type: rows.form.kind.colorType,
        dots_per_metre: UInt32(resolution?.dotsPerMetre ?? 0), palette: palette.baseAddress,
        palette_size: Int32(palette.count / 3))
      return png_shim_write(&picture, &file)
    }
    if let failure = rows.failure { throw failure }
    guard written == 1, let bytes = file.bytes else { throw .png(reason: message(of: file)) }
    return Data(bytesNoCopy: bytes, count: file.size, deallocator: .free)
  }

  /// What stands before a file's pixels: signature, IHDR, colour space or palette, pHYs.
  package static func head(
    _ kind: PixelForm.Kind, palette: [UInt8], width: Int, height: Int, resolution: Resolution?
  ) throws(RenderingError) -> Data {
    var file = png_shim_file()
    let written = palette.withUnsafeBufferPointer { palette in
      var picture = png_shim_picture(
        next: nil, context: nil, width: UInt32(width), height: UInt32(height),
        bit_depth: Int32(kind.bitDepth), color_type: kind.colorType,
        dots_per_metre: UInt32(resolution?.dotsPerMetre ?? 0), palette: palette.baseAddress,
        palette_size: Int32(palette.count / 3))
      return png_shim_write(&picture, &file)
    }
    guard written == 1, let bytes = file.bytes else { throw .png(reason: message(of: file)) }
    return Data(bytesNoCopy: bytes, count: file.size, deallocator: .free)
  }

  private static func message(of file: png_shim_file) -> String {
    withUnsafeBytes(of: file.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}

/// The rows of a picture as libpng asks for them, a band in memory at a time.
private final class PackedRows {
  let form: PixelForm
  private let bandHeight: Int
  private let stride: Int
  private let bands: PNGEncoder.Bands
  private var current: (band: Int, rows: UnsafeMutableBufferPointer<UInt8>)?
  /// Why there was no row.
  private(set) var failure: RenderingError?

  init(form: PixelForm, width: Int, bandHeight: Int, bands: @escaping PNGEncoder.Bands) {
    (self.form, self.bandHeight, self.bands) = (form, bandHeight, bands)
    stride = form.kind.stride(width)
  }

  deinit { current?.rows.deallocate() }

  /// Stays where it is until the next one is asked for.
  func row(_ row: Int) -> UnsafePointer<UInt8>? {
    let band = row / bandHeight
    if current?.band != band {
      current?.rows.deallocate()
      current = nil
      do throws(RenderingError) {
        let packed = form.pack(try bands(band))
        let rows = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: packed.count)
        _ = rows.initialize(from: packed)
        current = (band, rows)
      } catch {
        failure = error
      }
    }
    return current?.rows.baseAddress.map { UnsafePointer($0 + row % bandHeight * stride) }
  }
}
