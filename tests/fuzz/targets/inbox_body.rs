//! Coverage-guided: `cargo +nightly fuzz run --fuzz-dir tests/fuzz inbox_body`.
#![no_main]

#[path = "../checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::inbox_body(bytes));
