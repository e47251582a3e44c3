//! The command `daymark-cli`: articles on the command line, in scripts and in CI.
//!
//! Results go to standard output, messages to standard error. Exit status: 0 done; 1 `check` found errors or
//! warnings, or `cite` did not understand an input; 2 unusable input or output, the other files of the call done.
//! Everything is asked of `daymark-desk`; nothing here needs a display.

mod arguments;
mod check;
mod cite;
mod citing;
mod excerpt;
mod export;
mod new;
mod observances;
mod output;
mod progress;
mod rules;
mod sarif;
mod site;
mod templates;

use arguments::{Command, Line};
use clap::Parser as _;
use output::{Failure, Status};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;

fn main() -> ExitCode {
    let line = match Line::try_parse() {
        Ok(line) => line,
        Err(error) => {
            // Help and version go to standard output, faults to standard error; a closed pipe is nobody's fault.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    // A panic is our fault, not the reader's: one line says what to do about it. Rules that panic are findings.
    std::panic::set_hook(Box::new(|_| {}));
    let done = catch_unwind(AssertUnwindSafe(|| run(line.command)));
    let outcome = done.unwrap_or_else(|_| {
        Err(Failure(
            "daymark-cli met a fault of its own and stopped; files already written are whole. Try the files one by one to find the one it stops at, and report that file to Daymark's maintainers."
                .to_owned(),
        ))
    });
    let status = outcome.unwrap_or_else(|Failure(message)| {
        output::tell(&message);
        Status::Unusable
    });
    ExitCode::from(status as u8)
}

fn run(command: Command) -> Result<Status, Failure> {
    match command {
        Command::New(asked) => new::run(&asked),
        Command::Check(asked) => check::run(&asked),
        Command::Export(asked) => export::run(&asked),
        Command::Observances(asked) => observances::run(&asked),
        Command::Cite(asked) => cite::run(&asked),
        Command::Templates(asked) => templates::run(&asked),
        Command::Rules(asked) => rules::run(&asked),
    }
}
