package import PressDrawing
internal import PressTemplates

/// One film of a set: what is poured through one screen.
package struct FilmInk: Hashable {
  package enum Role: Hashable {
    /// Lies below all others on cloth that would show through, and is what is white.
    case underbase
    /// Prints only what is white.
    case white
    /// A flat colour of its own, as it is seen.
    case flat(Color)
    /// One of the four that pictures are made of.
    case process
  }

  /// For the printer: `Black`, `brand`, `PANTONE 186 C`.
  package let name: String
  /// The plate that it is drawn as.
  package let ink: Ink
  package let role: Role

  /// The name, and what it is for or looks like where that does not say it.
  package var label: String {
    switch role {
    case .underbase: "\(name) underbase"
    case .flat(let color) where ink != .black && color.description != name: "\(name) \(color)"
    case .white, .flat, .process: name
    }
  }
}
