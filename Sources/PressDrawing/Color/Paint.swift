internal import Foundation

/// What a shape is painted with; it knocks out what lies below.
package enum Paint: Sendable, Hashable {
  case solid(Color)
  case gradient(Gradient)
}
