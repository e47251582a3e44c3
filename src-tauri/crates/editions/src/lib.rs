//! Next year's edition: a copy of an article for a later year, and what in it is no longer true.
//!
//! [`next_edition`] takes the author's text, the catalogue and the new year, and gives the copy with its
//! [`Passage`]s: everything that is bound to the old edition, each with its place, the reason in words and, where it
//! can be computed, the value that is offered. Only `year` and `date` of the front matter are other than they were;
//! whatever else changes is the editor's decision.
//!
//! History told as history is no passage: "since 2012" and "resolution 58/220 of 23 December 2003" stay true. What a
//! sentence speaks of is judged by its years, its verbs and its mood (`sentence`), one kind of passage a file
//! (`find`). Dates and numbers are read by `daymark-phrases`; what that does not understand is not found here.
//!
//! Left out on purpose: drafts, files, the review of passages. Those are the desk's.

mod edition;
mod fields;
mod find;
mod passage;
mod place;
mod rewrite;
mod scene;
mod sentence;
mod spell;

pub use edition::{EditionProblem, NextEdition, next_edition, year_after};
pub use passage::{Kind, Passage, Place};
