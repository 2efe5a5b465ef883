/// One way in which a platform names its accounts, and the links that go with it.
struct AccountScheme: Sendable, Hashable {
  /// What of a URL's query belongs to the link; the rest is noise and is dropped.
  enum KeptQuery: Sendable, Hashable {
    case nothing
    case named([String])
    case all
  }

  /// What the identifier is called in messages: `X handle`.
  var noun: String
  /// What stands before the identifier in the canonical account: `id:`, `mp/`, or nothing.
  var prefix: String
  /// Other prefixes that people write.
  var otherPrefixes: [String]
  var shape: LinkShape
  /// Further shapes that are read as this form.
  var otherShapes: [LinkShape]
  var rule: IdentifierRule
  /// Whether a breach of length or shape is an error (the platform documents it) or a warning (seen in samples).
  var isDocumented: Bool
  /// Whether a code written without its URL must keep the rule strictly, else it is taken for something else.
  var isExactWhenBare = false
  /// Whether the prefix counts only when the rest fits the rule, as `UC` of YouTube's channels.
  var isTentative = false
  /// Lengths of what follows a tentative prefix that are nobody's other name, but this form cut short or mistyped.
  var slips: ClosedRange<Int>?
  /// Whether the form is reached only by its URLs.
  var isOnlyRead = false
  var isIssued = false
  /// Whether the identifier is a telephone's number with its country's code, and is written in any way.
  var isTelephone = false
  var permanence: Permanence
  var keeps: KeptQuery
  var tracking: TrackingPolicy
  /// The hint given with every error about the identifier, instead of the alphabet.
  var hint: String?
  /// What to say of every link of this form.
  var caution: LinkAdvisory?

  init(
    _ noun: String, prefix: String = "", or otherPrefixes: [String] = [], link: String, reads: [String] = [],
    rule: IdentifierRule, documented: Bool, permanence: Permanence = .permanent, keeps: KeptQuery = .nothing,
    tracking: TrackingPolicy = .refused(), hint: String? = nil, caution: LinkAdvisory? = nil
  ) {
    self.noun = noun
    self.prefix = prefix
    self.otherPrefixes = otherPrefixes
    self.shape = LinkShape(link)
    self.otherShapes = reads.map { LinkShape($0) }
    self.rule = rule
    self.isDocumented = documented
    self.permanence = permanence
    self.keeps = keeps
    self.tracking = tracking
    self.hint = hint
    self.caution = caution
  }

  /// The same, handed out only by the platform: its query is never touched.
  var issued: AccountScheme {
    with {
      $0.isIssued = true
      $0.keeps = .all
    }
  }

  var tentative: AccountScheme { with { $0.isTentative = true } }

  /// The same, tentative, but where the rest is about as long as the form's: that is a slip, which must be told.
  ///
  /// - Parameter lengths: in characters, around those of the rule.
  func tentative(but lengths: ClosedRange<Int>) -> AccountScheme {
    with { ($0.isTentative, $0.slips) = (true, lengths) }
  }

  var onlyRead: AccountScheme { with { $0.isOnlyRead = true } }
  var exactWhenBare: AccountScheme { with { $0.isExactWhenBare = true } }
  var telephone: AccountScheme { with { $0.isTelephone = true } }

  func keeping(_ query: KeptQuery) -> AccountScheme { with { $0.keeps = query } }

  /// Whether this form is what somebody wrote who wrote its prefix, or a URL of its shape, before such a rest.
  func isMeant(by rest: String) -> Bool {
    !isTentative || rule.fits(rest)
      || slips?.contains(rest.count) == true && rest.allSatisfy(rule.alphabet.contains)
  }

  private func with(_ change: (inout AccountScheme) -> Void) -> AccountScheme {
    var copy = self
    change(&copy)
    return copy
  }
}
