// What the doors take and give, so that one import is enough.
@_exported public import PressCampaigns
@_exported public import PressDiagnostics
@_exported public import PressDrawing
@_exported public import PressFiles
@_exported public import PressReports
@_exported public import PressSymbols
