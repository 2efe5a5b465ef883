import Foundation

@testable import PressPreflight

extension RuleCase {
  static let boxes: [RuleCase] = [
    RuleCase(.trimBox, "no TrimBox") {
      try $0.change(.page, "/TrimBox [10 10 250 165]", "/ArtBoxx 0");
      try $0.change(.content, "1 1 258 173 re", "20 20 9 9 re")
    },
    RuleCase(.trimBox, .warning, .plain, "no TrimBox") {
      try $0.change(.page, "/TrimBox [10 10 250 165]", "");
      try $0.change(.content, "1 1 258 173 re", "20 20 9 9 re")
    },
    RuleCase(.artBox, "an ArtBox") { $0.add(.page, "/ArtBox [10 10 250 165]") },
    RuleCase(.boxOrder, "does not lie inside the BleedBox") {
      try $0.change(.page, "/BleedBox [1 1 259 174]", "/BleedBox [20 1 259 174]");
      try $0.change(.content, "1 1 258 173 re", "20 20 9 9 re")
    },
    RuleCase(.boxOrder, "inside the MediaBox") {
      try $0.change(.page, "/BleedBox [1 1 259 174]", "/BleedBox [-1 1 259 174]")
    },
    RuleCase(.boxOrder, "TrimBox is empty") {
      try $0.change(.page, "/TrimBox [10 10 250 165]", "/TrimBox [10 10 10 165]");
      try $0.change(.content, "1 1 258 173 re", "20 20 9 9 re")
    },
    RuleCase(.cropBox, .warning, "CropBox") { $0.add(.page, "/CropBox [10 10 250 165]") },
    RuleCase(.userUnit, "2 points") { $0.add(.page, "/UserUnit 2") },
    RuleCase(.rotate, .warning, "90°") { $0.add(.pages, "/Rotate 90") },
    RuleCase(.bleed, "left 0 mm") { try $0.change(.content, "1 1 258 173 re", "10 1 249 173 re") },
    RuleCase(.bleed, "top 1.1 mm") { try $0.change(.content, "1 1 258 173 re", "1 1 258 167 re") },
    RuleCase(.bleed, .warning, "less than 3 mm: left 1.8 mm") {
      try $0.change(.page, "/BleedBox [1 1 259 174]", "/BleedBox [5 1 259 174]")
    },
    RuleCase(.pageSize, .warning, "the first is 84.7 × 54.7 mm") {
      try $0.change(.pages, "/Kids [3 0 R]", "/Kids [3 0 R 15 0 R]")
      $0.add(.extra, "/Type /Page /Parent 2 0 R /MediaBox [0 0 200 175] /TrimBox [10 10 190 165]")
    },
  ]

  static let fonts: [RuleCase] = [
    RuleCase(.fontEmbedded, "'ABCDEF+Sample' is not embedded") {
      try $0.change(.descriptor, "/FontFile2 7 0 R", "")
    },
    RuleCase(.fontEmbedded, .error, .plain, "'Helvetica' is not embedded") {
      $0.add(.extra, "/Type /Font /Subtype /Type1 /BaseFont /Helvetica")
      try $0.change(.form, "/F0 5 0 R", "/F0 15 0 R")
    },
    RuleCase(.fontEmbedded, "a font that the file does not have") {
      try $0.change(.content, "/F0 8 Tf", "/F9 8 Tf")
    },
    RuleCase(.fontEmbedded, "'Deep' is not embedded") {
      $0.add(
        .extra,
        "/Type /Font /Subtype /Type0 /BaseFont /Deep /DescendantFonts [ << /FontDescriptor << /Flags 4 >> >> ]"
      )
      try $0.change(.form, "/F0 5 0 R", "/F0 15 0 R")
    },
    RuleCase(.fontEmbedded, .warning, "'Helvetica' is not embedded") {
      $0.add(.extra, "/Type /Font /Subtype /Type1 /BaseFont /Helvetica")
      try $0.offer("Font", "/F1 15 0 R")
      $0.draw("BT /F1 8 Tf 3 Tr 20 100 Td (scanned) Tj ET")
    },
    RuleCase(.fontSubset, .info, "'Sample' is embedded whole") { try $0.change(.font, "ABCDEF+", "") },
  ]

  static let pictures: [RuleCase] = [
    RuleCase(.imageResolution, "151 ppi, under 224") {
      try $0.change(.content, "q 10 0 0 10", "q 20 0 0 20")
    },
    RuleCase(.imageResolution, "under 224") { try $0.change(.content, "q 10 0 0 10", "q 0 10 -20 0") },
    RuleCase(.imageResolution, .warning, "275 ppi, under 300") {
      try $0.change(.content, "q 10 0 0 10", "q 11 0 0 11")
    },
    RuleCase(.bitmapResolution, "302 ppi, under 799") {
      try $0.change(.image, "/BitsPerComponent 8", "/BitsPerComponent 1")
    },
    RuleCase(.bitmapResolution, "72 ppi, under 799") {
      $0.draw("q 9 0 0 9 60 60 cm BI /W 9 /H 9 /IM true ID 0123456789 EI Q")
    },
  ]

  static let marks: [RuleCase] = [
    RuleCase(.whiteOverprint, "a fill in white") { $0.draw("0 0 0 0 k 30 30 9 9 re f") },
    RuleCase(.whiteOverprint, "text in white") { $0.draw("0 0 0 0 k BT /F0 20 Tf 20 100 Td (white) Tj ET") },
    RuleCase(.whiteOverprint, "a line in white") { $0.draw("0 0 0 0 K 30 30 m 60 60 l S") },
    RuleCase(.blackOverprint, .info, "text of 8 pt") {
      try $0.change(.content, "BT", "/GS1 gs BT"); try $0.offer("ExtGState", "/GS1 << /op false >>");
      try $0.change(.content, "/Fm0 Do", "")
    },
    RuleCase(.blackOverprint, .info, "a line of 0.5 pt") { try $0.change(.state, "/OP true", "/OP false") },
    RuleCase(.blackOverprint, .info, "text of 8 pt") {
      try $0.change(.state, "/OPM 1", "/OPM 0"); try $0.change(.content, "/Fm0 Do", "");
      try $0.change(.content, " S", " n")
    },
    RuleCase(.hairline, "no width") { $0.draw("0 w 20 30 m 60 30 l S") },
    RuleCase(.hairline, .warning, "0.2 pt wide") {
      $0.draw("q .1 0 0 .1 0 0 cm 2 w 200 300 m 600 300 l S Q")
    },
  ]
}
