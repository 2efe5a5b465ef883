extension PreflightRule {
  /// What a printer says to it, in a person's words.
  package var objection: String { words.objection }

  /// The usual way out.
  var hint: String { words.hint }

  /// Ghostscript's way from RGB to process inks that keeps black text and black vectors in the black ink.
  private static let conversion =
    "'gs -o new.pdf -sDEVICE=pdfwrite -sColorConversionStrategy=CMYK -dBlackText -dBlackVector old.pdf'"

  /// The way out of a PDF/X-1a for a screen or for gray.
  static let processIntent =
    "convert the file to the printer's condition, such as Coated FOGRA39, and export PDF/X-1a for that; PDF/X-4 may be for RGB"

  private var words: (objection: String, hint: String) {
    switch self {
    case .trimBox:
      (
        "we cannot tell where to cut",
        "export for print from InDesign, Illustrator or Scribus, which write it; behind LibreOffice, Inkscape or a browser set it in Acrobat (Set Page Boxes)"
      )
    case .boxOrder:
      (
        "the boxes contradict each other, our imposition will misplace the page",
        "export again from the layout program; do not crop the page afterwards"
      )
    case .cropBox:
      (
        "our workflow shows and places a cut-off page",
        "in Acrobat: Set Page Boxes, CropBox, Set to Zero; or export again without cropping"
      )
    case .artBox:
      ("there are two sizes to cut at", "remove the ArtBox and keep the TrimBox (Acrobat: Set Page Boxes)")
    case .userUnit:
      (
        "our system ignores the unit, the page comes out at the wrong size",
        "export at real size, at most 5080 mm a side"
      )
    case .rotate:
      ("the page may be imposed on its side", "turn the page in the layout program, not in the viewer")
    case .bleed:
      (
        "there will be white slivers at the cut",
        "let backgrounds and pictures run 3 mm over the trim, and export with bleed (InDesign, Illustrator: Marks and Bleeds)"
      )
    case .pageSize: ("pages of several sizes cannot be one job", "send a file for each size")
    case .fontEmbedded:
      (
        "the text will come out in another font, or not at all",
        "export with fonts embedded; if the font's licence forbids it, turn the text into outlines"
      )
    case .fontSubset:
      (
        "nothing, but the file is larger than it has to be",
        "export with fonts as subsets (InDesign: subset fonts below 100 %)"
      )
    case .rgb:
      (
        "colours will shift when we convert them",
        "convert it on export (InDesign, Illustrator: Output, Convert to Destination); behind LibreOffice, Inkscape or a browser: \(PreflightRule.conversion)"
      )
    case .calibratedColor:
      (
        "we convert it by the profile: look at the proof",
        "convert it to the printing condition's CMYK on export"
      )
    case .blackText:
      (
        "small black letters in several inks get coloured edges when the plates are out of register",
        "set it in 100 % K alone: [Black] in InDesign, K=100 in Illustrator; behind LibreOffice, Inkscape or a browser: \(PreflightRule.conversion)"
      )
    case .registrationColor:
      (
        "this is drawn on every plate, far too much ink",
        "use [Black] instead of [Registration]; that swatch is for marks outside the trim"
      )
    case .unprintedInk:
      (
        "screens show it, and no press prints it",
        "give it an ink, or delete it"
      )
    case .spotRecipe:
      (
        "one ink with two colours: which of them is meant?",
        "give the swatch one definition everywhere, also in placed files (Acrobat and Illustrator: Ink Manager, merge swatches), and export again"
      )
    case .totalInk:
      (
        "that much ink does not dry and sets off on the next sheet",
        "take dark colours with less of each ink, or convert the pictures with a profile of a lower ink limit"
      )
    case .imageResolution:
      (
        "the picture will look soft or show its pixels",
        "place it smaller, or take a picture of 300 ppi at its printed size; enlarging its pixel count does not help"
      )
    case .bitmapResolution:
      (
        "the edges will be stairs",
        "draw it as vectors (a code above all), or scan line art at 800 ppi or more"
      )
    case .whiteOverprint:
      (
        "the white parts will vanish",
        "switch off overprint for white (Attributes panel in InDesign and Illustrator)"
      )
    case .blackOverprint:
      (
        "small black on colour may show white fringes",
        "let 100 % K text and thin lines overprint (InDesign: Preferences, Appearance of Black)"
      )
    case .hairline:
      (
        "the line is too thin to be held on the plate",
        "give it at least 0.25 pt; a width of 0 is as thin as the device can"
      )
    case .transparency:
      (
        "PDF/X-1a takes no transparency",
        "flatten it on export (Adobe: the PDF/X-1a preset does), or send PDF/X-4"
      )
    case .blendSpace:
      (
        "colours will shift where transparency blends them",
        "set the transparency blend space to CMYK (InDesign: Edit; Illustrator: Document Color Mode)"
      )
    case .identification:
      (
        "the file does not say which PDF/X it is",
        "export with the preset of the standard you mean, and do not save it again in another program"
      )
    case .outputIntent:
      (
        "we do not know for which press it was made",
        "choose one output intent on export, such as Coated FOGRA39, with its profile embedded"
      )
    case .trapped: ("we do not know whether to trap it", "export with the PDF/X preset, which sets Trapped")
    case .documentInformation:
      (
        "the file does not meet the standard that it names",
        "export with the PDF/X preset; give the document a title"
      )
    case .metadata:
      (
        "the file does not meet the standard that it names",
        "export with the PDF/X-4 preset, and do not save it again in another program"
      )
    case .fileIdentifier:
      (
        "the file does not meet the standard that it names",
        "save it again with a PDF/X exporter, which writes the identifier"
      )
    case .pdfVersion:
      ("our workflow expects an older PDF", "export with the PDF/X preset, not by saving as the newest PDF")
    case .objectStreams:
      (
        "PDF/X-1a is PDF 1.3 or 1.4, which has none",
        "export with the PDF/X-1a preset, without object compression"
      )
    case .lzw: ("the filter is not allowed in PDF/X", "export again: present programs deflate instead")
    case .encryption: ("we cannot open or change it", "export without a password and without restrictions")
    case .actions:
      (
        "a page to print has nothing to do",
        "remove it in Acrobat (JavaScripts, Page Actions), or export for print and not as interactive PDF"
      )
    case .embeddedFiles: ("we print one file, not what is attached to it", "remove the attachments")
    case .annotations:
      (
        "comments, links and form fields do not print, or print by accident",
        "export for print, without hyperlinks and forms; flatten comments that are to print"
      )
    case .optionalContent:
      ("which layers are to print?", "flatten the layers on export, and keep only those that print")
    case .transferCurve: ("it changes the tones behind our calibration", "export without transfer functions")
    case .opi:
      (
        "the low resolution stand-ins will be printed",
        "export with the pictures themselves, without OPI comments or PostScript"
      )
    case .syntax:
      (
        "the file is damaged, our RIP may see another page",
        "export it again; what edited it last has broken it"
      )
    case .unread: ("the file cannot be processed", "export it again with less nesting, or flatten it")
    }
  }
}
