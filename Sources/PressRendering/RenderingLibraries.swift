internal import CCairo
internal import CLCMS
internal import CPNG
internal import CRSVG

/// The versions of the libraries that draw.
package enum RenderingLibraries {
  package static var versions: [(name: String, version: String)] {
    let lcms = Int(cmsGetEncodedCMMversion())
    return [
      ("cairo", cairo_version_string().map { String(cString: $0) } ?? "?"),
      ("librsvg", "\(rsvg_major_version).\(rsvg_minor_version).\(rsvg_micro_version)"),
      ("libpng", png_get_libpng_ver(nil).map { String(cString: $0) } ?? "?"),
      ("lcms2", "\(lcms / 1000).\(lcms % 1000 / 10)"),
    ]
  }
}
