/// What is wrong with a row of JSON.
struct JSONFault: Error {
  var code: String
  var message: String
  var hint: String?
  /// An index into the bytes.
  var offset: Int
  /// Whether it is unclear where the row ends.
  var isSyntax = true

  static func syntax(_ message: String, hint: String? = nil, _ offset: Int) -> JSONFault {
    JSONFault(code: "json", message: message, hint: hint, offset: offset)
  }

  static func value(_ code: String, _ message: String, hint: String? = nil, _ offset: Int) -> JSONFault {
    JSONFault(code: code, message: message, hint: hint, offset: offset, isSyntax: false)
  }
}
