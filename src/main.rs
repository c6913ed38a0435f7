//! The one program: `manyhalls`.

use std::process::ExitCode;

use clap::Parser;
use manyhalls::app::run;
use manyhalls::cli::Args;

fn main() -> ExitCode {
    run::run(Args::parse())
}
