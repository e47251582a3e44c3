# The window's words in English.

app = Daymark
untitled = Untitled
close = Close
cancel = Cancel
undo = Undo
done = Done
dismiss = Put this message away
choose = Choose…
unconfirmed = unconfirmed

# Days
day-today = today
day-tomorrow = tomorrow
day-yesterday = yesterday
day-in = in { $days } days
day-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
  }
leaf-when = { $when }, a { $weekday }
day-over = over
day-until = until { $day }
day-last = until today

# The window
pane-library = Drafts
pane-side = Side panel
pane-editor = Article
show-library = Show the library
hide-library = Hide the library
show-side = Show the side panel
hide-side = Hide the side panel
resize-library = Width of the library
resize-side = Width of the side panel
more-commands = Commands
crumb-edition = Edition of { $year }
crumb-no-observance = No observance
state-draft = Draft
state-planned = Planned
state-in-review = In review
state-approved = Approved
state-published = Published
drop-veil = Drop to open articles or place pictures
drop-veil-hint = Markdown and text files become drafts; pictures go into the open article

# The library
search-drafts = Search drafts
new-article = New article
filters = Filters
filters-on = Filters, in use
filter-language = Language
filter-observance = Observance
filter-year = Edition year
filter-state = State
filter-any = Any
filters-clear = Show all drafts
group-soon = Next four weeks
group-later = Later
group-past = Past
group-none = No day
group-found = Found
group-trashed = Wastebasket
draft-menu = More about { $title }
draft-duplicate = Duplicate
draft-save-copy = Save a copy as Markdown…
draft-trash = Move to the wastebasket
draft-restore = Put back
draft-delete = Delete forever…
draft-saved = saved { $time }
draft-trashed = deleted { $time }
library-empty = Your articles will stand here in the order of their days. “New article” starts the first.
library-nothing = Nothing found for “{ $search }”. Try fewer or other words, or look in the wastebasket.
library-filtered = No draft answers to these filters.
wastebasket = Wastebasket
wastebasket-count = Wastebasket, { $count }
wastebasket-back = Back to the drafts
wastebasket-empty = The wastebasket is empty. What you delete waits here until you empty it.
wastebasket-empty-it = Empty the wastebasket…
confirm-empty-title = Empty the wastebasket?
confirm-empty-text = { $count ->
    [one] One article and its earlier versions will be gone for good.
   *[other] { $count } articles and their earlier versions will be gone for good.
  }
confirm-empty-yes = Empty it
confirm-delete-title = Delete this article forever?
confirm-delete-text = “{ $title }” and its earlier versions will be gone for good.
confirm-delete-yes = Delete forever

# First start
welcome-title = What day will you mark?
welcome-text = Daymark knows { $count } days, weeks, years and decades: their dates in any year, the documents that founded them, and how these are cited. Everything you write stays on this computer and is saved as you type.
welcome-search = Observance
welcome-placeholder = Peace, refugees, 12 September, 58/220 …
welcome-upcoming = The next days
welcome-organisation = Introduce your organisation
welcome-organisation-text = Name, logo and sign-off go into every article from then on
welcome-organisation-do = Set up
welcome-sample = Look at a finished article
welcome-sample-text = A sample with goals, citations and live facts, to take apart
welcome-sample-do = Open the sample
welcome-files = Bring what you have
welcome-files-text = Markdown or text files; they can also be dropped on this window
welcome-files-do = Open files…
nothing-open = No article is open
nothing-open-text = Choose a draft in the library, or start a new one.

# Status
status = Status
status-nothing = Nothing to save yet
status-saved = Saved { $time }
status-saving = Saving…
status-failed = Not saved: { $reason }
status-words = { $count ->
    [one] { $count } word
   *[other] { $count } words
  }
status-reading = { $count ->
    [one] { $count } minute to read
   *[other] { $count } minutes to read
  }
status-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
  }
status-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
  }
status-suggestions = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
  }
status-every-command = Every command
status-all-keys = All keys
status-read-only = Read only
save-failed-title = Not saved: { $reason }
save-failed-hint = Your text is still in this window.
save-again = Try again
save-copy = Save a copy…

# Messages
said-duplicated = Duplicated. This is the copy.
said-copy-saved = A copy was saved as { $path }
said-trashed = “{ $title }” is in the wastebasket
said-restored = Back among the drafts
said-deleted = Deleted forever
said-emptied = The wastebasket is empty
said-saved-as-you-type = Saved as you type, last at { $time }
said-picture-first = Open an article first, then drop the picture on it

# New article
new-observance = Observance
new-observances = Observances
new-count = { $found } of { $all }
new-count-all = { $all } in all
new-none = No observance
new-none-text = An article of another day
new-none-card = Begin with a title of your own. An observance can be chosen later, in the details.
new-nothing = No observance of that name. Try one word of it, a date or a resolution’s number.
new-template = Template
new-year = Edition year
new-year-earlier = An edition earlier
new-year-later = An edition later
new-year-wrong = A year has four digits, such as { $year }.
new-own = Yours so far
new-next-edition = Next edition, from { $year }…
new-create = Create
new-enter = Enter
template-words = Under { $count } words
part-goals = goals
part-citation = citation
part-founding-citation = citation
part-sign-off = sign-off
part-key-facts = key facts

# Details
details = Details
title = Title
title-of-article = Title of the article
title-placeholder = Title
title-length = { $count ->
    [one] { $count } character
   *[other] { $count } characters
  }
facts-open = Open the details: { $facts }
facts-no-day = No day yet
facts-summary = Summary { $count } of 160
facts-no-summary = No summary yet
observance = Observance
observance-none = No observance
edition-year = Edition year
edition-weekday = a { $weekday }
edition-year-wrong = A year has four digits.
publication-date = Publication date
publication-date-wrong = Write it as 2026-09-12 or 12 September 2026.
publication-date-placeholder = 2026-09-12
language = Language
language-other = Another…
language-tag = Language tag
language-tag-hint = A tag such as pt-BR
summary = Summary
summary-length = { $count } of 160
summary-long = { $over ->
    [one] One character more than search engines show.
   *[other] { $over } characters more than search engines show.
  }
author = Author
lead-picture = Lead picture
lead-picture-choose = Choose a lead picture…
lead-picture-change = Change…
lead-picture-remove = Remove
lead-picture-alt = What the lead picture shows
lead-picture-missing = There is no picture of that name in this article.
canonical = Web address
canonical-wrong = A web address begins with https://
slug = File name
slug-auto = from the title
other-keys = Kept as they are: { $keys }
broken-title = The details cannot be read
broken-where = Line { $line }, column { $column }: { $message }
broken-hint = The article is whole. Mend the lines below, then the form comes back.
broken-raw = Front matter as written
broken-use = Use this text

# The editor
editor-text = Article text
part-name-goals = Goals
part-name-sign-off = Sign-off
part-name-quote = Quote
part-name-theme = Theme
part-name-key-facts = Key facts
part-name-prompt = To be written
part-name-footnote = Footnote
part-problem = Problem
part-decorative = decorative
part-no-value = No value in this article
finding-error = Error
finding-warning = Warning
finding-suggestion = Suggestion
find-label = Find and replace
find-find = Find
find-replace-with = Replace with
find-match-case = Match case
find-whole-words = Whole words
find-previous = Previous match
find-next = Next match
find-replace = Replace
find-replace-all = Replace all
find-no-matches = No matches
find-match = { $at } of { $all }
find-matches = { $count ->
    [one] 1 match
   *[other] { $count } matches
  }
find-replaced = { $count ->
    [one] 1 match replaced
   *[other] { $count } matches replaced
  }
tools = Formatting
tools-more = More tools
tool-heading = Heading
tool-bold = Bold
tool-italic = Italic
tool-link = Link
tool-bullet-list = List
tool-quote = Quotation
tool-footnote = Footnote
tool-table = Table
tool-picture = Picture
tool-goals = Goals
tool-citation = Citation
tool-fact = Fact
tool-sign-off = Sign-off
tool-heading-2 = Subheading
tool-ordered-list = Numbered list
tool-strikethrough = Strikethrough
tool-code = Code
tool-undo = Undo
tool-redo = Redo
tool-find = Find and replace

# Side panel
preview = Preview
preview-page = The page
preview-widths = Width of the preview
preview-phone = Phone
preview-tablet = Tablet
preview-desktop = Desktop
preview-print = Print
preview-dark = Show the page in its dark colours
preview-size = { $width } px
preview-size-scaled = { $width } px at { $percent } %
preview-print-size = A4
preview-print-size-scaled = A4 at { $percent } %
export-open = Export…

# Export
export = Export
export-target = Target
export-page = Web page
export-page-text = Goes online as it is
export-fragment = Fragment
export-fragment-text = For pasting into a CMS
export-newsletter = Newsletter
export-newsletter-text = E-mail draft and HTML
export-docx = Word
export-docx-text = For outside reviewers
export-markdown = Markdown
export-markdown-text = For Pandoc and others
export-social = Pictures for posts
export-social-text = Two sizes, with words
export-preview-show = Preview
export-preview-hide = Hide the preview
export-preview-frame = The newsletter as it is sent
export-preview-page = The page as it is written
export-preview-text = The file’s text
export-preview-wide = The wide picture
export-preview-square = The square picture
export-preview-making = Making the preview…
export-folder = Folder
export-folder-missing = Type a folder, or choose one.
export-pictures = Pictures
export-pictures-embed = Inside the file
export-pictures-folder = In a folder beside it
export-preset = Made for
export-preset-plain = Any system
export-preset-wordpress = WordPress
export-preset-drupal = Drupal
export-preset-webflow = Webflow
export-preset-ghost = Ghost
export-heading = First headings
export-heading-level = Level { $level }
export-with-title = With the title
export-file = File
export-run = Export
export-again = Export again
export-running = Exporting…
export-cancelled = The export was stopped. Nothing was written.
export-written = Written at { $time }
export-notes = { $count } notes on it
export-show = Show in folder
export-open-page = Open the file
export-copy = Copy as HTML
export-copied = Copied. It can be pasted with its formatting or as plain text.
export-clear = Nothing stands in the way.
export-open-errors = { $count ->
    [one] One error is open.
   *[other] { $count } errors are open.
  }
export-open-others = { $count ->
    [one] One finding is open. It does not stand in the way.
   *[other] { $count } findings are open. They do not stand in the way.
  }
export-ask-title = { $count ->
    [1] One error would go out with it
    [2] Two errors would go out with it
    [3] Three errors would go out with it
    [4] Four errors would go out with it
    [5] Five errors would go out with it
    [6] Six errors would go out with it
    [7] Seven errors would go out with it
    [8] Eight errors would go out with it
    [9] Nine errors would go out with it
   *[other] { $count } errors would go out with it
  }
export-ask-show = Show
export-ask-line = line { $line }
export-anyway = Export anyway
export-look = Look at them
export-replace-title = A file of that name is there already
export-replace-text = Daymark did not write { $path }. Replacing it cannot be undone.
export-replace-yes = Replace it
export-kilobytes = { $count } kB
export-error-sign = Error

# Pickers
citation = Citation
citation-document = Document
citation-documents = Documents
citation-placeholder = Resolution, symbol or title
citation-hint = symbol, number, title, year or day
citation-nothing = Nothing of that name. A symbol such as A/RES/58/220 can be cited as it is.
citation-reads = Will read
citation-place = Place in it
citation-place-placeholder = para. 3
citation-place-hint = paragraph, annex or page, if you need it
citation-do = Cite
citation-text = The full form comes first, the short one after it.
fact = Live fact
fact-name = Fact
fact-list = Facts
fact-placeholder = Date, edition, organisation …
fact-nothing = No fact of that name.
fact-no-value = no value yet
fact-text = A live fact is right by itself in every edition.
link = Link
link-address = Address
link-address-wrong = An address begins with https:// or mailto:
link-text = Words that carry it
link-do = Insert the link
picture = Picture
picture-choose = Choose a picture…
picture-drop = or drop one here
picture-alt = What the picture shows
picture-alt-hint = One sentence for those who cannot see it.
picture-alt-missing = Say what it shows, or mark it as decoration.
picture-decorative = Decoration only; it shows nothing that the text needs
picture-do = Insert the picture

# Palette, keys
palette = Commands
palette-search = Command
palette-list = Matching commands and drafts
palette-placeholder = What would you like to do?
palette-nothing = No command or draft of that name.
palette-draft = Open
keys-title = All keys
keys-window = Window
keys-article = Article
keys-text = Writing
keys-typed = Also by typing
keys-typed-citation = a citation
keys-typed-fact = a live fact

# Organisation, settings, about
organisation = Organisation
organisation-text = These go into new articles, live facts and every exported page.
organisation-hint = The page does not name your organisation yet.
organisation-hint-do = Introduce it
organisation-name = Name
organisation-acronym = Acronym
organisation-address = Postal address
organisation-website = Website
organisation-sign-off = Sign-off of new articles
organisation-language = Language
organisation-base = Address where pages will live
organisation-base-hint = Such as https://alderline.example/days. Canonical addresses are made from it.
organisation-look = Looks of the pages
organisation-theme = Theme
organisation-accent = Accent colour
organisation-accent-dark = On dark screens
organisation-pick = { $what }: choose from a palette
organisation-of-theme = The theme’s own
organisation-made = Made from the accent colour
organisation-font-text = Font of the text
organisation-font-headings = Font of the headings
organisation-font-hint = A font that readers have, such as Georgia, or one that Daymark brings: Source Serif 4, Inter.
organisation-logo = Logo
organisation-logo-none = No logo yet
organisation-save = Keep
settings = Settings
settings-scheme = Colours
settings-scheme-system = As the system
settings-scheme-light = Light
settings-scheme-dark = Dark
settings-data = Where your articles are kept
settings-data-text = In this folder, on this computer only.
about = About Daymark
about-version = Version { $version }
about-text = Articles that mark international days: written with what the day’s catalogue knows, exported ready to publish. Nothing leaves this computer unless you export it.
about-fonts = Set in Inter, iA Writer Quattro and Source Serif 4, under the SIL Open Font License.

# Commands
why-no-article = Open an article first
command-new-article = New article
command-open-files = Open files…
command-open-sample = Open the sample article
command-palette = Commands
command-keys = All keys
command-library = Go to the library
command-text = Go to the text
command-side-panel = Go to the side panel
command-hide-library = Show or hide the library
command-hide-side-panel = Show or hide the side panel
command-search-drafts = Search drafts
command-wastebasket = Wastebasket
command-organisation = Organisation…
command-settings = Settings
command-welcome = First steps
command-about = About Daymark
command-save = Save (it is saved as you type)
command-details = Details
command-export = Export…
command-save-copy = Save a copy as Markdown…
command-duplicate = Duplicate this article
command-trash = Move this article to the wastebasket
command-heading-1 = Heading
command-heading-2 = Subheading
command-heading-3 = Small heading
command-bold = Bold
command-italic = Italic
command-strikethrough = Strikethrough
command-code = Code
command-link = Link…
command-bullet-list = List
command-ordered-list = Numbered list
command-quote = Quotation
command-goals = Goals
command-citation = Citation…
command-fact = Live fact…
command-sign-off = Sign-off
command-picture = Picture…
command-footnote = Footnote
command-table = Table
command-undo = Undo
command-redo = Redo
command-find = Find and replace
command-next-finding = Next finding
command-previous-finding = Previous finding
