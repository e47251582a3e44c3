//! How far an export is, for people at a terminal, and their Ctrl-C.

use daymark_desk::files::Watch;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
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
        let terminal = console::Term::stderr();
        // A line that fills the row would be broken in two by the sign of Ctrl-C, and half of it stay behind.
        let template = match terminal.size().1 {
            110.. => "{prefix} {bar:24} {human_pos} of {human_len} articles. {msg}",
            64..110 => "{prefix} {bar:24} {human_pos} of {human_len} articles",
            30..64 => "{human_pos} of {human_len} articles",
            _ => "{percent} %",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            self.bar.set_style(style.progress_chars("━╸─"));
        }
        self.bar.set_draw_target(ProgressDrawTarget::term(terminal, 10));
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
