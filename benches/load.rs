//! How much a node bears: activities taken in, deliveries handed over, pages and searches answered, and how fast
//! it starts. `cargo run --release --example load -- all`; `benches/README.md` has the figures and what they mean.
//!
//! The node runs in a process of its own, so that its memory and its computing are not the load's. How fast single
//! functions are is left to the criterion benches beside this.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "what is measured is told on a terminal")]

#[path = "load/deliveries.rs"]
mod deliveries;
#[path = "load/http.rs"]
mod http;
#[path = "load/inbox.rs"]
mod inbox;
#[path = "load/library.rs"]
mod library;
#[path = "load/node.rs"]
mod node;
#[path = "load/pages.rs"]
mod pages;
#[path = "load/peers.rs"]
mod peers;
#[path = "load/postgres.rs"]
mod postgres;
#[path = "load/report.rs"]
mod report;
#[path = "load/start.rs"]
mod start;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

/// What went wrong, for the terminal.
type Failure = Box<dyn std::error::Error + Send + Sync>;

#[derive(Parser)]
#[command(about = "Puts a node of its own under load, on loopback, and says what it bore")]
struct Cli {
    #[command(subcommand)]
    what: What,
    #[command(flatten)]
    settings: LoadSettings,
}

#[derive(Args, Clone)]
struct LoadSettings {
    /// A PostgreSQL where databases may be made, as postgres://user@host/name; SQLite without it
    #[arg(long, global = true)]
    database_url: Option<String>,
    /// About how long each measurement takes
    #[arg(long, global = true, default_value_t = 8, value_parser = clap::value_parser!(u32).range(1..=120))]
    seconds: u32,
    /// Entries that are searched
    #[arg(long, global = true, default_value_t = 100_000, value_parser = clap::value_parser!(u32).range(1..=2_000_000))]
    entries: u32,
    /// The program whose start is measured as `PROGRAM serve`; without it this one, which starts the same library
    #[arg(long, global = true)]
    program: Option<PathBuf>,
}

#[derive(Subcommand)]
enum What {
    /// Signed activities per second, until they are accepted and until they are applied
    Inbox,
    /// Deliveries per second to 200 servers, all well and half of them ill
    Deliveries,
    /// Pages and documents
    Pages,
    /// Searches of a large library
    Search,
    /// Time until the first answer, and memory at rest
    Start,
    /// All of these
    All,
    #[command(hide = true)]
    Node(node::NodeArgs),
}

fn main() -> ExitCode {
    let Cli { what, settings } = Cli::parse();
    let ended = match what {
        What::Node(args) => node::serve(args),
        what => measure(&what, &settings),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(err) => {
            eprintln!("load: {err}");
            ExitCode::FAILURE
        }
    }
}

fn measure(what: &What, settings: &LoadSettings) -> Result<(), Failure> {
    let all = matches!(what, What::All);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        if all || matches!(what, What::Start) {
            start::run(settings).await?;
        }
        if all || matches!(what, What::Inbox) {
            inbox::run(settings).await?;
        }
        if all || matches!(what, What::Deliveries) {
            deliveries::run(settings).await?;
        }
        if all || matches!(what, What::Pages) {
            pages::run(settings).await?;
        }
        if all || matches!(what, What::Search) {
            pages::search(settings).await?;
        }
        Ok(())
    })
}
