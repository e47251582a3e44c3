//! Bare pulldown-cmark: each `.md` of a folder to an `.html` in another, and nothing else.
//! What `tests/bench/export.mjs` measures Daymark beside. Arguments: threads (0: all cores), from, to.

use pulldown_cmark::{Options, Parser, html};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{env, fs, thread};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [threads, from, to] = arguments.as_slice() else {
        return Err("arguments: threads, from, to".into());
    };
    let threads = match threads.parse()? {
        0 => thread::available_parallelism()?.get(),
        n => n,
    };
    fs::create_dir_all(to)?;
    let files: Vec<PathBuf> = fs::read_dir(from)?
        .map(|entry| entry.map(|e| e.path()))
        .collect::<Result<_, _>>()?;
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(error) = convert(file, Path::new(to)) {
                        eprintln!("{}: {error}", file.display());
                    }
                }
            });
        }
    });
    Ok(())
}

fn convert(file: &Path, to: &Path) -> Result<(), Box<dyn Error>> {
    let text = fs::read_to_string(file)?;
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
    let mut page = String::with_capacity(text.len() * 3 / 2);
    html::push_html(&mut page, Parser::new_ext(&text, options));
    let name = file.file_stem().ok_or("a file without a name")?;
    fs::write(to.join(name).with_extension("html"), page)?;
    Ok(())
}
