//! From a command line to its end.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use tracing_subscriber::EnvFilter;

use crate::cli::{self, Args, Command, Exit, KeysCommand, NodeState, SearchCommand, UserCommand};
use crate::store::files::Files;
use crate::usecases::first_run;
use crate::usecases::node::{Clock, Hall};

use super::node_open::{self, NodeLock, Purpose, beside};
use super::serve::{self, EndSignals, Serving};
use super::settings::Settings;
use super::start_error::StartError;
use super::{demo, doctor, settings_load};

/// Does what the command line says; what goes wrong is said on standard error, with what to do next.
pub fn run(args: Args) -> ExitCode {
    let default_level = match args.command {
        Command::Serve => "info",
        _ => "warn",
    };
    log_to_stderr(default_level);
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(err) => return failed(&format!("the program cannot start its threads: {err}")),
    };
    match runtime.block_on(dispatch(args)) {
        Ok(exit) => exit.into(),
        Err(text) => failed(&text),
    }
}

fn log_to_stderr(default_level: &str) {
    // An old cookie is no event.
    let default = format!("{default_level},tower_sessions_core=error,tower_sessions=error");
    let filter = EnvFilter::try_from_env("MANYHALLS_LOG").unwrap_or_else(|_| EnvFilter::new(default));
    let colours = io::stderr().is_terminal();
    // A second start in one process, as tests do, keeps the first log.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr).with_ansi(colours).try_init();
}

fn failed(text: &str) -> ExitCode {
    // When even standard error is closed, the exit code is all that is left.
    let _ = writeln!(io::stderr(), "Error: {text}");
    ExitCode::FAILURE
}

async fn dispatch(args: Args) -> Result<Exit, String> {
    let out = &mut io::stdout();
    if let Command::Demo(demo_args) = &args.command {
        demo::run(demo_args, out).await.map_err(|err| err.to_string())?;
        return Ok(Exit::Success);
    }
    if let Command::Doctor(doctor_args) = &args.command {
        return doctor::run(&args.settings, doctor_args, out).await;
    }
    let settings = settings_load::of_process(&args.settings).map_err(|err| err.to_string())?;
    match args.command {
        Command::Serve => serve_until_told(&settings, out).await.map_err(|err| err.to_string()),
        Command::Restore(args) => restore(&settings, &args, out).await,
        Command::Demo(_) | Command::Doctor(_) => Ok(Exit::Success),
        command => {
            let (node, state) = beside(&settings).await.map_err(|err| err.to_string())?;
            on_node(command, &node, state, out).await.map_err(|err| err.to_string())
        }
    }
}

async fn on_node(command: Command, node: &Hall, state: NodeState, out: &mut dyn Write) -> Result<Exit, cli::CliError> {
    match command {
        Command::User(UserCommand::Add(args)) => cli::user_add(node, &args, out).await,
        Command::Token(command) => cli::token(node, &command, out).await,
        Command::Import(args) => cli::import(node, &args, out).await,
        Command::Follow(args) => cli::follow(node, &args, state, out).await,
        Command::Unfollow(args) => cli::unfollow(node, &args, state, out).await,
        Command::Block(command) => cli::block(node, command, out).await,
        Command::Allow(command) => cli::allow(node, command, out).await,
        Command::Alias(command) => cli::alias(node, &command, out).await,
        Command::Move(args) => cli::move_city(node, &args, state, out).await,
        Command::Backup(args) => cli::backup(node, &args, out).await,
        Command::Keys(KeysCommand::Rotate(args)) => cli::keys_rotate(node, &args, state, out).await,
        Command::Search(SearchCommand::Reindex(args)) => cli::search_reindex(node, &args, state, out).await,
        Command::Serve | Command::Demo(_) | Command::Doctor(_) | Command::Restore(_) => Ok(Exit::Success),
    }
}

async fn restore(settings: &Settings, args: &cli::RestoreArgs, out: &mut dyn Write) -> Result<Exit, String> {
    let opened = async {
        node_open::make_data_dir(settings)?;
        let lock = NodeLock::take(settings)?;
        Ok::<_, StartError>((lock, node_open::open_db(settings, Purpose::Command)?))
    };
    let (lock, db) = opened.await.map_err(|err| err.to_string())?;
    let state = if lock.is_some() { NodeState::Stopped } else { NodeState::Running };
    let files = Files::open(&settings.files).map_err(|err| err.to_string())?;
    let exit = cli::restore(&db, &settings.site, &files, args, state, out).await.map_err(|err| err.to_string())?;
    // The next start fills it anew.
    match std::fs::remove_dir_all(settings.index_dir()) {
        Err(err) if err.kind() != io::ErrorKind::NotFound => Err(format!(
            "everything is restored, but the old search index cannot be removed ({err}); run `manyhalls search reindex`"
        )),
        _ => Ok(exit),
    }
}

async fn serve_until_told(settings: &Settings, out: &mut dyn Write) -> Result<Exit, StartError> {
    let mut signals = EndSignals::catch()?;
    let listener = serve::listen(settings).await?;
    if settings.allow_loopback {
        tracing::warn!(
            "FEDERATION WITH LOOPBACK IS ALLOWED: http, ports and addresses of this machine are accepted from other \
             servers. Use this for tests only, never on a public node"
        );
    }
    let serving = Serving::start(settings, listener, Clock::system()).await?;
    let site = serving.hall.here();
    let mut text = format!(
        "The library of {} is open at {} (listening on {}).\nOther servers know it as @{}. Stop it with Ctrl-C.\n",
        site.name,
        site.base(),
        serving.address,
        site.acct(),
    );
    if let Some(link) = first_run::link(&serving.hall).await? {
        text.push_str(&format!(
            "Nobody can sign in yet. Open this link, which works once, to name the city and make the first account:\n\n  \
             {link}\n\n"
        ));
    }
    // Nobody may be reading; the node serves all the same.
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    signals.come().await;
    tracing::info!("told to end; finishing what is under way");
    serving.end().await;
    Ok(Exit::Success)
}
