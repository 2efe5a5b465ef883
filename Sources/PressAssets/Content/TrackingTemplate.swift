package import PressDiagnostics
package import PressTemplates

/// utm parameters, with names such as `{{template}}` in them.
package struct TrackingTemplate: Sendable {
  package var values: [String: TextPattern]
  package var place: SourceLocation

  package init(
    values: [String: TextPattern], place: SourceLocation
  ) {
    self.values = values
    self.place = place
  }
}
