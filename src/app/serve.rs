//! A node that serves: listens, works its queues, and ends in order.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::watch;
use tokio::task::{JoinHandle, JoinSet};

use crate::jobs;
use crate::usecases::block_effect;
use crate::usecases::node::{Clock, Hall};

use super::http_server::{self, ServerLimits};
use super::node_open::{self, NodeLock, Purpose};
use super::routes;
use super::settings::Settings;
use super::start_error::StartError;

/// How long open requests and deliveries may take when the node is told to end.
const END_WITHIN: Duration = Duration::from_secs(15);

/// A node at work.
pub struct Serving {
    pub hall: Hall,
    /// Where it listens; the port that was given where any was asked for.
    pub address: SocketAddr,
    stop: watch::Sender<bool>,
    server: JoinHandle<()>,
    workers: JoinSet<()>,
    _lock: NodeLock,
}

impl Serving {
    /// Opens the node of `settings` and serves it on a listener that is already bound.
    pub async fn start(settings: &Settings, listener: TcpListener, clock: Clock) -> Result<Self, StartError> {
        node_open::make_data_dir(settings)?;
        let lock = NodeLock::take(settings)?;
        let lock = lock.ok_or_else(|| StartError::Running(settings.data_dir.display().to_string()))?;
        let hall = node_open::open(settings, Purpose::Serve, clock).await?;
        let address = listener.local_addr().map_err(|err| StartError::Listen(settings.listen.to_string(), err))?;
        // A block may have ended, or come with a backup, while nobody was there.
        block_effect::run(&hall).await?;
        let (stop, stopped) = watch::channel(false);
        let workers = jobs::start(&hall, &stopped);
        let app = routes::router(hall.clone(), settings);
        let mut ended = stopped;
        let shutdown = async move {
            let _ = ended.wait_for(|stop| *stop).await;
        };
        let limits = ServerLimits::new(settings.trusted_proxies.clone());
        let server = tokio::spawn(http_server::serve(listener, app, limits, shutdown));
        Ok(Self { hall, address, stop, server, workers, _lock: lock })
    }

    /// Ends the node: no new requests, open ones are finished, the queues stop between two steps.
    pub async fn end(mut self) {
        let _ = self.stop.send(true);
        let all = async {
            let _ = (&mut self.server).await;
            while self.workers.join_next().await.is_some() {}
        };
        if tokio::time::timeout(END_WITHIN, all).await.is_err() {
            tracing::warn!("some requests were still open after {} s and are cut off", END_WITHIN.as_secs());
            self.server.abort();
            self.workers.abort_all();
        }
    }
}

/// Binds the address of `settings`.
pub async fn listen(settings: &Settings) -> Result<TcpListener, StartError> {
    let bound = TcpListener::bind(settings.listen).await;
    bound.map_err(|err| StartError::Listen(settings.listen.to_string(), err))
}

/// SIGINT and SIGTERM. From the moment this is made they no longer end the process by themselves, so it is made before
/// there is anything that has to end in order.
pub struct EndSignals {
    interrupt: Signal,
    terminate: Signal,
}

impl EndSignals {
    pub fn catch() -> Result<Self, StartError> {
        let caught = |kind| signal(kind).map_err(|err| StartError::Other(format!("signals cannot be caught: {err}")));
        Ok(Self { interrupt: caught(SignalKind::interrupt())?, terminate: caught(SignalKind::terminate())? })
    }

    /// Waits for one that has come since, or is to come.
    pub async fn come(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}
