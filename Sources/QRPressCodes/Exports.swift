// What the door takes and gives, so that one import is enough.
@_exported public import PressDiagnostics
@_exported public import PressDrawing
@_exported public import PressSymbols
