//! The one window: its size, its scheme, and the rule that it never goes anywhere.

use tauri::{App, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

/// Makes the window. It is shown at once: the page's background is the paper's colour before anything is drawn.
pub fn open(app: &App) -> tauri::Result<WebviewWindow> {
    WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("Daymark")
        .inner_size(1280.0, 800.0)
        .min_inner_size(640.0, 480.0)
        // The page takes dropped files itself: it knows where in the text a picture was let go.
        .disable_drag_drop_handler()
        .on_navigation(is_own)
        // The article's title, as the task bar and a screen reader's list of windows show it.
        .on_document_title_changed(|window, title| {
            // A title that the window manager refuses is no reason to stop.
            let _ = window.set_title(&title);
        })
        .build()
}

/// Whether an address belongs to the app's own pages.
///
/// Invariant: the policy alone still lets `meta refresh` through; every navigation passes here, the frames' too.
fn is_own(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => true,
        "about" => matches!(url.path(), "blank" | "srcdoc"),
        "http" | "https" => {
            matches!(url.host_str(), Some("tauri.localhost"))
                || (cfg!(not(feature = "custom-protocol")) && url.host_str() == Some("localhost"))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_own;
    use tauri::Url;

    fn own(address: &str) -> bool {
        is_own(&Url::parse(address).expect("a test's address is an address"))
    }

    #[test]
    fn only_the_apps_own_pages_open() {
        assert!(own("tauri://localhost/index.html"));
        assert!(own("about:srcdoc"), "the preview's frame");
        for foreign in [
            "https://docs.un.org/en/A/RES/58/220",
            "http://127.0.0.1/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "data:text/html,x",
            "https://tauri.localhost.example/",
        ] {
            assert!(!own(foreign), "{foreign} would leave the app");
        }
    }
}
