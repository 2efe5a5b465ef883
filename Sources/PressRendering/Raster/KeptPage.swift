internal import CCairo
internal import PressDots
internal import PressDrawing

/// What all records of a page share, drawn once: a surface, the form of its pixels, and its bands deflated.
///
/// Between records the surface holds nothing but the shared drawing.
final class KeptPage {
  /// What it is known by: the drawing itself, never where it came from.
  struct Key: Equatable {
    let base: Scene
    let resolution: Resolution
    let ground: RasterRenderer.Ground
  }

  let key: Key
  let canvas: Canvas
  let form: PageForm
  /// Rows of a band; the last one may have fewer.
  let bandHeight: Int
  /// By form and place: of rows that no record has painted over.
  private var bands: [PixelForm.Kind: [Int: BandDeflater.Band]] = [:]

  /// - Parameter canvas: with the base on it and nothing else.
  init(_ key: Key, _ canvas: consuming Canvas) throws(RenderingError) {
    self.key = key
    bandHeight = KeptPage.bandHeight(width: canvas.width, height: canvas.height)
    form = PageForm(ofBase: try canvas.rows(0..<canvas.height))
    self.canvas = canvas
  }

  var dots: Int { canvas.width * canvas.height }
  var bandCount: Int { (canvas.height + bandHeight - 1) / bandHeight }

  func rows(ofBand band: Int) -> Range<Int> {
    (band * bandHeight)..<min(canvas.height, (band + 1) * bandHeight)
  }

  /// A megabyte of RGB is one band; bands of larger pages have some 260 kB, and at least 32 rows.
  static func bandHeight(width: Int, height: Int) -> Int {
    3 * width * height <= 1 << 20 ? height : max(32, (1 << 18) / (3 * width))
  }

  /// A band of the base, deflated the first time that it is asked for in this form.
  func band(
    _ index: Int, _ kind: PixelForm.Kind, _ make: (Int) throws(RenderingError) -> BandDeflater.Band
  ) throws(RenderingError) -> BandDeflater.Band {
    if let known = bands[kind]?[index] { return known }
    let made = try make(index)
    bands[kind, default: [:]][index] = made
    return made
  }
}
