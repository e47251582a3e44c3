//! Names the app's own commands, so that Tauri refuses them to any window without the capability.

const COMMANDS: &[&str] = &[
    "start",
    "list_drafts",
    "create_article",
    "open_sample",
    "open_article",
    "duplicate",
    "edit",
    "replace_text",
    "set_details",
    "set_front_matter",
    "flush",
    "trash",
    "restore",
    "delete_forever",
    "empty_wastebasket",
    "revisions",
    "restore_revision",
    "search_observances",
    "observance_card",
    "citations",
    "facts",
    "preview",
    "export_article",
    "export_name",
    "copy_html",
    "add_asset",
    "asset_data",
    "import_file",
    "open_files",
    "choose_picture",
    "choose_folder",
    "save_copy",
    "set_profile",
    "choose_logo",
    "set_settings",
    "open_externally",
    "citation_card",
    "citation_of",
    "facts_in",
    "sources",
    "import_sources",
    "choose_sources",
    "remove_source",
    "citation_styles",
];

fn main() {
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("src-tauri/capabilities/**/*.json")
        .app_manifest(tauri_build::AppManifest::new().commands(COMMANDS));
    if let Err(error) = tauri_build::try_build(attributes) {
        eprintln!("{error:#}");
        std::process::exit(1);
    }
}
