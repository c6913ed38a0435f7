//! The built program as an operator runs it: a process with a folder of its own.

use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use manyhalls::store::DatabaseUrl;
use tempfile::TempDir;

use super::caller::Caller;
use super::{client, database};

/// The program, with nothing of this process's settings.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_manyhalls"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("MANYHALLS_")) {
        command.env_remove(name);
    }
    command.stdin(Stdio::null());
    command
}

/// What a command that has ended came to.
#[derive(Debug)]
pub struct Done {
    pub status: ExitStatus,
    pub stdout: String,
    pub stderr: String,
}

impl Done {
    pub async fn of(mut command: Command) -> Self {
        let output = tokio::task::spawn_blocking(move || command.output()).await.expect("no panic");
        let output = output.expect("the program starts");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        Self { status: output.status, stdout: text(output.stdout), stderr: text(output.stderr) }
    }

    /// What it wrote, if it succeeded.
    pub fn success(self) -> String {
        assert!(self.status.success(), "{self:?}");
        self.stdout
    }

    /// What it said on standard error, if it was refused: one sentence or more for the operator, no panic.
    pub fn refused(self) -> String {
        assert_eq!(self.status.code(), Some(1), "{self:?}");
        assert!(self.stderr.contains("Error: ") && !self.stderr.contains("panicked"), "{self:?}");
        self.stderr
    }
}

/// Asks a process to end, as systemd does.
pub fn terminate(child: &Child) {
    let sent = Command::new("sh").arg("-c").arg(format!("kill -TERM {}", child.id())).status();
    assert!(sent.expect("a shell").success(), "the process takes a signal");
}

/// Waits for a process to end by itself.
pub async fn ended(child: &mut Child, within: Duration) -> ExitStatus {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().expect("a child") {
            return status;
        }
        assert!(start.elapsed() < within, "the process has not ended within {within:?}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// A port that is free and stays so: it is outside the range from which the system serves `:0` and connections.
pub fn free_port() -> u16 {
    loop {
        let port = fastrand::u16(20_000..32_000);
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return port;
        }
    }
}

/// A city's node that can be started, killed and started again. Its process ends with this value.
pub struct NodeProcess {
    pub name: String,
    pub port: u16,
    pub data_dir: PathBuf,
    pub database: DatabaseUrl,
    /// Settings that differ from the default, as the environment's.
    pub settings: Vec<(&'static str, String)>,
    child: Option<Child>,
    dir: TempDir,
}

impl Drop for NodeProcess {
    fn drop(&mut self) {
        self.kill();
        if std::thread::panicking() {
            println!("What {} said:\n{}", self.name, self.log());
        }
    }
}

impl NodeProcess {
    /// A node that does not run yet, with an empty folder.
    pub fn new(name: &str) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let database = database::fresh(dir.path());
        Self::at(name, free_port(), dir, database)
    }

    /// The same city with nothing in its folder, to be kept in `database` or else a SQLite file.
    pub fn empty_copy(&self, database: Option<DatabaseUrl>) -> Self {
        let dir = tempfile::tempdir().expect("a folder");
        let database = database.unwrap_or_else(|| DatabaseUrl::Sqlite(dir.path().join("manyhalls.sqlite3")));
        Self::at(&self.name, self.port, dir, database)
    }

    fn at(name: &str, port: u16, dir: TempDir, database: DatabaseUrl) -> Self {
        let url = match &database {
            DatabaseUrl::Sqlite(path) => path.display().to_string(),
            DatabaseUrl::Postgres(url) => url.clone(),
        };
        let data_dir = dir.path().join("data");
        let settings = vec![
            ("MANYHALLS_LISTEN", format!("127.0.0.1:{port}")),
            ("MANYHALLS_PUBLIC_URL", format!("http://{name}.localhost:{port}")),
            ("MANYHALLS_DATA_DIR", data_dir.display().to_string()),
            ("MANYHALLS_DATABASE_URL", url),
            ("MANYHALLS_CITY_NAME", name.to_owned()),
            ("MANYHALLS_CITY_HANDLE", name.to_owned()),
            ("MANYHALLS_FEDERATION_ALLOW_LOOPBACK", "true".to_owned()),
        ];
        Self { name: name.to_owned(), port, data_dir, database, settings, child: None, dir }
    }

    pub async fn start(name: &str) -> Self {
        let mut node = Self::new(name);
        node.serve().await;
        node
    }

    pub fn base(&self) -> String {
        format!("http://{}.localhost:{}", self.name, self.port)
    }

    /// `amsterdam@amsterdam.localhost:20001`
    pub fn address(&self) -> String {
        format!("{0}@{0}.localhost:{1}", self.name, self.port)
    }

    /// A place for files that are not the node's.
    pub fn folder(&self) -> &Path {
        self.dir.path()
    }

    fn log_file(&self) -> PathBuf {
        self.dir.path().join("serve.log")
    }

    /// The end of what `serve` wrote on standard error.
    pub fn log(&self) -> String {
        let text = std::fs::read_to_string(self.log_file()).unwrap_or_default();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(60)..].join("\n")
    }

    /// The program with this node's settings in its environment.
    pub fn program(&self, args: &[&str]) -> Command {
        let mut command = program();
        command.args(args).current_dir(self.dir.path()).envs(self.settings.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs a command beside the node, whether that runs or not.
    pub async fn command(&self, args: &[&str]) -> Done {
        Done::of(self.program(args)).await
    }

    /// Starts the process, whatever then becomes of it.
    pub fn spawn(&mut self) -> &mut Child {
        assert!(self.child.is_none(), "{} runs already", self.name);
        let log = File::options().create(true).append(true).open(self.log_file()).expect("a log");
        let child = self.program(&["serve"]).stdout(Stdio::null()).stderr(log).spawn();
        self.child.insert(child.expect("the program starts"))
    }

    /// Starts the node and waits until it is alive.
    pub async fn serve(&mut self) {
        let (name, port) = (self.name.clone(), self.port);
        let child = self.spawn();
        let (http, url, start) = (client(), format!("http://127.0.0.1:{port}/healthz"), Instant::now());
        loop {
            if let Some(status) = child.try_wait().expect("a child") {
                panic!("{name} ended with {status} instead of serving");
            }
            if http.get(&url).send().await.is_ok_and(|answer| answer.status() == 200) {
                return;
            }
            assert!(start.elapsed() < Duration::from_secs(90), "{name} does not come up");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// `kill -9`
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().expect("it can be killed");
            child.wait().expect("it ends");
        }
    }

    /// SIGTERM; how it ended and how long that took.
    pub async fn terminate(&mut self) -> (ExitStatus, Duration) {
        let mut child = self.child.take().expect("the node runs");
        let start = Instant::now();
        terminate(&child);
        let status = ended(&mut child, Duration::from_secs(90)).await;
        (status, start.elapsed())
    }

    /// Ends the node in order.
    pub async fn stop(&mut self) {
        let (status, _) = self.terminate().await;
        assert!(status.success(), "{} ended with {status}", self.name);
    }

    /// Somebody with a new token of an admin, made by the commands.
    pub async fn admin(&self) -> Caller {
        self.command(&["user", "add", "admin@city.example", "--role", "admin"]).await.success();
        let token = self.command(&["token", "create", "admin@city.example", "--name", "test"]).await.success();
        Caller::new(&self.base(), token.trim_end())
    }
}
