//! The data compiled in, as the build script wrote it.

use crate::catalogue::{
    Announced, Basis, Change, Confidence, Document, Former, Founding, Kind, Observance, Origin,
};
use crate::rule::{Recurrence, Rule};
use jiff::civil::{Date, Weekday, date};
use std::borrow::Cow;

/// An observance without its lists, which a static cannot own, and the lists.
pub(crate) struct Entry {
    observance: Observance,
    founding: &'static [Founding],
    changed: &'static [Change],
    announced: &'static [Announced],
}

impl Entry {
    /// The whole observance.
    pub(crate) fn observance(&self) -> Observance {
        Observance {
            founding: self.founding.to_vec(),
            changed: self.changed.to_vec(),
            announced: self.announced.to_vec(),
            ..self.observance.clone()
        }
    }
}

include!(concat!(env!("OUT_DIR"), "/data.rs"));
