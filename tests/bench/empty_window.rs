//! An empty Tauri window with one text box: what Daymark's start and memory are measured beside.

fn main() {
    let mut context: tauri::Context = tauri::generate_context!("tests/bench/empty-window/tauri.conf.json");
    context.config_mut().app.windows.clear();
    let built = tauri::Builder::default()
        .setup(|app| {
            tauri::WebviewWindowBuilder::new(app, "main", tauri::WebviewUrl::App("index.html".into()))
                .title("Empty")
                .inner_size(1280.0, 800.0)
                .on_document_title_changed(|window, title| {
                    let _ = window.set_title(&title);
                })
                .build()?;
            Ok(())
        })
        .build(context);
    match built {
        Ok(app) => app.run(|_, _| {}),
        Err(error) => eprintln!("{error}"),
    }
}
