//! The use cases; the only crate that shell and command line call.
#![allow(missing_docs)]
pub mod boundary;
