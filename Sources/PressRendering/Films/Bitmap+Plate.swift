internal import PressDrawing

extension Bitmap {
  /// Keeps only what one ink's plate carries, as gray: 0 solid, 255 none; what is transparent stays so.
  ///
  /// As `Color.inks` parts a screen colour: the gray of each pixel is black ink.
  mutating func reduce(toPlateOf ink: Ink) {
    let channels = layout.channels
    let channel = Ink.process.firstIndex(of: ink)
    pixels.withUnsafeMutableBufferPointer { pixels in
      for at in stride(from: 0, to: pixels.count, by: channels) {
        let red = pixels[at]
        let (green, blue) = channels == 1 ? (red, red) : (pixels[at + 1], pixels[at + 2])
        let brightest = max(red, green, blue)
        let light: UInt8 =
          switch channel {
          case 0: 255 - (brightest - red)
          case 1: 255 - (brightest - green)
          case 2: 255 - (brightest - blue)
          case 3: brightest
          default: 255
          }
        for offset in 0..<min(channels, 3) { pixels[at + offset] = light }
      }
    }
  }
}
