//! Coverage-guided: `cargo +nightly fuzz run --fuzz-dir tests/fuzz webfinger_answer`.
#![no_main]

#[path = "../checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::webfinger_answer(bytes));
