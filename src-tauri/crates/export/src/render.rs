//! Tree to markup: the blocks. What stands in a line is in `inline`.

use crate::context::{AssetMode, Block, Context, Note, OutputFile};
use crate::references::References;
use crate::site::Place;
use crate::survey::{self, Survey};
use crate::typography::{self, Marks};
use crate::words::{Words, words};
use crate::{escape, sanitise};
use daymark_article::{Alignment, Article, Callout, Kind, Node, PAGE_IDS, Span, is_heading_id, plain_text};
use daymark_catalogue::{Edition, FactContext, Language, Observance};
use std::collections::HashMap;
use std::fmt::Write as _;
use std::ops::Range;

/// What the markup is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A page of its own, with classes for the theme.
    Page,
    /// A passage for another system: no class, no style, few ids.
    Fragment,
}

/// An article while it becomes markup.
pub struct Renderer<'r> {
    pub out: String,
    pub blocks: Vec<Block>,
    pub files: Vec<OutputFile>,
    pub notes: Vec<Note>,
    pub context: &'r Context<'r>,
    pub article: &'r Article<'r>,
    pub target: Target,
    pub assets: AssetMode,
    /// The tag for `lang`.
    pub tag: String,
    pub language: Language,
    pub words: &'static Words,
    pub facts: FactContext<'r>,
    pub edition: Option<Edition>,
    pub survey: Survey<'r>,
    pub references: References<'r>,
    /// Links do not nest: inside one, citations and footnote references are text.
    pub in_link: bool,
    /// Where the page stands in a site.
    pub place: Option<&'r Place>,
    /// The level of the article's first headings.
    base: u8,
    /// The levels, as the author wrote them, of the headings that the present place is under.
    levels: Vec<u8>,
    /// The ids of the headings that the table of contents leads to, by their place.
    pub contents_ids: Vec<(Span, String)>,
    /// The ids of the headings that links lead to by their words, by their place.
    linked_ids: Vec<(Span, String)>,
    /// What the table of contents says: level from 0, id, words.
    pub contents: Vec<(usize, String, String)>,
    /// Quotation marks that are open in the present line.
    pub marks: Marks,
    /// How many elements are open in which text stays as it is.
    pub verbatim: usize,
    /// Whether a picture was shown: those after the first load when they come near.
    pub pictured: bool,
    /// The smaller encodings of pictures, by path, as `srcset` has them.
    pub offered: Vec<(String, String)>,
    /// Ids that Daymark gave.
    ids: Vec<String>,
    /// The names of sections, and how many wanted each.
    names: HashMap<String, usize>,
    tables: usize,
}

impl<'r> Renderer<'r> {
    pub fn new(
        article: &'r Article<'r>,
        context: &'r Context<'r>,
        target: Target,
        assets: AssetMode,
        base: u8,
    ) -> Self {
        let tag = language_tag(article, context);
        let language = Language::from_tag(&tag).unwrap_or_default();
        let (facts, edition) = facts(article, context, language);
        Self {
            out: String::with_capacity(article.source.len() * 2 + 1024),
            blocks: Vec::with_capacity(article.blocks.len() + 4),
            files: Vec::new(),
            notes: Vec::new(),
            context,
            article,
            target,
            assets,
            tag,
            language,
            words: words(language),
            facts,
            edition,
            survey: Survey::of(&article.blocks),
            references: References::default(),
            in_link: false,
            place: None,
            base,
            levels: Vec::new(),
            contents_ids: if target == Target::Page {
                daymark_article::contents_ids(article)
            } else {
                Vec::new()
            },
            linked_ids: daymark_article::linked_ids(article),
            contents: Vec::new(),
            marks: Marks::default(),
            verbatim: 0,
            pictured: false,
            names: HashMap::new(),
            offered: Vec::new(),
            ids: Vec::new(),
            tables: 0,
        }
    }

    pub fn observance(&self) -> Option<&'r Observance> {
        self.facts.observance
    }

    /// A text of its own as the language sets it.
    pub fn set(&self, text: &str) -> String {
        typography::set(text, self.language, self.words, &mut Marks::default()).into_owned()
    }

    pub fn note(&mut self, message: impl Into<String>, span: Option<Span>) {
        self.notes.push(Note {
            message: message.into(),
            span,
        });
    }

    /// Renders a node that is a child of the article; nothing where it has nothing to show.
    pub fn top(&mut self, node: &Node<'r>) {
        let start = self.out.len();
        self.block(node);
        self.finish_block(
            start,
            Some(node.span),
            self.survey.html && survey::has_html(&node.children),
        );
    }

    /// Closes the block that began at `start`. The sanitiser has the last word on whatever raw HTML came near.
    pub fn finish_block(&mut self, start: usize, source: Option<Span>, raw: bool) {
        while self.out.len() > start && self.out.ends_with('\n') {
            self.out.pop();
        }
        if raw {
            let clean = sanitise::block(&self.out[start..]);
            self.out.truncate(start);
            self.out.push_str(clean.trim());
        }
        if self.out.len() > start {
            self.blocks.push(Block {
                html: start..self.out.len(),
                source,
            });
            self.out.push('\n');
        }
    }

    pub fn nested(&mut self, nodes: &[Node<'r>]) {
        for node in nodes {
            self.block(node);
            if !self.out.ends_with('\n') {
                self.out.push('\n');
            }
        }
    }

    fn block(&mut self, node: &Node<'r>) {
        match &node.kind {
            Kind::Paragraph => self.paragraph(node, ""),
            Kind::Heading { level, id, .. } => self.heading(node, *level, id.as_deref()),
            Kind::BlockQuote => self.wrapped("blockquote", "", &node.children),
            Kind::Callout(callout) => self.callout(*callout, node),
            Kind::List { start, .. } => self.list(*start, node),
            Kind::CodeBlock { .. } => self.code_block(node),
            Kind::HtmlBlock => self.html_block(node),
            Kind::Rule => self.out.push_str("<hr>"),
            Kind::Table { alignments } => self.table(node, alignments),
            // Footnotes are gathered at the end.
            Kind::FootnoteDefinition { .. } => {}
            // The parser puts these into their parents; a tree built otherwise still loses no word.
            Kind::CalloutTitle | Kind::Item | Kind::TableHead | Kind::TableRow | Kind::TableCell => {
                self.wrapped("div", "", &node.children);
            }
            _ => self.inlines(std::slice::from_ref(node)),
        }
    }

    /// A paragraph; a picture that stands alone in one becomes a figure. `class` for pages.
    pub fn paragraph(&mut self, node: &Node<'r>, class: &str) {
        if let Some(picture) = sole_picture(&node.children) {
            return self.figure(picture);
        }
        self.leaf("p", class, "", &node.children);
    }

    /// An element of inlines; nothing where they show nothing.
    fn leaf(&mut self, tag: &str, class: &str, attributes: &str, children: &[Node<'r>]) {
        let start = self.out.len();
        self.open(tag, class, attributes);
        let inner = self.out.len();
        self.inlines(children);
        self.trim_end(inner);
        if self.out.len() == inner {
            self.out.truncate(start);
        } else {
            self.close(tag);
        }
    }

    /// An element of blocks; nothing where they show nothing.
    fn wrapped(&mut self, tag: &str, class: &str, children: &[Node<'r>]) {
        let start = self.out.len();
        self.open(tag, class, "");
        self.out.push('\n');
        let inner = self.out.len();
        self.flow(children);
        self.trim_end(inner);
        if self.out.len() == inner {
            self.out.truncate(start);
        } else {
            self.out.push('\n');
            self.close(tag);
        }
    }

    /// Blocks among which inlines may stand, as in the items of a tight list.
    fn flow(&mut self, children: &[Node<'r>]) {
        let mut rest = children;
        while let Some(first) = rest.first() {
            let inline = survey::is_inline(first);
            let length = rest
                .iter()
                .position(|node| survey::is_inline(node) != inline)
                .unwrap_or(rest.len());
            let (run, after) = rest.split_at(length);
            if inline {
                self.inlines(run);
                if !after.is_empty() {
                    self.out.push('\n');
                }
            } else {
                self.nested(run);
            }
            rest = after;
        }
    }

    fn open(&mut self, tag: &str, class: &str, attributes: &str) {
        self.out.push('<');
        self.out.push_str(tag);
        if self.target == Target::Page && !class.is_empty() {
            self.out.push_str(" class=\"");
            self.out.push_str(class);
            self.out.push('"');
        }
        self.out.push_str(attributes);
        self.out.push('>');
    }

    fn close(&mut self, tag: &str) {
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }

    pub fn trim_end(&mut self, from: usize) {
        let length = self.out[from..].trim_end_matches([' ', '\n', '\t']).len();
        self.out.truncate(from + length);
    }

    /// The tag of a heading that the author gave `level`, counted so that none is skipped.
    fn heading_tag(&mut self, level: u8) -> &'static str {
        while self.levels.last().is_some_and(|&above| above >= level) {
            self.levels.pop();
        }
        self.levels.push(level);
        self.sibling_tag()
    }

    /// The tag of a heading beside the last one.
    fn sibling_tag(&self) -> &'static str {
        tag(usize::from(self.base) + self.levels.len().saturating_sub(1))
    }

    pub fn base_tag(&self) -> &'static str {
        tag(usize::from(self.base))
    }

    fn heading(&mut self, node: &Node<'r>, level: u8, id: Option<&str>) {
        let levels = self.levels.clone();
        let tag = self.heading_tag(level);
        let mut attributes = String::new();
        let listed = self.contents_ids.iter().find(|(span, _)| *span == node.span);
        let listed = listed.map(|(_, id)| id.clone());
        // Both a table of contents and a link by other words: the link's is the one that readers have.
        let linked = self.linked_ids.iter().find(|(span, _)| *span == node.span);
        let linked = linked.map(|(_, id)| id.clone()).filter(|id| self.keeps(id));
        let listed = listed.map(|id| linked.clone().unwrap_or(id));
        let given = listed.as_deref().or(linked.as_deref());
        if let Some(id) = given.or(id.filter(|id| self.keeps(id))) {
            attributes.push_str(" id=\"");
            escape::attribute(&mut attributes, id);
            attributes.push('"');
            self.ids.push(id.to_owned());
        }
        let before = self.out.len();
        self.leaf(tag, "", &attributes, &node.children);
        if self.out.len() == before {
            self.levels = levels;
        } else if let Some(id) = listed {
            let words = crate::plain::inline_text(self, &node.children);
            let words = self.set(&words);
            self.contents.push((self.levels.len() - 1, id, words));
        }
    }

    /// Whether a heading keeps the id that its author gave it: once, not one of the page's own, and in a fragment only
    /// where a link leads to it.
    fn keeps(&self, id: &str) -> bool {
        let wanted = self.target == Target::Page || self.survey.targets.contains(&id);
        // A fragment may have what is the page's own elsewhere.
        let usable = is_heading_id(id) || self.target == Target::Fragment && PAGE_IDS.contains(&id);
        wanted && usable && !self.ids.iter().any(|used| used == id)
    }

    /// An id of Daymark's own that nothing in the article has.
    pub fn own_id(&mut self, wanted: &str) -> String {
        let mut id = wanted.to_owned();
        let mut number = 1;
        while self.survey.ids.contains(&id.as_str()) || self.ids.contains(&id) {
            number += 1;
            id = format!("{wanted}-{number}");
        }
        self.ids.push(id.clone());
        id
    }

    /// The name of a section without a title: what it is, with its number from the second on. Who goes from section to
    /// section by name could not tell two of one name apart (WAI-ARIA, landmarks).
    fn name(&mut self, label: &str) -> String {
        let name = loop {
            let number = self.names.entry(label.to_owned()).or_default();
            *number += 1;
            if *number == 1 {
                break label.to_owned();
            }
            let name = format!("{label} {number}");
            if !self.names.contains_key(&name) {
                break name;
            }
        };
        format!(" aria-label=\"{name}\"")
    }

    /// The attribute that gives a section its title as a name; nothing where another has it already.
    fn title(&mut self, title: &Node<'_>, id: &str) -> String {
        let name = plain_text(title).trim().to_owned();
        let number = self.names.entry(name).or_default();
        *number += 1;
        if *number > 1 {
            return String::new();
        }
        format!(" aria-labelledby=\"{id}\"")
    }

    fn callout(&mut self, callout: Callout, node: &Node<'r>) {
        let (title, children) = match node.children.split_first() {
            Some((title, rest)) if title.kind == Kind::CalloutTitle => (Some(title), rest),
            _ => (None, &node.children[..]),
        };
        let (class, label) = match callout {
            Callout::Goals => ("goals", self.words.goals),
            Callout::SignOff => ("sign-off", self.words.sign_off),
            Callout::Theme => ("theme", self.words.theme),
            Callout::KeyFacts => ("key-facts", self.words.key_facts),
            Callout::Quote => return self.quote(title, children),
        };
        let start = self.out.len();
        let heading = title.map(|title| (title, self.own_id(class)));
        let named = match &heading {
            Some((title, id)) => self.title(title, id),
            None => self.name(label),
        };
        self.open("section", class, &named);
        self.out.push('\n');
        let before_heading = self.out.len();
        if let Some((title, id)) = heading {
            self.leaf(self.sibling_tag(), "", &format!(" id=\"{id}\""), &title.children);
            if self.out.len() == before_heading {
                // A title that shows nothing cannot label the section.
                self.out.truncate(start);
                let named = self.name(label);
                self.open("section", class, &named);
            }
            self.out.push('\n');
        }
        let inner = self.out.len();
        if callout == Callout::SignOff {
            self.sign_off(children);
        } else {
            self.flow(children);
        }
        self.trim_end(inner);
        if self.out.len() == inner && title.is_none() {
            self.out.truncate(start);
            if let Some(number) = self.names.get_mut(label) {
                *number -= 1;
            }
        } else {
            if !self.out.ends_with('\n') {
                self.out.push('\n');
            }
            self.close("section");
        }
    }

    /// The closing statement. A short last line without a full stop is who speaks.
    fn sign_off(&mut self, children: &[Node<'r>]) {
        if let Some((last, rest)) = children.split_last()
            && !rest.is_empty()
            && last.kind == Kind::Paragraph
            && let text = crate::plain::inline_text(self, &last.children)
            && text.chars().count() <= 80
            && !text.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟', ':', '”', '»'])
        {
            self.nested(rest);
            self.paragraph(last, "name");
        } else {
            self.flow(children);
        }
    }

    /// A quotation with who said it, which the author wrote on the marker's line.
    fn quote(&mut self, title: Option<&Node<'r>>, children: &[Node<'r>]) {
        let start = self.out.len();
        self.open("figure", "quote", "");
        self.out.push('\n');
        let inner = self.out.len();
        self.wrapped("blockquote", "", children);
        if self.out.len() == inner {
            self.out.truncate(start);
            return;
        }
        self.out.push('\n');
        if let Some(title) = title {
            self.leaf("figcaption", "", "", &title.children);
            self.out.push('\n');
        }
        self.close("figure");
    }

    fn list(&mut self, start: Option<u64>, node: &Node<'r>) {
        if node.children.is_empty() {
            return;
        }
        let tag = if start.is_some() { "ol" } else { "ul" };
        match start {
            Some(first) if first != 1 => {
                let _ = write!(self.out, "<ol start=\"{first}\">");
            }
            _ => self.open(tag, "", ""),
        }
        self.out.push('\n');
        for item in &node.children {
            self.out.push_str("<li>");
            let inner = self.out.len();
            self.flow(&item.children);
            self.trim_end(inner);
            self.out.push_str("</li>\n");
        }
        self.close(tag);
    }

    fn code_block(&mut self, node: &Node<'r>) {
        // A line break right after <pre> is dropped by browsers; <code> between the two keeps the author's first line.
        self.out.push_str("<pre><code>");
        for child in &node.children {
            if let Kind::Text(text) = &child.kind {
                escape::text(&mut self.out, text);
            }
        }
        while self.out.ends_with('\n') {
            self.out.pop();
        }
        self.out.push_str("</code></pre>");
    }

    fn html_block(&mut self, node: &Node<'r>) {
        let mut raw = String::new();
        for child in &node.children {
            if let Kind::Html(html) | Kind::Text(html) = &child.kind {
                raw.push_str(html);
            }
        }
        if survey::is_comment(&raw) {
            return;
        }
        for message in sanitise::dropped(&raw) {
            self.note(message, Some(node.span));
        }
        let clean = sanitise::flow(&raw);
        let clean = clean.trim();
        if !clean.is_empty() {
            self.out.push_str("<div>");
            self.out.push_str(clean);
            self.out.push_str("</div>");
        }
    }

    fn table(&mut self, node: &Node<'r>, alignments: &[Alignment]) {
        self.tables += 1;
        if self.target == Target::Page {
            // A reader without a mouse scrolls a wide table once it has the focus, so it has a name.
            let label = format!(
                " aria-label=\"{} {}\" tabindex=\"0\"",
                self.words.table, self.tables
            );
            self.open("section", "table", &label);
        }
        self.out.push_str("<table>\n");
        let (heads, rows): (Vec<_>, Vec<_>) =
            node.children.iter().partition(|row| row.kind == Kind::TableHead);
        if !heads.is_empty() {
            self.out.push_str("<thead>\n");
            for row in heads {
                self.row(row, alignments, true);
            }
            self.out.push_str("</thead>\n");
        }
        if !rows.is_empty() {
            self.out.push_str("<tbody>\n");
            for row in rows {
                self.row(row, alignments, false);
            }
            self.out.push_str("</tbody>\n");
        }
        self.out.push_str("</table>");
        if self.target == Target::Page {
            self.close("section");
        }
    }

    fn row(&mut self, row: &Node<'r>, alignments: &[Alignment], head: bool) {
        self.out.push_str("<tr>");
        for (column, cell) in row.children.iter().enumerate() {
            let class = match alignments.get(column) {
                Some(Alignment::Center) => "center",
                Some(Alignment::Right) => "end",
                _ => "",
            };
            // An empty header cell heads nothing.
            let (tag, scope) = if head && !cell.children.is_empty() {
                ("th", " scope=\"col\"")
            } else {
                ("td", "")
            };
            self.open(tag, class, scope);
            self.inlines(&cell.children);
            self.close(tag);
        }
        self.out.push_str("</tr>\n");
    }

    /// Renders `write` into a place of its own and returns its bytes there.
    pub fn slot(&mut self, write: impl FnOnce(&mut Self)) -> Range<usize> {
        let start = self.out.len();
        write(self);
        start..self.out.len()
    }
}

fn tag(level: usize) -> &'static str {
    ["h1", "h2", "h3", "h4", "h5", "h6"][level.clamp(1, 6) - 1]
}

/// The picture of a paragraph that holds nothing else.
pub fn sole_picture<'t, 'a>(children: &'t [Node<'a>]) -> Option<&'t Node<'a>> {
    let mut shown = children.iter().filter(|child| match &child.kind {
        Kind::Text(text) => !text.trim().is_empty(),
        Kind::Html(html) => !survey::is_comment(html),
        Kind::SoftBreak => false,
        _ => true,
    });
    let first = shown.next()?;
    (matches!(first.kind, Kind::Image { .. }) && shown.next().is_none()).then_some(first)
}

/// The page's language: what the caller asks for, what the article says, what the organisation writes in.
pub fn language_tag(article: &Article<'_>, context: &Context<'_>) -> String {
    let own = article.front_matter.text("language");
    let organisation = Some(context.organisation.language.as_str());
    [context.language, own, organisation]
        .into_iter()
        .flatten()
        .map(str::trim)
        .find(|tag| is_tag(tag))
        .map_or_else(|| "en".to_owned(), |tag| tag.replace('_', "-"))
}

fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split(['-', '_']);
    parts.next().is_some_and(|first| {
        (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic())
    }) && parts
        .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// Whether a language is written from right to left.
pub fn is_rtl(tag: &str) -> bool {
    let primary = tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
    matches!(
        primary.as_str(),
        "ar" | "he" | "fa" | "ur" | "ps" | "sd" | "ug" | "yi" | "dv" | "ckb"
    )
}

/// What live facts follow from.
pub fn facts<'r>(
    article: &Article<'_>,
    context: &Context<'r>,
    language: Language,
) -> (FactContext<'r>, Option<Edition>) {
    let observance = article
        .front_matter
        .text("observance")
        .and_then(|id| context.catalogue.observance(id));
    let year = article.front_matter.year();
    let edition = observance
        .zip(year)
        .and_then(|(observance, year)| observance.edition(year));
    let facts = FactContext {
        catalogue: context.catalogue,
        observance,
        year,
        language,
        organisation: context.organisation,
    };
    (facts, edition)
}
