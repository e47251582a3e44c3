//! Editorial checks: a parsed article in, findings out.
//!
//! [`check`] runs every rule of [`rules`] over an article and returns the findings in the order of the text. One
//! rule is one file below `rules/`, with its examples beside it. A rule that is not sure stays silent; none reads
//! code. The comment `<!-- daymark: ignore RULE -->` silences a rule for the paragraph that it stands in or before,
//! `<!-- daymark: ignore-article RULE -->` for the whole article; [`ignore_here`] and its like write them. An
//! organisation turns rules off, or gives them another severity, by [`Options`].
//!
//! This crate reads no file and no clock: which pictures exist it asks its caller, and it knows lines and columns
//! no more than the tree does; who shows findings works them out from the spans.

mod address_place;
mod check;
mod claims;
mod context;
mod documents;
mod edition;
mod finding;
mod front_matter_text;
mod ignore;
mod memory;
mod mention;
mod naming;
mod options;
mod passage;
mod plain;
mod prose;
mod reference;
mod rules;
mod running;
mod sentences;
mod speller;
mod timeline;
mod tokens;
mod told;
mod verbs;

pub use check::{check, check_again};
pub use context::Context;
pub use finding::{Finding, Fix, Severity};
pub use ignore::{Edit, Ignore, ignore_here, ignore_in_article, ignores, take_back};
pub use memory::Memory;
pub use options::{English, Options, OutdatedName, RuleSetting};
pub use rules::{Examples, Group, Rule, examples, rules};
pub use speller::{Speller, Varieties, Verdict};
