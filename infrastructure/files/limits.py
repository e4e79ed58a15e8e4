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

OCR_DPI = 200
"""pixels an inch of a page drawn for a recogniser"""
OCR_PIXELS = 4_000
"""of the longer side of a page drawn for a recogniser; A3 at 200 an inch is 3,307"""
PICTURE_PIXELS = 60_000_000
"""of one picture, width times height; A4 at 600 pixels an inch has 35 million"""

PACKAGE_ENTRIES = 2_000
"""files inside a Word document"""
PACKAGE_EXPANDED = 300_000_000
"""bytes of a Word document once unpacked, pictures included"""
PACKAGE_PART = 40_000_000
"""bytes of one XML part once unpacked; 500 pages of text take about 10 million"""
PACKAGE_RATIO = 200
"""unpacked to packed, for a Word document of over a million bytes unpacked; text packs some 10 to 30 times"""
ELEMENT_DEPTH = 300
"""elements inside one another in a Word document; Word itself stays under 100"""

MAIL_PARTS = 200
"""parts of an e-mail"""
MAIL_DEPTH = 10
"""e-mails and multiparts inside one another"""
