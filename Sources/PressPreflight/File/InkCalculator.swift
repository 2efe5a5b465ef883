internal import Foundation

/// The arithmetic of calculator functions (ISO 32000-1, 7.10.5), without their conditions.
enum InkCalculator {
  /// Words of a program; what is longer is no ink's recipe.
  private static let longest = 2000

  /// What a program leaves on its stack; nil when it holds anything but arithmetic.
  static func run(_ program: [UInt8], on inputs: [Double]) -> [Double]? {
    let text = String(decoding: program, as: UTF8.self)
    let words = text.split { $0.isWhitespace || $0 == "{" || $0 == "}" }
    guard words.count <= longest, text.count(where: { $0 == "{" }) <= 1 else { return nil }
    var stack = inputs
    for word in words {
      if let number = Double(word) {
        stack.append(number)
      } else if !perform(String(word), &stack) {
        return nil
      }
    }
    return stack.allSatisfy(\.isFinite) ? stack : nil
  }

  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }

  /// False for a word that is not known, or has too little to work on.
  private static func perform(_ word: String, _ stack: inout [Double]) -> Bool {
    switch word {
    case "add", "sub", "mul", "div", "exp":
      guard stack.count >= 2 else { return false }
      let (b, a) = (stack.removeLast(), stack.removeLast())
      stack.append(["add": a + b, "sub": a - b, "mul": a * b, "div": a / b][word] ?? pow(a, b))
    case "neg", "abs", "sqrt", "cvr", "cvi", "floor", "ceiling", "round", "truncate":
      guard let a = stack.popLast() else { return false }
      let results = [
        "neg": -a, "abs": a.magnitude, "sqrt": a.squareRoot(), "cvr": a, "cvi": a.rounded(.towardZero),
        "floor": a.rounded(.down), "ceiling": a.rounded(.up), "round": (a + 0.5).rounded(.down),
      ]
      stack.append(results[word] ?? a.rounded(.towardZero))
    case "dup":
      guard let a = stack.last else { return false }
      stack.append(a)
    case "pop": return stack.popLast() != nil
    case "exch":
      guard stack.count >= 2 else { return false }
      stack.swapAt(stack.count - 1, stack.count - 2)
    case "copy":
      guard let count = count(of: stack.popLast(), in: stack) else { return false }
      stack += stack.suffix(count)
    case "index":
      guard let place = count(of: stack.popLast().map { $0 + 1 }, in: stack), place > 0 else { return false }
      stack.append(stack[stack.count - place])
    case "roll":
      let turns = stack.popLast()
      guard let count = count(of: stack.popLast(), in: stack), let turns, turns.magnitude < 1e6 else {
        return false
      }
      guard count > 0 else { return true }
      let top = Array(stack.suffix(count))
      let shift = ((Int(turns) % count) + count) % count
      stack.replaceSubrange((stack.count - count)..., with: top.suffix(shift) + top.dropLast(shift))
    default: return false
    }
    return stack.count <= 100
  }

  private static func count(of number: Double?, in stack: [Double]) -> Int? {
    guard let number, (0...100).contains(number) else { return nil }
    return Int(number) <= stack.count ? Int(number) : nil
  }
}
