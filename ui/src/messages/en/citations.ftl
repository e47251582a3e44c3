# Citations at work: card, offer, own sources, styles

card-name = About this citation
card-no-date = date not known
card-basis-source = The catalogue has the date from a source.
card-basis-unconfirmed = Unconfirmed: the date rests on general knowledge. Check it before you print it.
card-basis-organisation = Entered by your organisation.
card-basis-own = One of your own sources.
card-basis-unknown = Not in the catalogue: it is cited by its symbol, without a date.
card-printed-in = Printed in { $place }
card-no-document = It has no document of its own to link to.
card-copy = Copy address
card-copied = Copied
card-not-copied = Could not copy
card-open = Open in browser
card-go-in = Alt Enter goes into the card, Escape closes it.
command-citation-card = About the citation at the caret

offer-cite = Cite { $mention }

citation-later = Later on

fact-form = Date form
fact-form- = As usual
fact-form-long = 12 September 2026
fact-form-full = With the weekday
fact-form-day-month = Day and month
fact-form-month-year = Month and year
fact-form-weekday = Weekday
fact-form-year = Year
fact-form-iso = 2026-09-12
fact-language = Language
fact-language-article = The article's

command-sources = Your own sources…
sources = Your own sources
sources-text = Books, articles and pages that you cite with [@key], beside documents of the United Nations. They stand in the same list.
sources-choose = Choose a file…
sources-paste = Or paste BibTeX or CSL-JSON
sources-paste-placeholder = @book{"{"}marsh2021, title = …
sources-import = Import
sources-read = { $count ->
    [one] One source was read.
   *[other] { $count } sources were read.
  }
sources-none-read = No source was read.
sources-refused = { $count ->
    [one] One was refused:
   *[other] { $count } were refused:
  }
sources-line = line { $line }
sources-list = Sources
sources-empty = None yet.
sources-remove = Remove { $key }
sources-stays = { $key } comes from a file in the folder “sources” and stays until it is taken out there.

organisation-style = Citation style
