//! What the interface can ask for. Each command hands its arguments to the desk and returns what it says.

mod articles;
mod calendar;
mod checks;
mod citing;
mod dialogs;
mod editions;
mod files;
mod knowledge;
mod organisation;
mod spelling;
mod translations;

use crate::launch::SharedDesk;
use tauri::ipc::Invoke;
use tauri::{State, Wry};

/// The desk as a command gets it.
type Desk<'a> = State<'a, SharedDesk>;

/// All commands. Their names are also in `build.rs` and in the capability file.
pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        articles::start,
        articles::list_drafts,
        articles::create_article,
        articles::open_sample,
        articles::open_article,
        articles::duplicate,
        articles::edit,
        articles::replace_text,
        articles::set_details,
        articles::set_front_matter,
        articles::flush,
        articles::trash,
        articles::restore,
        articles::delete_forever,
        articles::empty_wastebasket,
        articles::revisions,
        articles::restore_revision,
        knowledge::search_observances,
        knowledge::observance_card,
        knowledge::citations,
        knowledge::facts,
        files::preview,
        files::export_article,
        files::export_site,
        files::cancel_export,
        files::export_name,
        files::export_preview,
        files::copy_html,
        files::add_asset,
        files::asset_data,
        files::import_file,
        dialogs::open_files,
        dialogs::choose_picture,
        dialogs::choose_folder,
        dialogs::save_copy,
        dialogs::choose_logo,
        organisation::set_profile,
        organisation::themes,
        organisation::try_look,
        organisation::set_settings,
        organisation::open_externally,
        checks::rules,
        checks::keep_before_fixes,
        checks::fix_details,
        checks::plan_ignore,
        checks::recheck,
        spelling::add_word,
        spelling::spelling_suggestions,
        editions::edition_plan,
        editions::make_next_edition,
        editions::edition_review,
        editions::keep_passage,
        editions::compare_editions,
        translations::translation_set,
        translations::new_translation,
        translations::mark_translated,
        translations::undo_translated,
        calendar::calendar,
        calendar::day_leaf,
        calendar::days_to_choose,
        calendar::set_day_choice,
        calendar::export_choice,
        calendar::import_choice,
        calendar::save_calendar,
        calendar::set_planned,
        calendar::set_draft_state,
        calendar::own_entries,
        calendar::own_entry,
        calendar::save_own_entry,
        calendar::remove_own_entry,
        calendar::set_announced_date,
        citing::citation_card,
        citing::citation_of,
        citing::facts_in,
        citing::sources,
        citing::import_sources,
        citing::choose_sources,
        citing::remove_source,
        citing::citation_styles,
    ]
}
