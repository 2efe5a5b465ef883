internal import Yams

/// What libyaml makes of a text, and where of the file it stands.
struct YAMLTree {
  private(set) var root: Node?
  /// Keys that stand twice in a mapping.
  private(set) var doubles: [DoubleKey] = []
  var quotes = ColumnInsertions()
  private var mendings = ColumnInsertions()

  struct DoubleKey {
    var name: String
    var first: Mark
    var second: Mark
  }

  /// Why a text cannot be read.
  struct Fault: Error {
    enum Kind {
      case aliasedKey(Mark)
      case syntax(YamlError.Context?, String, Mark)
      case character(UInt32)
      case twice([String], Mark)
      case other
    }

    var kind: Kind
    /// What was put into the text that was read.
    var quotes: ColumnInsertions

    /// Where it is no YAML; nil for what is wrong with it otherwise.
    var place: (line: Int, column: Int)? {
      guard case .syntax(_, _, let mark) = kind else { return nil }
      return (mark.line, mark.column)
    }
  }

  /// An empty one.
  ///
  /// - Parameter mendings: what was put into the text before.
  init(_ mendings: ColumnInsertions = ColumnInsertions()) { self.mendings = mendings }

  /// Throws the first fault of a text; keys that stand twice are among `doubles`.
  init(_ text: String, _ mendings: ColumnInsertions = ColumnInsertions()) throws(Fault) {
    self.mendings = mendings
    let source = QuotedCalls(text)
    quotes = source.insertions
    do {
      if let mark = try AliasedKey.mark(in: source.text) {
        throw Fault(kind: .aliasedKey(mark), quotes: quotes)
      }
      try read(source.text)
    } catch let fault as Fault {
      throw fault
    } catch {
      throw Fault(kind: YAMLTree.kind(of: error), quotes: quotes)
    }
  }

  /// Reads a text, keys that stand twice one after the other put out of sight.
  private mutating func read(_ text: String) throws {
    var text = text
    var hidden: [(name: String, key: String, mark: Mark)] = []
    while true {
      do {
        root = try Yams.compose(yaml: text)
        break
      } catch let error as YamlError {
        guard case .duplicatedKeysInMapping(let names, let context) = error,
          text.utf8.count <= YAMLMending.largestFile,
          let (name, found) = names.lazy.compactMap({ name in
            HiddenKeys.hide(
              name, line: context.mark.line, column: context.mark.column, number: hidden.count, in: text
            ).map { (name, $0) }
          }).first
        else { throw error }
        text = found.text
        hidden.append((name, found.name, context.mark))
      }
    }
    guard let root, !hidden.isEmpty else { return }
    var steps = 0
    doubles = hidden.map { name, key, mark in
      DoubleKey(name: name, first: mark, second: YAMLTree.second(name, beside: key, in: root, &steps) ?? mark)
    }
  }

  /// Where a key stands in the mapping that holds another key, too.
  ///
  /// - Parameter steps: values looked at so far: a file's aliases may stand for more than can ever be.
  private static func second(_ name: String, beside key: String, in node: Node, _ steps: inout Int) -> Mark? {
    steps += 1
    guard steps < 200_000 else { return nil }
    switch node {
    case .mapping(let mapping):
      if mapping.contains(where: { $0.key.scalar?.string == key }) {
        return mapping.first { $0.key.scalar?.string == name }?.key.mark
      }
      for (_, value) in mapping {
        if let found = second(name, beside: key, in: value, &steps) { return found }
      }
      return nil
    case .sequence(let sequence):
      for value in sequence {
        if let found = second(name, beside: key, in: value, &steps) { return found }
      }
      return nil
    case .scalar, .alias: return nil
    }
  }

  private static func kind(of error: any Error) -> Fault.Kind {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      .syntax(context, problem, mark)
    case .reader(_, _, let value, _): .character(UInt32(bitPattern: value))
    case .duplicatedKeysInMapping(let names, let context): .twice(names, context.mark)
    default: .other
    }
  }

  /// A column of the file for one of the text as libyaml saw it, in Unicode scalars.
  func originalColumn(line: Int, column: Int) -> Int {
    mendings.originalColumn(line: line, column: quotes.originalColumn(line: line, column: column))
  }
}
