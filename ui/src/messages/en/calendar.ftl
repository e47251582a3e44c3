# The calendar, the choice of days, the organisation's own entries.

calendar = Calendar
views = Views
nav-drafts = Drafts
nav-due = { $count } due
command-calendar = Calendar
command-choose-days = Choose the days to mark…
command-own-days = Our own days…
pane-calendar = Calendar
pane-day = The day
state-nothing = Nothing yet

cal-chosen = { $count ->
    [one] { $count } day marked of { $all }
   *[other] { $count } days marked of { $all }
  }
cal-not-chosen = all { $all } days
cal-form = Form
cal-form-coming = Coming
cal-form-months = Months
cal-choose = Choose days…
cal-own = Our own…
cal-ics = ICS
cal-ics-label = Export the days as ICS
cal-ics-saved = { $count ->
    [one] { $count } day is in { $path }.
   *[other] { $count } days are in { $path }.
  }
cal-search = Search observances
cal-search-hint = A day, a theme, an agency or a symbol, in any of six languages
cal-hint = No days are chosen yet, so all are shown and none is due. Choose those that you mark.
cal-nothing = No observance answers “{ $search }”. Try a word of its name, its date or its resolution.
cal-today = Today is { $weekday }, { $day }
cal-running = now
cal-until = until { $day }
cal-others = { $count ->
    [one] , and { $count } more
   *[other] , and { $count } more
  }
cal-planned = Planned, nothing written yet
cal-unmarked = Not among your days
cal-nothing-yet = Nothing written for { $year } yet
cal-start = Start
cal-open = Open
cal-start-of = Start an article: { $name } { $year }
cal-open-of = Open the article: { $name } { $year }
cal-start-article = New article
cal-open-article = Open the article
cal-next-edition-of = Next edition, made from the article of { $year }
cal-origin-own = your own
cal-origin-corrected = corrected
cal-awaiting = Dates to enter
cal-awaiting-text = The date of { $year } is announced, usually in { $month }
cal-enter-date = Enter the date…
cal-enter-date-of = Enter the date of { $name } { $year }
cal-change-date = Change the date…

cal-year-before = { $year }, the year before
cal-year-after = { $year }, the year after
cal-key = What the signs mean
cal-sign-none = to be written
cal-sign-has = has an article
cal-sign-late = due
cal-sign-published = published
cal-sign-past = over

cal-on-this-day = { $count ->
    [0] Nothing is observed
    [one] One observance
   *[other] { $count } observances
  }
cal-no-date = Date not known yet
cal-draft-due = Draft due
cal-review-due = Review due
cal-goes-out = Goes out
cal-plan = Plan
cal-plan-of = Plan the edition of { $year }
cal-planned-on = Planned
cal-state = Where it stands
cal-mark = We mark this day
cal-announced = The date is announced
cal-announced-text = The date of { $year } has not been entered. Once it is announced, enter it: the calendar and every article of it then follow.
cal-announced-known = The date of { $year } was entered by your organisation.
cal-announced-source = Announced at: { $source }
cal-announced-no-source = Where it was announced is not noted.
cal-editions = Editions
cal-where-from = Where the date comes from
cal-lead = Led by
cal-entry = Entry
cal-from-compiled = Daymark’s catalogue
cal-from-own = Entered by your organisation, in { $file }
cal-from-corrected = Daymark’s catalogue, corrected by your organisation in { $file }
cal-corrected-facts = ({ $facts })
cal-note = Note
cal-correct = Correct this entry…
cal-edit-entry = Edit this entry…
cal-page = Its page on the web
cal-none-selected = Choose a day to see its editions and where its date comes from.

due-draft = Draft due { $day }
due-draft-tomorrow = Draft due tomorrow
due-draft-today = Draft due today
due-draft-late = { $days ->
    [one] Draft overdue by { $days } day
   *[other] Draft overdue by { $days } days
  }
due-review = Review due { $day }
due-review-tomorrow = Review due tomorrow
due-review-today = Review due today
due-review-late = { $days ->
    [one] Review overdue by { $days } day
   *[other] Review overdue by { $days } days
  }
due-out = Goes out { $day }
due-out-tomorrow = Goes out tomorrow
due-out-today = Goes out today
due-out-late = { $days ->
    [one] Overdue by { $days } day
   *[other] Overdue by { $days } days
  }
due-published = Published
due-over = Over
due-running = Until { $day }
due-day = { $days ->
    [0] Today
    [1] Tomorrow
   *[other] In { $days } days
  }

cal-lead-draftDays = Draft due
cal-lead-reviewDays = Review due
cal-lead-unit = days before
cal-lead-text = Counted backwards from an observance’s first day. They hold for every day that you mark.
settings-leads = Lead times
status-drafts-due = { $count ->
    [one] { $count } draft due
   *[other] { $count } drafts due
  }
status-reviews-due = { $count ->
    [one] { $count } review due
   *[other] { $count } reviews due
  }
status-leads = Draft { $draft } days before the day, review { $review }

choose-days = Choose days
choose-lead = Led by
choose-lead-any = Any agency
choose-kind = Kind
choose-kind-any = Any kind
choose-kind-day = Day
choose-kind-week = Week
choose-kind-year = Year
choose-kind-decade = Decade
choose-kind-period = Period
choose-all = All { $count } shown
choose-only = Chosen only
choose-list = Observances
choose-nothing = Nothing answers that. Take fewer words, or another agency.
choose-no-date = no date yet
choose-count = { $count ->
    [one] { $count } chosen
   *[other] { $count } chosen
  }
choose-keep = Mark these
choose-import = Import…
choose-export = Export…
choose-export-first = Mark these first; then they can be exported
choose-imported = { $count ->
    [one] { $count } day is marked, as the file says.
   *[other] { $count } days are marked, as the file says.
  }
choose-imported-unknown = { $count } days are marked, as the file says. The catalogue does not have: { $unknown }.
choose-exported = The choice is in { $path }.

own-days = Our own days
own-days-text = Days of your organisation, and facts of the catalogue that you know better. They count in the calendar, in articles and for daymark-cli.
own-none = There are none yet.
own-add = Add a day…
own-edit = Edit
own-edit-of = Edit { $name }
own-remove = Remove
own-remove-of = Remove { $name }
own-really-remove = Remove for good
own-really-remove-of = Remove { $name } for good
own-removed = “{ $name }” was removed.
own-is-entry = Entered by your organisation, in { $file }
own-is-correction = A correction of Daymark’s catalogue, in { $file }
own-read-only = Comes with your templates: its administrator can change it
own-new = A day of our own
own-edit-title = Edit the day
own-correct = Correct the catalogue
own-correct-text = Only what you change here is kept as your correction; the rest stays as in Daymark’s catalogue.
own-name = Name
own-kind = Kind
own-rule = When it is
own-rule-fixed = The same date every year
own-rule-nth-weekday = A weekday of a month
own-rule-range = From one date to another
own-rule-week-containing = The week of a date
own-rule-full-moon-may = The full moon of May
own-rule-announced = Announced each time
own-rule-years = Whole years
own-rule-period = From one day to another, once
own-date = Date
own-day-number = Day
own-month = Month
own-first-day = First day
own-last-day = Last day
own-first-year = First year
own-last-year = Last year
own-week-of = The week, Monday to Sunday, of
own-weekday = Weekday
own-which = Which one
own-nth = { $nth ->
    [1] First
    [2] Second
    [3] Third
    [4] Fourth
    [5] Fifth
   *[other] Last
  }
own-usual-month = Usually in
own-every = Every so many years
own-optional = optional
own-first = First observed in
own-first-text = A year. Editions are counted from it.
own-document = Founding document
own-document-date = Adopted
own-note = Note
own-no-number = { $what }: “{ $text }” is no number.
own-keep = Keep
own-undo-correction = Undo the correction

announced-title = The date of { $year }
announced-text = { $name }: the date is announced each time. Daymark remembers what you enter.
announced-source = Where it was announced
announced-source-hint = An address, or who said so
announced-no-day = Write each date as 2026-05-17 or 17 May 2026.
announced-order = The last day is before the first.
announced-forget = Forget it
announced-keep = Keep the date
