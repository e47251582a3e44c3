//! The table of contents.

use crate::escape;
use crate::render::Renderer;
use std::fmt::Write as _;

/// How many levels of headings it shows.
const LEVELS: usize = 2;

impl Renderer<'_> {
    /// Writes the table of contents; nothing where the page has too few headings. Comes behind the body, whose headings
    /// it lists.
    pub fn contents(&mut self) {
        let mut entries = std::mem::take(&mut self.contents);
        entries.retain(|(level, ..)| *level < LEVELS);
        if entries.is_empty() {
            return;
        }
        let (id, title) = (self.own_id("contents"), self.words.contents);
        let _ = write!(
            self.out,
            "<nav class=\"contents\" aria-labelledby=\"{id}\">\n<p id=\"{id}\">{title}</p>\n<ol>\n"
        );
        // Levels are counted so that none is skipped, and the first is the highest.
        let mut within = false;
        for (at, (level, id, words)) in entries.iter().enumerate() {
            let deeper = *level > 0;
            self.out.push_str(match (within, deeper) {
                (false, true) => "\n<ol>\n",
                (true, false) => "</ol>\n</li>\n",
                (false, false) if at > 0 => "</li>\n",
                _ => "",
            });
            within = deeper;
            self.out.push_str("<li><a href=\"#");
            escape::attribute(&mut self.out, id);
            self.out.push_str("\">");
            escape::text(&mut self.out, words);
            self.out.push_str(if deeper { "</a></li>\n" } else { "</a>" });
        }
        self.out.push_str(if within {
            "</ol>\n</li>\n</ol>\n</nav>"
        } else {
            "</li>\n</ol>\n</nav>"
        });
    }
}
