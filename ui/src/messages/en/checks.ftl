# The checks: the panel, the card at a finding, what can be done.

checks = Checks
checks-count = { $count ->
    [0] Nothing found
    [one] One finding
   *[other] { $count } findings
  }
checks-filters = Severity
checks-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
  }
checks-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
  }
checks-suggestion-count = { $count ->
    [one] { $count } suggestion
   *[other] { $count } suggestions
  }
checks-group = Kind
checks-group-all = All kinds
checks-group-facts = Facts
checks-group-citations = Citations
checks-group-structure = Structure
checks-group-language = Language
checks-group-links-and-pictures = Links and pictures
checks-previous = Previous finding
checks-next = Next finding
checks-line = Line { $line }
checks-in-details = Details
checks-now = Now
checks-then = Then
checks-nothing-there = nothing
checks-go = Go to the text
checks-go-details = Open the details
checks-ignore-here = Ignore here
checks-ignore-in-article = Ignore in this article
checks-explain = Explain
checks-about = About this rule
checks-more = More for this finding
checks-fix-all = Mend all { $count } of this kind
checks-suggestions = Suggestions
checks-suggestions-looking = Looking for suggestions…
checks-suggestions-none = No suggestion
checks-add-word = Add to dictionary
checks-show-rest = { $count ->
    [one] Show one more
   *[other] Show { $count } more
  }
checks-ignored = { $count ->
    [one] One rule ignored
   *[other] { $count } rules ignored
  }
checks-ignored-here = { $rule } in one passage
checks-ignored-article = { $rule } in this article
checks-take-back = Take back
checks-take-back-name = Take back: { $what }
checks-empty = Nothing to mend
checks-empty-text = { $count ->
    [one] One check has read this article as it stands.
   *[other] { $count } checks have read this article as it stands.
  }
checks-empty-rules = { $count ->
    [one] { $count } check
   *[other] { $count } checks
  }
checks-filtered = No finding answers to these filters.
checks-filters-clear = Show all findings
checks-key-fix = Ctrl .
checks-keys-choose = choose
checks-keys-text = to the text
checks-keys-fix = mend
checks-keys-next = next
checks-said-fixed = { $count ->
    [one] One place mended. The text before is among the earlier states.
   *[other] { $count } places mended. The text before is among the earlier states.
  }
checks-said-fixed-details = Mended in the details. The text before is among the earlier states.
checks-said-ignored = “{ $rule }” is ignored in this passage
checks-said-ignored-article = “{ $rule }” is ignored in this article
checks-said-word = “{ $word }” is in the dictionary now
checks-said-nothing = No finding here. F8 goes to the next one.
checks-said-changed = The text has changed meanwhile. Look at what the checks say now.
command-checks = Checks
command-fix-finding = Mend the finding at the caret
library-errors = { $count ->
    [one] { $count } error
   *[other] { $count } errors
  }
library-warnings = { $count ->
    [one] { $count } warning
   *[other] { $count } warnings
  }
export-ask-text-fixable = { $fixable ->
    [0] A reader would be told something that is not so, or see what is not ready.
    [1] A reader would be told something that is not so, or see what is not ready. One can be put right from here.
    [2] A reader would be told something that is not so, or see what is not ready. Two can be put right from here.
    [3] A reader would be told something that is not so, or see what is not ready. Three can be put right from here.
   *[other] A reader would be told something that is not so, or see what is not ready. { $fixable } can be put right from here.
  }
export-ask-clear = Nothing stands in the way any more
export-ask-clear-text = What was wrong is put right.
export-ask-fix = Fix
export-ask-name = { $act }: { $what }
