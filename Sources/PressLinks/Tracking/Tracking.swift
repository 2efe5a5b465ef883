/// Where a visitor came from, for web analysts: the utm parameters.
package struct Tracking: Sendable, Hashable {
  package var source: String?
  package var medium: String?
  package var campaign: String?
  package var term: String?
  package var content: String?

  package init(
    source: String? = nil, medium: String? = nil, campaign: String? = nil, term: String? = nil,
    content: String? = nil
  ) {
    self.source = source
    self.medium = medium
    self.campaign = campaign
    self.term = term
    self.content = content
  }

  /// `utm_source=flyer&utm_medium=print`, values escaped; empty ones and nil are left out.
  package var query: String {
    items.map { "\($0.name)=\(PercentEncoding.encode($0.value))" }.joined(separator: "&")
  }

  var items: [(name: String, value: String)] {
    [
      ("utm_source", source), ("utm_medium", medium), ("utm_campaign", campaign), ("utm_term", term),
      ("utm_content", content),
    ].compactMap { name, value in value.flatMap { $0.isEmpty ? nil : (name, $0) } }
  }
}
