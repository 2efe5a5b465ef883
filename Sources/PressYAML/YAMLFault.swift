/// What libyaml finds wrong with a file, in plain sentences and with a way out.
///
/// Its own words speak of tokens, nodes and scalars, and of what it was doing; whoever writes a campaign thinks of keys, lists
/// and quotes.
struct YAMLFault: Equatable {
  /// What is wrong, the rest of a sentence after "this is not YAML:".
  var message: String
  var hint: String?

  /// - Parameters:
  ///   - problem: in libyaml's words.
  ///   - context: what it was doing, in its words.
  ///   - start: the line, from 1, in which it began that; nil where it does not tell.
  ///   - line: the text of the line with the fault.
  ///   - column: of the fault in it, from 1, in Unicode scalars.
  init(_ problem: String, while context: String?, from start: Int?, in line: String, column: Int) {
    let fault = line.unicodeScalars.dropFirst(column - 1).first
    let since = start.map { " that begins in line \($0)" } ?? ""
    if line.contains(#/[:\-\[,]\s*{{/#) {
      (message, hint) = (
        "a text that begins with '{{' has no quotes", "a text that begins with '{{' stands in quotes"
      )
      return
    }
    if let context, let known = YAMLFault.byContext(problem, context, since) {
      (message, hint) = known
      return
    }
    if problem == "found character that cannot start any token" {
      let isTab = fault == "\t"
      message = isTab ? "a tab stands where blanks do" : "a value cannot begin with \(YAMLFault.shown(fault))"
      hint = isTab ? "indent with blanks" : "put it in quotes"
      return
    }
    (message, hint) =
      YAMLFault.plain[problem] ?? ("it cannot be read from here on", "put texts with marks in them in quotes")
  }

  private static func shown(_ scalar: Unicode.Scalar?) -> String { scalar.map { "'\($0)'" } ?? "this" }

  /// What means different things by what was being read.
  private static func byContext(
    _ problem: String, _ context: String, _ since: String
  ) -> (message: String, hint: String?)? {
    switch (problem, context) {
    case ("did not find expected ',' or ']'", _):
      ("the list in '[ ]'\(since) lacks a ',' or its ']'", "write ',' between values and ']' at the end")
    case ("did not find expected ',' or '}'", _):
      ("the mapping in '{ }'\(since) lacks a ',' or its '}'", "write ',' between its keys and '}' at the end")
    case ("found unexpected end of stream", "while scanning a quoted scalar"):
      ("the quote\(since) is never closed", "add one at the end of the text")
    case ("did not find expected alphabetic or numeric character", "while scanning an alias"):
      ("'*' begins a reference, and no name follows", "put a text that begins with '*' in quotes")
    case ("did not find expected alphabetic or numeric character", "while scanning an anchor"):
      ("'&' begins the name of a value, and no name follows", "put a text that begins with '&' in quotes")
    case (_, "while scanning a block scalar"):
      (
        "after '|' or '>' the text begins in the next line",
        "put a text that begins with '|' or '>' in quotes"
      )
    case (_, "while scanning a tag"), (_, "while parsing a tag"):
      ("'!' begins a type, which no key here has", "put a text that begins with '!' in quotes")
    case (_, "while scanning a directive"), (_, "while scanning a %YAML directive"),
      (_, "while scanning a %TAG directive"), (_, "while scanning a tag directive"),
      (_, "while parsing a %TAG directive"):
      (
        "a line that begins with '%' is an instruction to readers of YAML",
        "put a text that begins with '%' in quotes"
      )
    case ("found unknown escape character", _), ("did not find expected hexdecimal number", _),
      ("found invalid Unicode character escape code", _):
      (
        "a backslash in double quotes stands before a character that gives it no meaning",
        "write '\\\\', or put the text in single quotes"
      )
    default: nil
    }
  }

  private static let plain: [String: (message: String, hint: String?)] = [
    "could not find expected ':'": (
      "a key has no ':' after it", "write 'key: value'; a text of several lines stands in quotes"
    ),
    "did not find expected key": (
      "the line is not a key beside those above it",
      "begin all keys of a mapping in the same column; nothing follows a closing quote"
    ),
    "did not find expected '-' indicator": (
      "the line is not an entry of the list above it",
      "begin each entry with '- ' in the same column, and indent what belongs to it"
    ),
    "mapping values are not allowed in this context": (
      "a ':' stands where no key can",
      "put a text that holds ': ' in quotes; keys of a mapping begin in the same column"
    ),
    "mapping keys are not allowed in this context": (
      "a '?' or a key stands where none can", "put a text that begins with '? ' in quotes"
    ),
    "block sequence entries are not allowed in this context": (
      "an entry of a list stands where none can", "begin the list in the line below its key"
    ),
    "found a tab character that violates indentation": ("a tab stands where blanks do", "indent with blanks"),
    "found a tab character where an indentation space is expected": (
      "a tab stands where blanks do", "indent with blanks"
    ),
    "did not find expected node content": ("a value is missing", "write one, or take the ',' away"),
    "did not find expected <document start>": (
      "the line is not part of what stands above it",
      "begin all keys in the first column, or indent what belongs to one"
    ),
    "found unexpected document indicator": (
      "a line of '---' or '...' stands inside of a quoted text", "close the quote above it"
    ),
    "found unexpected ':'": ("a ':' stands inside of a text without quotes", "put the text in quotes"),
    "found undefined tag handle": (
      "'!' begins a type, which no key here has", "put a text that begins with '!' in quotes"
    ),
    "found incompatible YAML document": (
      "its '%YAML' names a version that is not read", "leave that line out"
    ),
    "found duplicate %YAML directive": ("'%YAML' stands twice", "leave it out"),
    "found duplicate %TAG directive": ("'%TAG' stands twice", "leave it out"),
    "found undefined alias": (
      "'*' refers to a value that has no name", "put a text that begins with '*' in quotes"
    ),
    "but found another document": ("'---' begins a second document", "a file holds one: write another file"),
    "Maximum nesting level reached, set with yaml_set_max_nest_level())": (
      "the values are nested too deeply", nil
    ),
  ]
}
