internal import PressDiagnostics
public import PressFiles

/// The engines that start one program many times, and the variables by which each gives it its number.
public enum ShardEngine: String, CaseIterable, Sendable {
  /// An array of tasks.
  case slurm = "Slurm"
  /// An indexed job.
  case kubernetes = "Kubernetes"
  /// An array job.
  case awsBatch = "AWS Batch"
  /// Numbered jobs.
  case parallel = "GNU parallel"

  /// How many there are, where an engine does not say: set by whoever writes the job.
  public static let countVariable = "QRPRESS_SHARD_COUNT"

  /// What `--shard auto` stands for.
  ///
  /// - Parameter environment: the process's variables.
  /// - Throws: `PressFailure` with `usage`: no engine, more than one, or a variable of it is missing or no number.
  public static func shard(in environment: [String: String]) throws(PressFailure) -> Shard {
    let found = allCases.filter { environment[$0.marker] != nil }
    guard let engine = found.first else {
      throw fault(
        "'--shard auto' finds no engine: none of \(list(allCases.map(\.marker))) is set",
        hint: "start it as a task of an array, or say which part: '--shard 2/5'")
    }
    guard found.count == 1 else {
      throw fault(
        "'--shard auto' finds more than one engine: \(list(found.map(\.marker))) are set",
        hint: "say which part: '--shard 2/5'")
    }
    return try engine.shard(Variables(engine: engine, environment: environment))
  }

  /// The variable that only this engine sets.
  package var marker: String {
    switch self {
    case .slurm: "SLURM_ARRAY_TASK_ID"
    case .kubernetes: "JOB_COMPLETION_INDEX"
    case .awsBatch: "AWS_BATCH_JOB_ARRAY_INDEX"
    case .parallel: "PARALLEL_SEQ"
    }
  }

  private func shard(_ variables: Variables) throws(PressFailure) -> Shard {
    let index = try variables.number(marker)
    switch self {
    case .slurm: return try slurm(task: index, variables)
    case .kubernetes:
      return try made(index + 1, of: variables.number(ShardEngine.countVariable, hint: countHint), variables)
    case .awsBatch:
      return try made(index + 1, of: variables.number("AWS_BATCH_JOB_ARRAY_SIZE"), variables)
    case .parallel:
      return try made(index, of: variables.number(ShardEngine.countVariable, hint: countHint), variables)
    }
  }

  /// Tasks are numbered MIN, MIN + STEP … at most MAX; COUNT is how many were asked for.
  private func slurm(task: Int, _ variables: Variables) throws(PressFailure) -> Shard {
    let (first, last) = (
      try variables.number("SLURM_ARRAY_TASK_MIN"), try variables.number("SLURM_ARRAY_TASK_MAX")
    )
    let step = try variables.number("SLURM_ARRAY_TASK_STEP", otherwise: 1)
    let found = step > 0 && first <= last ? (last - first) / step + 1 : 0
    let count = try variables.number("SLURM_ARRAY_TASK_COUNT", otherwise: found)
    guard step > 0, found == count, task >= first, (task - first) % step == 0 else {
      throw ShardEngine.fault(
        "the tasks of Slurm's array are not evenly numbered: \(count) of \(first)…\(last) by \(step)",
        hint: "use an array such as '--array=1-8', or say which part: '--shard 2/5'")
    }
    return try made((task - first) / step + 1, of: count, variables)
  }

  private func made(_ number: Int, of count: Int, _ variables: Variables) throws(PressFailure) -> Shard {
    guard let shard = Shard(number: number, count: count) else {
      throw ShardEngine.fault(
        "\(rawValue) gives part \(number) of \(count), which there is not",
        hint: "\(marker) is \(variables.environment[marker] ?? "missing")")
    }
    return shard
  }

  private var countHint: String {
    let more = self == .kubernetes ? "to the job's 'completions'" : "to how many jobs there are"
    return "\(rawValue) does not tell how many parts there are: set \(ShardEngine.countVariable) \(more)"
  }

  private static func list(_ names: [String]) -> String { names.joined(separator: ", ") }

  fileprivate static func fault(_ message: String, hint: String) -> PressFailure {
    PressFailure(.usage, "shard", message, hint: hint)
  }

  /// What an engine says.
  private struct Variables {
    let engine: ShardEngine
    package let environment: [String: String]

    /// A variable's number, 0 or more and not beyond what a shard can count.
    package func number(_ name: String, otherwise: Int? = nil, hint: String? = nil) throws(PressFailure)
      -> Int
    {
      guard let text = environment[name], !text.isEmpty else {
        if let otherwise { return otherwise }
        throw ShardEngine.fault(
          "'--shard auto' under \(engine.rawValue) needs \(name), which is not set",
          hint: hint ?? "say which part: '--shard 2/5'")
      }
      guard let number = Int(text), (0...Shard.maximum * 2).contains(number) else {
        throw ShardEngine.fault(
          "\(name) is '\(text)', which is not a number of a part", hint: "look at the job")
      }
      return number
    }
  }
}
