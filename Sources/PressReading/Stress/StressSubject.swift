package import PressDrawing

/// A symbol with what is around it, ready to be looked at under every condition.
package struct StressSubject: Sendable {
  /// A picture as it comes back from a JPEG file of a quality 1…100; nil when that fails.
  package typealias JPEGRoundTrip = @Sendable (_ picture: Bitmap, _ quality: Int) -> Bitmap?

  /// The print in fine dots, turned by the phone's lean.
  let print: LightPlane
  /// Dots a module of `print`.
  let dots: Int
  /// Side in modules.
  package let modules: Int
  /// Side of a module on the finished piece.
  package let module: Length

  /// Modules around the symbol that the phone's picture is cut to: the quiet zone and what lies beyond.
  static let margin = 6

  /// Nil when the symbol does not lie inside the picture, or a module has no size.
  ///
  /// - Parameter picture: opaque; colours count as their luma, which is what phones hand to decoders. Beyond
  ///   its edge its outermost pixels go on.
  package init?(_ picture: Bitmap, at geometry: SymbolGeometry, module: Length) {
    guard geometry.fits(width: picture.width, height: picture.height), module > .zero else { return nil }
    // Whole dots for twentieths of a module; half as many for the largest symbols.
    dots = geometry.modules > 61 ? 10 : 20
    modules = geometry.modules
    self.module = module
    // The lean needs some more at the corners.
    let side = (modules + 2 * (StressSubject.margin + 1)) * dots
    print = LightPlane(of: picture.gray(), at: geometry, dots: dots, side: side)
  }

  /// What the phone hands to a decoder.
  ///
  /// Nil when a JPEG is asked for and there is no way to make one.
  package func view(_ condition: StressCondition, jpeg: JPEGRoundTrip? = nil) -> Bitmap? {
    let distance = condition.distance
    let perMillimetre = StressPhone.pixels(of: .mm(1), at: distance)
    let pixelsAModule = perMillimetre * module.millimetres
    // A picture of less would leave decoders no room to look.
    let side = max(96, Int((pixelsAModule * Double(modules + 2 * StressSubject.margin)).rounded(.up)))
    let turn = Rotation(degrees: condition.tilt)
    let camera = CameraPlace(
      distance: distance / module * Double(dots), focalPixels: StressPhone.focalPixels,
      sine: turn.sine, cosine: turn.cosine)
    // A tenth of an edge's light to nine tenths are 2.563 standard deviations.
    let defocus = condition.blur.millimetres / 2.563 * perMillimetre
    let blur = (StressPhone.lensBlur * StressPhone.lensBlur + defocus * defocus).squareRoot()
    let sensor =
      surface(condition)
      .seen(from: camera, width: side, height: side)
      .moved(by: condition.motion.millimetres * perMillimetre)
      .blurred(by: blur)
      .developed(noise: condition.noise)
    guard let quality = condition.jpegQuality else { return sensor }
    return sensor.flatMap { jpeg?($0, quality) }
  }

  /// The print as it lies before the lens: ink, cloth and glare.
  func surface(_ condition: StressCondition) -> LightPlane {
    var plane = print
    if condition.inkTwentieths != 0 { plane = plane.inked(by: condition.inkTwentieths * dots / 20) }
    if let thread = condition.thread { plane = plane.woven(thread: thread / module * Double(dots)) }
    if condition.glare > 0 {
      // Off the middle, where a logo would take the harm, and off the finders.
      let side = Double(modules * dots)
      plane = plane.glared(
        x: Double(plane.width) / 2 + 0.14 * side, y: Double(plane.height) / 2 + 0.1 * side,
        radius: side * (condition.glare / Double.pi).squareRoot())
    }
    return plane
  }
}

extension LightPlane {
  /// A symbol in the middle of a square of dots, turned by the phone's lean.
  fileprivate init(of gray: Bitmap, at geometry: SymbolGeometry, dots: Int, side: Int) {
    let half = Double(geometry.side) / 2
    let (x, y) = (Double(geometry.left) + half, Double(geometry.top) + half)
    let (sine, cosine) = StressPhone.lean
    let scale = Double(geometry.moduleDots) / Double(dots)
    let values = [UInt16](unsafeUninitializedCapacity: side * side) { out, filled in
      gray.pixels.withUnsafeBufferPointer { pixels in
        LightPlane.decoded.withUnsafeBufferPointer { decoded in
          for row in 0..<side {
            let down = (Double(row) + 0.5 - Double(side) / 2) * scale
            for column in 0..<side {
              let right = (Double(column) + 0.5 - Double(side) / 2) * scale
              let sourceX = Int((x + right * cosine - down * sine).rounded(.down))
              let sourceY = Int((y + right * sine + down * cosine).rounded(.down))
              let at =
                min(max(sourceY, 0), gray.height - 1) * gray.width + min(max(sourceX, 0), gray.width - 1)
              out[row * side + column] = decoded[Int(pixels[at])]
            }
          }
        }
      }
      filled = side * side
    }
    self.init(width: side, height: side, light: values)
  }
}
