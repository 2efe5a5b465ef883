/// A part of a picture in whole dots from its top left corner.
package struct PixelBox: Sendable, Hashable {
  package var left: Int
  package var top: Int
  package var width: Int
  package var height: Int

  package init(left: Int, top: Int, width: Int, height: Int) {
    (self.left, self.top, self.width, self.height) = (left, top, width, height)
  }

  package var right: Int { left + width }
  package var bottom: Int { top + height }
}
