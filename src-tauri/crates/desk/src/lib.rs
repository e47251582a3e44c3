//! The use cases; the only crate that shell and command line call.
//!
//! [`Desk`] is for the window: it holds the drafts and the articles that are open, takes every edit in memory and
//! lets a thread of its own make it durable. [`files`] is for the command line: articles as files, without drafts and
//! without a database; [`rules`] lists what is checked. [`boundary`] has the types that cross to the interface, generated to TypeScript.
//!
//! Left out on purpose: windows, dialogs, menus, the terminal. Invariant: nothing here or below knows Tauri.

mod articles;
mod assets;
#[allow(missing_docs)] // Their names are the words that the interface shows.
pub mod boundary;
mod calendar;
mod check_settings;
mod checking;
mod choice;
mod citation_card;
mod citing;
mod clock;
mod decode;
mod desk;
mod details;
mod entry_form;
mod error;
mod export;
pub mod files;
mod findings;
mod folder;
mod import;
mod leftovers;
mod mending;
mod meta;
mod next_edition;
mod observances;
mod organisation;
mod own_entries;
mod parts;
mod pictures;
mod preview;
mod profile;
mod quick;
pub mod reference;
pub mod rules;
mod saving;
mod session;
mod site;
pub mod sources;
mod speller;
mod spelling;
pub mod styles;
mod templates;
mod text;
mod themes;
mod translations;
mod world;

pub use clock::now;
pub use daymark_catalogue as catalogue;
pub use daymark_export::Preset;
pub use desk::Desk;
pub use error::DeskError;
pub use folder::data_folder;
pub use profile::OwnOrganisation;
pub use templates::Templates;
