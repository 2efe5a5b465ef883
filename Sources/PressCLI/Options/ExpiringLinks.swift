/// Links that are dead in days.
enum ExpiringLinks {
  /// What `--allow-expiring` does, for every command that has it.
  static let help = "Let links that are dead in days, such as a WeChat group's, go to print."
}
