# The next edition.

command-next-edition = Next edition…
command-review-edition = Go through what is bound to the old edition
command-compare-editions = Compare with the old edition
why-no-edition = This article was not made from an earlier edition.

edition-dialog = Next edition
edition-from = A copy of “{ $title }”, { $year }. That article stays as it is.
edition-old-day = The old edition
edition-new-day = The new edition
edition-day-unknown = The day is not known
edition-listed = Live facts and citations are right by themselves. What else is bound to { $year } is listed afterwards, to be taken, kept, written anew or cut.
edition-existing = There is an edition of { $year } already.
edition-open-existing = Open it
edition-make = Create

edition-strip = { $left ->
    [one] One passage is still to be looked at: it is bound to the edition of { $year }.
   *[other] { $left } passages are still to be looked at: they are bound to the edition of { $year }.
  }
edition-strip-go = Go through them

edition-title = The edition of { $year }
edition-of = from “{ $title }”, { $year }
edition-back = Back to the text
edition-later = Finish later
edition-finished = Done
edition-compare = Compare
edition-to-passages = Passages
edition-progress = { $decided } of { $all } looked at
edition-kinds = Kinds of passage
edition-to-confirm = To confirm
edition-by-itself = Right by themselves
edition-live-facts = Live facts
edition-citations = Citations
edition-stays = The edition of { $year } stays as it is.
edition-count = { $decided } of { $all }
edition-passages = Passages
edition-none = Nothing in it is bound to the old edition.
edition-all-done = Every passage is looked at.

edition-group-dates = Dates and weekdays
edition-group-editions = Which edition it is
edition-group-anniversaries = Anniversaries
edition-group-years = Years
edition-group-time = Time as seen then
edition-group-numbers = Numbers of the year
edition-group-theme = Theme
edition-group-quotations = Quotations
edition-group-title = Title
edition-group-summary = Summary
edition-group-alt = Text alternatives
edition-group-links = Links with a year
edition-group-pictures = Pictures
edition-group-details = Details

edition-state-open = to be looked at
edition-state-kept = kept as it was
edition-state-changed = changed
edition-state-cut = cut

edition-place = { $kind }, { $place }
edition-now-cut = Cut
edition-use = Use “{ $offer }”
edition-keep = Keep as it was
edition-write = Write anew
edition-cut = Cut the sentence
edition-cut-field = Empty the field
edition-cut-whole = Cut it
edition-again = Look at it again
edition-undo = Undo
edition-write-label = The new words
edition-write-save = Put it in

edition-said-taken = Taken.
edition-said-written = Written anew.
edition-said-kept = Kept.
edition-said-cut = Cut.
edition-said-open = To be looked at again.
edition-said-undone = Undone.
edition-said-nothing-offered = Nothing is offered here. Keep it, write it anew or cut it.
edition-said-no-cut = This value cannot be cut here. Keep it or write it anew.
edition-said-later = { $left ->
    [one] One passage is left. The list waits above the text.
   *[other] { $left } passages are left. The list waits above the text.
  }

compare-title = { $old } and { $new }
compare-changes = { $count ->
    [0] The two editions are the same.
    [one] One line differs.
   *[other] { $count } lines differ.
  }
compare-columns = The two editions side by side
compare-removed = taken out:
compare-added = put in:
