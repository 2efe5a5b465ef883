internal import PressDiagnostics
internal import PressDrawing
internal import PressSymbols
internal import PressTemplates

/// A logo on a code, and what is to be said of it.
struct PlacedLogo {
  let placement: LogoPlacement
  let warnings: [Diagnostic]
}
