//! The node under load: a process of its own, which reads its orders from its input and ends with it.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use clap::Args;
use manyhalls::app::serve::Serving;
use manyhalls::app::settings::{CommentsPolicy, FederationMode, Settings};
use manyhalls::domain::site::Site;
use manyhalls::store::files::FilesPlace;
use manyhalls::usecases::node::Clock;
use tempfile::TempDir;
use url::Url;

use crate::http::Connection;
use crate::postgres::Database;
use crate::{Failure, LoadSettings, library};

const METRICS_TOKEN: &str = "watch";
/// A node that takes longer to start or to do as it is told is broken.
const PATIENCE: Duration = Duration::from_secs(600);

#[derive(Args, Clone)]
pub struct NodeArgs {
    #[arg(long)]
    port: u16,
    #[arg(long)]
    data: PathBuf,
    #[arg(long)]
    database: String,
    /// Entries of other cities to put into the library before the start
    #[arg(long, default_value_t = 0)]
    fill: u32,
}

impl NodeArgs {
    fn settings(&self) -> Result<Settings, Failure> {
        let public_url = Url::parse(&format!("http://{}", host(self.port)))?;
        let handle = "delft".parse().map_err(|_| "no handle")?;
        Ok(Settings {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, self.port)),
            site: Site::new(&public_url, handle, "Delft".to_owned()).ok_or("no site")?,
            configured: Default::default(),
            provider: None,
            about: Default::default(),
            files: FilesPlace::Folder(self.data.join("files")),
            data_dir: self.data.clone(),
            database_url: self.database.parse()?,
            trusted_proxies: Vec::new(),
            comments: CommentsPolicy::Publish,
            metrics_token: Some(METRICS_TOKEN.to_owned()),
            federation_mode: FederationMode::Open,
            inbox_limits: Default::default(),
            allow_loopback: true,
        })
    }
}

fn host(port: u16) -> String {
    format!("delft.localhost:{port}")
}

/// What the child process does: serves, and publishes when told so.
pub fn serve(args: NodeArgs) -> Result<(), Failure> {
    tracing_subscriber::fmt().with_max_level(tracing::Level::WARN).with_writer(std::io::stderr).init();
    let settings = args.settings()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        if args.fill > 0 {
            library::fill(&settings, args.fill).await?;
        }
        let listener = tokio::net::TcpListener::bind(settings.listen).await?;
        let serving = Serving::start(&settings, listener, Clock::system()).await?;
        let (sender, mut orders) = tokio::sync::mpsc::unbounded_channel();
        std::thread::spawn(move || std::io::stdin().lines().map_while(Result::ok).try_for_each(|l| sender.send(l)));
        while let Some(order) = orders.recv().await {
            match order.strip_prefix("publish ").and_then(|count| count.parse().ok()) {
                Some(count) => library::publish(&serving.hall, count).await?,
                None => return Err(format!("no such order: {order}").into()),
            }
            println!("done");
        }
        serving.end().await;
        Ok(())
    })
}

/// Where a node keeps what it has; gone with the value.
pub struct Place {
    dir: TempDir,
    database: Option<Database>,
    pub port: u16,
}

impl Place {
    pub fn new(settings: &LoadSettings) -> Result<Self, Failure> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let database = settings.database_url.as_deref().map(Database::make).transpose()?;
        Ok(Self { dir: tempfile::tempdir()?, database, port })
    }

    pub fn data(&self) -> PathBuf {
        self.dir.path().join("data")
    }

    pub fn database_url(&self) -> Result<String, Failure> {
        match &self.database {
            Some(database) => database.url(),
            None => Ok(self.data().join("manyhalls.sqlite3").display().to_string()),
        }
    }

    pub fn host(&self) -> String {
        host(self.port)
    }
}

/// A node that runs.
pub struct NodeProcess {
    child: Child,
    orders: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
    port: u16,
    /// From the start of the process to its first answer.
    pub started_in: Duration,
}

impl NodeProcess {
    /// Starts a node on what is in `place`, and waits for its first answer.
    pub async fn start(place: &Place, fill: u32) -> Result<Self, Failure> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("node").args(["--port", &place.port.to_string(), "--fill", &fill.to_string()]);
        command.arg("--data").arg(place.data()).arg("--database").arg(place.database_url()?);
        Self::spawn(command, place.port).await
    }

    /// Starts `program serve` instead.
    pub async fn start_program(place: &Place, program: &Path) -> Result<Self, Failure> {
        let mut command = Command::new(program);
        let envs = [
            ("LISTEN", format!("127.0.0.1:{}", place.port)),
            ("PUBLIC_URL", format!("http://{}", place.host())),
            ("DATA_DIR", place.data().display().to_string()),
            ("DATABASE_URL", place.database_url()?),
            ("CITY_NAME", "Delft".to_owned()),
            ("CITY_HANDLE", "delft".to_owned()),
            ("FEDERATION_ALLOW_LOOPBACK", "true".to_owned()),
        ];
        command.arg("serve").envs(envs.map(|(name, value)| (format!("MANYHALLS_{name}"), value)));
        Self::spawn(command, place.port).await
    }

    async fn spawn(mut command: Command, port: u16) -> Result<Self, Failure> {
        let started = Instant::now();
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
        let (orders, answers) = (child.stdin.take(), child.stdout.take().ok_or("no output")?);
        let mut node = Self { child, orders, answers: BufReader::new(answers), port, started_in: Duration::ZERO };
        while !node.answers().await {
            if let Some(status) = node.child.try_wait()? {
                return Err(format!("the node ended with {status}").into());
            }
            if started.elapsed() > PATIENCE {
                return Err("the node does not start".into());
            }
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        node.started_in = started.elapsed();
        Ok(node)
    }

    async fn answers(&self) -> bool {
        let Ok(mut connection) = Connection::open(self.port).await else { return false };
        connection.get("localhost", "/healthz", &[]).await.is_ok_and(|answer| answer.status == 200)
    }

    /// Waits until the library is filled.
    pub async fn ready(&self) -> Result<(), Failure> {
        let (started, mut connection) = (Instant::now(), Connection::open(self.port).await?);
        while connection.get("localhost", "/readyz", &[]).await?.status != 200 {
            if started.elapsed() > PATIENCE {
                return Err("the node does not become ready".into());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Ok(())
    }

    /// Publishes `count` entries of the city; they are on disk when this returns.
    pub fn publish(&mut self, count: usize) -> Result<(), Failure> {
        writeln!(self.orders.as_mut().ok_or("no input")?, "publish {count}")?;
        let mut answer = String::new();
        self.answers.read_line(&mut answer)?;
        if answer.trim() == "done" { Ok(()) } else { Err("the node did not publish".into()) }
    }

    /// A counter or gauge of `/metrics`.
    pub async fn metric(&self, connection: &mut Connection, name: &str) -> Result<usize, Failure> {
        let token = format!("Bearer {METRICS_TOKEN}");
        let text = connection.get("localhost", "/metrics", &[("authorization", &token)]).await?.ok("/metrics")?;
        let value = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        Ok(value.ok_or_else(|| format!("there is no figure {name}"))?.parse()?)
    }

    /// Memory that the node holds, in megabytes of 1,000,000 bytes.
    pub fn resident_mb(&self) -> Result<f64, Failure> {
        let text = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:")).ok_or("no VmRSS")?;
        let kib: f64 = line.trim().trim_end_matches("kB").trim().parse()?;
        Ok(kib * 1024.0 / 1e6)
    }

    /// Computing time of the node so far, in seconds: what tells its share from the load's.
    pub fn computed_secs(&self) -> Result<f64, Failure> {
        let text = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        let after_name = text.rsplit(')').next().unwrap_or_default();
        let ticks = after_name.split_whitespace().skip(11).take(2).filter_map(|n| n.parse::<f64>().ok());
        Ok(ticks.sum::<f64>() / 100.0)
    }
}

impl Drop for NodeProcess {
    fn drop(&mut self) {
        drop(self.orders.take());
        // A program does not end with its input.
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        for _ in 0..2000 {
            if let Ok(Some(_)) = self.child.try_wait() {
                return;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
