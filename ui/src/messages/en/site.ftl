# A site of articles.

command-export-site = Export a site…
export-site = Site
export-site-text = All published articles
site-address = Address once published
site-address-wrong = An address begins with https:// or http://.
site-address-none = Without an address the site has no feed and no sitemap.
site-articles = Articles
site-states = Articles of which states
site-state = { $state }, { $count }
site-chosen = { $count } of { $of } chosen
site-all = All of these
site-no-state = Choose the states whose articles go into the site.
site-nothing-there = No article is in these states yet. Where an article stands is set above its text or in the calendar; or choose another state.
site-none-chosen = No article is chosen.
site-progress = { $done } of { $of } articles
site-cancelled = The export was stopped. The folder is as it was.
site-written = { $count ->
    [one] One article, written at { $time }
   *[other] { $count } articles, written at { $time }
  }
site-files-written = { $count ->
    [one] One file written
   *[other] { $count } files written
  }
site-nothing-written = Nothing has changed since the last time
site-files-unchanged = { $count ->
    [one] One file as it was
   *[other] { $count } files as they were
  }
site-files-removed = { $count ->
    [one] One file removed that nothing needs any more
   *[other] { $count } files removed that nothing needs any more
  }
site-led-on = { $count ->
    [one] The page of an article that is gone leads on to another
   *[other] The pages of { $count } articles that are gone lead on to others
  }
site-open = Open the site
site-open-folder = Open folder
site-replace = Replace those files
site-ask-title = { $count ->
    [one] Errors are open in one article
   *[other] Errors are open in { $count } articles
  }
site-ask-text = They would go out with the site. Look at them first, or export all the same.
