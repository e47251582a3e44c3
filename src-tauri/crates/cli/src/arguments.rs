//! The command line's grammar and its help.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Write, check and export articles that mark international days.
///
/// Exit status: 0 done; 1 "check" found errors or warnings, or "cite" did not understand an input; 2 a file could
/// not be read or written (the message names it and the remedy; the other files are done).
#[derive(Debug, Parser)]
#[command(name = "daymark-cli", version, max_term_width = 100)]
#[command(after_help = "Examples:
  daymark-cli new --template international-day --observance mountain-day --year 2026 --out mountains.md
  daymark-cli new --from mountains.md --year 2027 --out mountains-2027.md
  daymark-cli check articles/*.md
  daymark-cli check --format sarif --severity warning articles/*.md
  daymark-cli rules heading-order
  daymark-cli export --target page --out public articles/*.md
  daymark-cli export --target site --base-url https://alderline.example/days --out site articles/*.md
  daymark-cli observances --from 2026-09-01 --to 2026-12-31 --format ics > days.ics
  daymark-cli cite A/RES/58/220

Environment:
  DAYMARK_DATA_DIR   the folder with the organisation's profile, and its own days in \"catalogue\"
  DAYMARK_TEMPLATES  a folder with templates of the organisation's own, and its own days in \"data\"")]
pub struct Line {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Begin an article from a template, or the next edition from an article
    New(New),
    /// Check articles and list what is to be mended
    Check(Check),
    /// Export articles as web pages or as fragments for a CMS
    ///
    /// Findings do not keep an article from being exported; they are listed on standard error, or with --json in
    /// the output. A file that Daymark did not write is not replaced without --force.
    ///
    /// A site is written as a whole: all articles of the call count as published, only what changed is written, and
    /// an article that is not in the call any more leaves a page that leads on.
    Export(Export),
    /// List the observances of a stretch of time
    ///
    /// Days, weeks, years, decades and other periods that have a day in it, with the organisation's own. An own entry
    /// that cannot be understood is named on standard error and left out.
    Observances(Observances),
    /// Look up symbols of United Nations documents and how to cite them
    Cite(Cite),
    /// List the article templates
    Templates(Templates),
    /// List the rules that "check" knows, or explain one
    Rules(Rules),
}

/// How results are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For programs
    Json,
}

#[derive(Debug, Args)]
pub struct New {
    /// The template ("daymark-cli templates" lists them)
    #[arg(long, value_name = "NAME", required_unless_present = "from")]
    pub template: Option<String>,
    /// Begin from an article of an earlier edition; what in it is no longer true is listed on standard error
    #[arg(long, value_name = "FILE", conflicts_with_all = ["template", "observance", "language"])]
    pub from: Option<String>,
    /// The observance: its id, or its official name in any language that the catalogue has
    #[arg(long, value_name = "ID|NAME")]
    pub observance: Option<String>,
    /// The edition's year [default: that of the next edition]
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1900..=2999))]
    pub year: Option<i16>,
    /// The article's language, such as en or fr [default: the organisation's]
    #[arg(long, value_name = "TAG", value_parser = language_tag)]
    pub language: Option<String>,
    /// The file to write [default: standard output]
    #[arg(long, value_name = "FILE")]
    pub out: Option<String>,
    /// Replace the file if it is there
    #[arg(long)]
    pub force: bool,
    /// Print the passages that are bound to the old edition as JSON
    #[arg(long, requires = "from", requires = "out")]
    pub json: bool,
}

/// How findings are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FindingFormat {
    /// For people, with the lines that they speak of
    Text,
    /// For programs
    Json,
    /// SARIF 2.1.0, for code scanning and editors
    Sarif,
}

/// The least that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Least {
    /// Everything
    Suggestion,
    /// Warnings and errors
    Warning,
    /// Errors only
    Error,
}

#[derive(Debug, Args)]
pub struct Check {
    /// How findings are written
    #[arg(long, value_enum, default_value = "text")]
    pub format: FindingFormat,
    /// Run this rule only, even where the profile turns it off; may be repeated ("daymark-cli rules" lists them)
    #[arg(long = "rule", value_name = "ID")]
    pub rules: Vec<String>,
    /// The least severity that is shown and counts for the exit status
    #[arg(long, value_enum, value_name = "LEVEL", default_value = "suggestion")]
    pub severity: Least,
    /// The day on which the articles are read, such as 2026-09-12 [default: today]
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<String>,
    /// The organisation's profile [default: organisation.json in the data folder]
    #[arg(long, value_name = "FILE")]
    pub profile: Option<PathBuf>,
    /// Sources that [@key] can cite besides the organisation's own: a file in BibTeX or CSL-JSON
    #[arg(long, value_name = "FILE")]
    pub bibliography: Option<PathBuf>,
    /// The articles; "-" is standard input
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<String>,
}

/// What is made of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Target {
    /// A self-contained web page
    Page,
    /// A fragment for pasting into a CMS
    Fragment,
    /// Plain Markdown that Pandoc reads
    Markdown,
    /// An e-mail: a draft message (.eml) and its HTML
    Newsletter,
    /// A Word document for reviewers
    Docx,
    /// Two pictures for posts (1200×630, 1080×1080) with their text
    Social,
    /// A folder with all the articles: indexes, feed, sitemap, calendar, search
    Site,
}

/// Where pictures go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Assets {
    /// Into the page itself
    Embed,
    /// Into a folder beside it
    Folder,
}

/// The system that a fragment is pasted into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Preset {
    Wordpress,
    Drupal,
    Webflow,
    Ghost,
    /// Any other
    Plain,
}

#[expect(clippy::struct_excessive_bools, reason = "each is an option of its own")]
#[derive(Debug, Args)]
pub struct Export {
    /// What to make
    #[arg(long, value_enum)]
    pub target: Target,
    /// The folder for the files; it is made if it is not there
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Where pictures go
    #[arg(long, value_enum, default_value = "embed")]
    pub assets: Assets,
    /// The level of the article's first headings (fragment)
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=6))]
    pub heading_level: u8,
    /// Begin with the title (fragment)
    #[arg(long)]
    pub with_title: bool,
    /// The page's theme: default, institution, campaign or one of your own [default: the organisation's]
    #[arg(long, value_name = "NAME")]
    pub theme: Option<String>,
    #[arg(help = "Where the pages will stand, such as https://alderline.example/days")]
    #[arg(long, value_name = "URL", value_parser = web_address)]
    pub base_url: Option<String>,
    /// The language of all articles, whatever they say themselves
    #[arg(long, value_name = "TAG", value_parser = language_tag)]
    pub language: Option<String>,
    /// The system that the fragment is pasted into
    #[arg(long, value_enum, default_value = "plain")]
    pub preset: Preset,
    /// The citation style, such as un-editorial-manual, oscola or chicago-notes [default: the organisation's]
    #[arg(long, value_name = "NAME")]
    pub style: Option<String>,
    /// Sources that [@key] can cite besides the organisation's own: a file in BibTeX or CSL-JSON
    #[arg(long, value_name = "FILE")]
    pub bibliography: Option<PathBuf>,
    /// Replace files that Daymark did not write
    #[arg(long)]
    pub force: bool,
    /// Look for no findings: sooner, where `check` has read the articles already. Not for a site
    #[arg(long)]
    pub no_check: bool,
    /// Print what was written as JSON, with the findings
    #[arg(long)]
    pub json: bool,
    /// The articles; "-" is standard input
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<String>,
}

#[derive(Debug, Args)]
pub struct Observances {
    /// The first day, such as 2026-09-01
    #[arg(long, value_name = "DAY")]
    pub from: String,
    /// The last day
    #[arg(long, value_name = "DAY")]
    pub to: String,
    /// How the list is written
    #[arg(long, value_enum, default_value = "text")]
    pub format: DaysFormat,
    /// The language of the names: en, fr, es, ar, ru or zh [default: that of --profile, else en]
    #[arg(long, value_name = "TAG", value_parser = language_tag)]
    pub language: Option<String>,
    /// The organisation's profile; its own entries are read from the folder "catalogue" beside it [default: the data
    /// folder's]
    #[arg(long, value_name = "FILE")]
    pub profile: Option<PathBuf>,
}

/// How a list of days is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DaysFormat {
    /// For people
    Text,
    /// For programs
    Json,
    /// For calendar programs: iCalendar (RFC 5545), all-day events
    Ics,
}

#[derive(Debug, Args)]
pub struct Cite {
    /// How citations are written
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
    /// The language of the mentions: en, fr, es, ar, ru or zh
    #[arg(long, value_name = "TAG", value_parser = language_tag, default_value = "en")]
    pub language: String,
    /// The citation style, such as un-editorial-manual, oscola or chicago-notes [default: the organisation's]
    #[arg(long, value_name = "NAME")]
    pub style: Option<String>,
    /// Sources that [@key] can cite besides the organisation's own: a file in BibTeX or CSL-JSON
    #[arg(long, value_name = "FILE")]
    pub bibliography: Option<PathBuf>,
    /// The symbols, as typed or pasted: A/RES/58/220, "Res. 58/220", an address at docs.un.org
    #[arg(value_name = "SYMBOL", required = true)]
    pub symbols: Vec<String>,
}

#[derive(Debug, Args)]
pub struct Templates {
    /// How the list is written
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
}

#[derive(Debug, Args)]
pub struct Rules {
    /// How the list is written
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
    /// The rule to explain, with examples
    #[arg(value_name = "ID")]
    pub rule: Option<String>,
}

/// An address that names can be put behind.
fn web_address(text: &str) -> Result<String, String> {
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .filter(|rest| !rest.is_empty() && !rest.starts_with('/'))
        .ok_or("write the whole address, beginning with https://")?;
    if rest.contains(['?', '#']) {
        return Err("write it without what follows “?” or “#”: the pages' names come behind it".to_owned());
    }
    let bad = |c: char| c.is_whitespace() || c.is_control() || "\"<>\\^`{|}".contains(c);
    let host = rest.split('/').next().unwrap_or_default();
    if rest.contains(bad) || host.contains('[') != host.contains(']') {
        return Err("it holds a sign that no address has; write it as a browser shows it".to_owned());
    }
    Ok(text.to_owned())
}

/// A language tag by its form (BCP 47); which languages Daymark has words for is another matter.
fn language_tag(text: &str) -> Result<String, String> {
    let mut parts = text.split(['-', '_']);
    let language = parts.next().is_some_and(|part| {
        (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic())
    });
    let others = parts
        .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    if language && others {
        Ok(text.to_owned())
    } else {
        Err("write a language tag, such as en, fr or zh-Hans".to_owned())
    }
}
