# Languages as one set.

command-new-translation = New translation…
command-translation-changes = Show what has changed in the source
why-no-translation = This article is no translation, and has none.
translation-tab = Translation
translations-tab = Translations

translation-dialog = New translation
translation-from = A draft with the text of “{ $title }” ({ $language }), to be written over. That article stays as it is.
translation-into = Language
translation-by-itself = Pictures, year and template are the same. Live facts, citations and labels turn up in the new language by themselves.
translation-all-there = The article exists in all six languages.
translation-open-now = is open
translation-open = { $language }: open “{ $title }”

translation-a-source = source
translation-strip = { $count ->
    [one] One paragraph of the { $language } article has changed since this was translated.
   *[other] { $count } paragraphs of the { $language } article have changed since this was translated.
  }
translation-strip-go = Show them
translation-changed = { $count ->
    [0] The { $language } article
    [one] One paragraph of the { $language } article has changed
   *[other] { $count } paragraphs of the { $language } article have changed
  }
translation-nothing = Nothing in the { $language } article has changed since this was translated.
translation-since = Compared with the { $language } text as it was on { $day }, and with what you have marked as done since.
translation-source = The source
translation-trashed = The { $language } article lies in the wastebasket. It can be put back below.
translation-gone = The { $language } article, “{ $title }”, was deleted forever, so nobody can tell what has changed in it.
translation-unknown = No other article of this edition is called “{ $named }”, of which this says that it is a translation. Open that article too, or correct “Translation of” in the details.

translation-kind-changed = Changed
translation-kind-new = New
translation-kind-removed = Removed
translation-kind-moved = Moved
translation-part-title = Title
translation-part-summary = Summary
translation-part-picture = Picture
translation-part-alt = Text alternative of the lead picture
translation-part-heading = Heading
translation-part-paragraph = Paragraph
translation-part-item = List item
translation-part-label = Introduction of a part
translation-part-row = Table row
translation-part-code = Code
translation-part-html = HTML
translation-part-note = Footnote
translation-part-under = { $part }, “{ $heading }”
translation-was = Before:
translation-is = Now:
translation-show = Show
translation-show-what = Show in the text: { $what }
translation-done = Done
translation-done-what = Done: { $what }
translation-all-done = All done
translation-undo = Open again what was marked last
translation-said-done = { $left ->
    [one] Done. One paragraph is left.
   *[other] Done. { $left } paragraphs are left.
  }
translation-said-all-done = Done. The translation is up to date.
translation-said-other = That paragraph has changed again meanwhile. The list shows it as it is now.
translation-said-no-place = No passage of this text belongs to it. Find its place and put it in by hand.

translation-languages = Languages
translation-source-state = { $state }, the source
translation-up-to-date = { $state }, up to date
translation-behind = { $count ->
    [one] { $state }, one paragraph behind
   *[other] { $state }, { $count } paragraphs behind
  }
translation-in-wastebasket = In the wastebasket
translation-restore = Put back { $language }
translation-of = Translation of
translation-of-hint = The source’s name, as in its address

library-language = { $language }
library-language-more = { $language }, and in other languages
library-languages-more = +{ $count }
cal-languages = , in { $languages }
confirm-delete-translations = { $count ->
    [one] Its translation stays, but nothing can tell any more what has changed since it was translated.
   *[other] Its { $count } translations stay, but nothing can tell any more what has changed since they were translated.
  }
