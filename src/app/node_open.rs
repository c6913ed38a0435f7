//! Opens a node: its folder, its database, its keys, its index, its way to other servers.

use std::fs::{File, TryLockError};
use std::sync::Arc;

use tokio::sync::Semaphore;

use crate::cli::NodeState;
use crate::domain::id::IdMint;
use crate::domain::welcome::Policy;
use crate::federation::client::{ClientSettings, PeerClient};
use crate::federation::network::{Network, NetworkParts};
use crate::search::LibraryIndex;
use crate::store::files::Files;
use crate::store::held::Held;
use crate::store::{DatabaseUrl, Db, DbSettings};
use crate::usecases::city_found;
use crate::usecases::city_name;
use crate::usecases::error::UseError;
use crate::usecases::fetch_budget::FetchBudget;
use crate::usecases::gate::Gate;
use crate::usecases::keyring::Keyring;
use crate::usecases::known_keys::KnownKeys;
use crate::usecases::node::{Called, Clock, Counts, Hall, Node, Wakers};

use super::settings::{CommentsPolicy, Settings};
use super::start_error::StartError;

/// Connections for reading; on two cores more would only wait for each other.
const READERS: u32 = 4;

/// What opens the node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It is going to serve; there may be one such process only.
    Serve,
    /// A command beside a node that may be serving.
    Command,
}

/// The lock of a data folder; whoever holds it is the node.
pub struct NodeLock {
    _file: File,
}

impl NodeLock {
    /// None if another process holds it.
    pub fn take(settings: &Settings) -> Result<Option<Self>, StartError> {
        let path = settings.lock_file();
        let folder = |err: std::io::Error| StartError::DataDir(path.display().to_string(), err);
        let file = File::options().create(true).truncate(false).write(true).open(&path).map_err(folder)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(err)) => Err(folder(err)),
        }
    }
}

/// Makes the data folder where it is missing, for nobody else to read.
pub fn make_data_dir(settings: &Settings) -> Result<(), StartError> {
    use std::os::unix::fs::DirBuilderExt;
    let path = &settings.data_dir;
    if path.is_dir() {
        return Ok(());
    }
    let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(path);
    made.map_err(|err| StartError::DataDir(path.display().to_string(), err))
}

/// Opens the database of a node.
pub fn open_db(settings: &Settings, purpose: Purpose) -> Result<Db, StartError> {
    Ok(Db::open(DbSettings {
        url: settings.database_url.clone(),
        readers: READERS,
        announce_writes: purpose == Purpose::Command,
    })?)
}

/// Opens everything. A command fails on a folder without a node.
pub async fn open(settings: &Settings, purpose: Purpose, clock: Clock) -> Result<Hall, StartError> {
    let db = open_db(settings, purpose)?;
    let ids = IdMint::default();
    let (site, founded) = match purpose {
        Purpose::Serve => {
            let (asked, configured) = (settings.site.clone(), settings.configured);
            let site = db.read(move |conn| Ok::<_, UseError>(city_name::stored(conn, asked, configured)?)).await?;
            let founded = city_found::run(&db, &ids, &site, clock.now()).await?;
            (site, founded)
        }
        Purpose::Command => {
            let none = || StartError::NoNode(settings.data_dir.display().to_string());
            city_found::resume(&db, &ids, clock.now()).await?.ok_or_else(none)?
        }
    };
    let agent = format!("Manyhalls/{} (+{}/)", env!("CARGO_PKG_VERSION"), settings.site.base());
    let keyring = Arc::new(Keyring::new(founded.keys));
    let configured =
        Policy { mode: settings.federation_mode, hold_comments: settings.comments == CommentsPolicy::Hold };
    let gate = Arc::new(Gate::new(configured, clock.clone()));
    gate.refresh(&db).await?;
    let peers = Network::new(NetworkParts {
        own_peer: site.peer.clone(),
        allow_loopback: settings.allow_loopback,
        client: PeerClient::new(ClientSettings::new(agent, settings.allow_loopback))?,
        clock: clock.clone(),
        gate: gate.clone(),
        instance: founded.own.instance,
        keyring: keyring.clone(),
    });
    Ok(Arc::new(Node {
        called: Called::new(site.clone()),
        configured: settings.configured,
        site,
        own: founded.own,
        db,
        files: Files::open(&settings.files)?,
        one_picture: Semaphore::new(1),
        index: LibraryIndex::open(&settings.index_dir())?,
        peers: Arc::new(peers.await?),
        gate,
        keys: KnownKeys::default(),
        keyring,
        clock,
        ids,
        shelved: Held::default(),
        thread_budget: FetchBudget::default(),
        wakers: Wakers::default(),
        counts: Counts::default(),
    }))
}

/// Opens the node beside the process that may be serving it.
pub(super) async fn beside(settings: &Settings) -> Result<(Hall, NodeState), StartError> {
    // Opening a SQLite database makes its file; a command on the wrong folder is to leave nothing there.
    let no_database = matches!(&settings.database_url, DatabaseUrl::Sqlite(path) if !path.exists());
    if no_database || !settings.data_dir.is_dir() {
        return Err(StartError::NoNode(settings.data_dir.display().to_string()));
    }
    let node = open(settings, Purpose::Command, Clock::system()).await?;
    // Only looked at: the lock is free again when this command is under way.
    let state = match NodeLock::take(settings)? {
        Some(_) => NodeState::Stopped,
        None => NodeState::Running,
    };
    Ok((node, state))
}
