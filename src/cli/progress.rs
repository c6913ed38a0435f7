//! Bars on the terminal for work that takes long; nothing at all where nobody watches.

use std::io::{IsTerminal, stderr};

use indicatif::{ProgressBar, ProgressStyle};

/// A bar on stderr. It is taken away when it goes out of scope.
pub(super) fn bar(what: &str) -> Bar {
    if !stderr().is_terminal() {
        return Bar(ProgressBar::hidden());
    }
    let bar = ProgressBar::new(0).with_message(what.to_owned());
    match ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len} {eta}") {
        Ok(style) => Bar(bar.with_style(style)),
        Err(_) => Bar(bar),
    }
}

pub(super) struct Bar(ProgressBar);

impl Bar {
    pub fn at(&self, done: u64, total: u64) {
        self.0.set_length(total);
        self.0.set_position(done);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
