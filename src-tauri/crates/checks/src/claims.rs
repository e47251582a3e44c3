//! How a text gives the observance a date: which words tie the two, and which tie the date to something else.
//!
//! `observance-date`, `date-weekday` and `stale-year` read it from here.

pub(crate) mod apposition;
mod choice;
pub(crate) mod claim;
pub(crate) mod name;
pub(crate) mod path;
mod said;
