import Foundation

/// A weighted neighbour: weights of a kernel sum up to 65,536.
struct LightTap: Sendable, Hashable {
  var dx: Int
  var dy: Int
  var weight: UInt32
}
