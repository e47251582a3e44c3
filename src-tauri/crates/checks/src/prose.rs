//! The text that a reader sees; see `daymark-phrases`.

pub(crate) use daymark_phrases::{GLUE, Prose, prose};
