"""How large a file may be. Ours to choose: wide enough for any real report, small enough to read in a small function.

The largest report that we know of the field is some 60 pages; a scanned bundle saved as one PDF some 300.
"""

from __future__ import annotations

LARGEST = 25_000_000
"""bytes of an upload"""

PAGES = 500
PAGE_CHARACTERS = 100_000
"""characters taken of one page; a printed page holds some 3,000"""
CHARACTERS = 5_000_000
"""characters of a whole document"""

PDF_STREAM = 50_000_000
"""bytes of one stream of a PDF, pictures apart, once unpacked; a page of text and drawing takes under 1 million"""
PDF_STREAMS = 300_000_000
"""bytes of all of them together"""

PDF_SECONDS = 45
"""for all that is done with a PDF at one go; 500 full pages take some 10"""
PDF_MEMORY = 700_000_000
"""bytes of the process that reads PDFs; one of 500 pages takes some 100 million"""

DRAWN_PIXELS = 3_000
"""of the longer side of a page drawn to see which words show; A1 has 2,384 points"""
OCR_DPI = 200
"""pixels an inch of a page drawn for a recogniser"""
OCR_PIXELS = 4_000
"""of the longer side of a page drawn for a recogniser; A3 at 200 an inch is 3,307"""
OCR_PAGES = 200
"""pages of one document that are recognised, at some 4 seconds each; the rest are reported"""
PICTURE_PIXELS = 60_000_000
"""of one picture, width times height; A4 at 600 pixels an inch has 35 million"""

TINY = 3
"""points: smaller letters nobody reads; the small print of a form has 6"""

PACKAGE_ENTRIES = 2_000
"""files inside a Word or OpenDocument file"""
PACKAGE_EXPANDED = 300_000_000
"""bytes of one once unpacked, pictures included"""
PACKAGE_PART = 40_000_000
"""bytes of one XML part once unpacked; 500 pages of text take about 10 million"""
PACKAGE_RATIO = 200
"""unpacked to packed, for one of over a million bytes unpacked; text packs some 10 to 30 times"""
ELEMENT_DEPTH = 300
"""elements or groups inside one another in a word processor's file; Word itself stays under 100"""

RTF_TOKENS = 2_000_000
"""words, commands and braces of a rich text file; 200 pages of report take some 300,000"""

MAIL_PARTS = 200
"""parts of an e-mail"""
MAIL_DEPTH = 10
"""e-mails and multiparts inside one another"""

MAIL_BYTES = 4 * LARGEST
"""bytes of everything that an e-mail and the e-mails inside it hold, unpacked"""
