//! Coverage-guided: `cargo +nightly fuzz run --fuzz-dir tests/fuzz markdown`.
#![no_main]

#[path = "../checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::markdown(bytes));
