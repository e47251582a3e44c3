//! How far an export is, for people at a terminal, and their Ctrl-C.

use daymark_desk::files::Watch;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle, TermLike};
use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Only what takes longer is worth a line.
const LONG: Duration = Duration::from_millis(500);

/// A line that is written over, and taken away at the end. Where standard error is no terminal, nothing is shown.
pub struct Progress {
    bar: ProgressBar,
    began: Instant,
    shown: AtomicBool,
    /// What the line says: what is done, and of how many.
    said: Mutex<(&'static str, usize)>,
    cancelled: Arc<AtomicBool>,
}

impl Progress {
    /// Begins, and takes Ctrl-C and a polite `kill` for a wish to stop at a good place. `hint` says what Ctrl-C does.
    pub fn new(hint: &'static str) -> Self {
        let cancelled = Arc::new(AtomicBool::new(false));
        for signal in [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM] {
            // Where the system refuses, the signal ends the process, and the next call tidies up.
            let _ = signal_hook::flag::register(signal, Arc::clone(&cancelled));
        }
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        Self {
            bar: bar.with_message(hint),
            began: Instant::now(),
            shown: AtomicBool::new(false),
            said: Mutex::new(("", 0)),
            cancelled,
        }
    }

    /// Does something that writes to the terminal itself.
    pub fn aside<T>(&self, write: impl FnOnce() -> T) -> T {
        self.bar.suspend(write)
    }

    /// Takes the line away.
    pub fn clear(&self) {
        self.bar.finish_and_clear();
    }

    /// The line says `doing`, and how many are done.
    fn say(&self, doing: &'static str, done: usize, of: usize) {
        if self.began.elapsed() < LONG {
            return;
        }
        if !self.shown.swap(true, Ordering::Relaxed) {
            self.show();
        }
        // Threads report out of turn.
        let mut said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        if said.0 != doing {
            *said = (doing, 0);
            self.bar.set_prefix(doing);
            self.bar.set_length(of as u64);
        }
        if said.1 < done {
            said.1 = done;
            self.bar.set_position(done as u64);
        }
    }

    fn show(&self) {
        let terminal = Terminal(console::Term::stderr());
        if !terminal.0.is_term() || std::env::var_os("TERM").is_some_and(|term| term == "dumb") {
            return;
        }
        let template = match terminal.width() {
            100.. => "{prefix} {bar:24} {human_pos} of {human_len} articles. {msg}",
            60..100 => "{prefix} {bar:24} {human_pos} of {human_len} articles",
            28..60 => "{human_pos} of {human_len} articles",
            _ => "{percent} %",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.bar.set_style(style.progress_chars("━╸─"));
        }
        let target = ProgressDrawTarget::term_like_with_hz(Box::new(terminal), 10);
        self.bar.set_draw_target(target);
    }
}

/// Standard error's terminal, a little narrower than it is: a line that fills the row would be broken in two by the `^C`
/// that the terminal shows, and the half above it stay behind.
#[derive(Debug)]
struct Terminal(console::Term);

impl TermLike for Terminal {
    fn width(&self) -> u16 {
        TermLike::width(&self.0).saturating_sub(3)
    }

    fn height(&self) -> u16 {
        TermLike::height(&self.0)
    }

    fn move_cursor_up(&self, n: usize) -> io::Result<()> {
        self.0.move_cursor_up(n)
    }

    fn move_cursor_down(&self, n: usize) -> io::Result<()> {
        self.0.move_cursor_down(n)
    }

    fn move_cursor_right(&self, n: usize) -> io::Result<()> {
        self.0.move_cursor_right(n)
    }

    fn move_cursor_left(&self, n: usize) -> io::Result<()> {
        self.0.move_cursor_left(n)
    }

    fn write_line(&self, text: &str) -> io::Result<()> {
        self.0.write_line(text)
    }

    fn write_str(&self, text: &str) -> io::Result<()> {
        self.0.write_str(text)
    }

    fn clear_line(&self) -> io::Result<()> {
        self.0.clear_line()
    }

    fn flush(&self) -> io::Result<()> {
        self.0.flush()
    }
}

impl Watch for Progress {
    fn reading(&self, done: usize, of: usize) {
        self.say("Reading", done, of);
    }

    fn progress(&self, done: usize, of: usize) {
        self.say("Exporting", done, of);
    }

    fn cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }
}
