//! A coalition on one machine: several cities' nodes in one process, filled with real projects, following each other.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use futures::future::try_join_all;
use serde::Deserialize;
use tempfile::TempDir;
use tokio::net::TcpListener;
use url::Url;

use crate::cli::{self, DemoArgs};
use crate::domain::face::Location;
use crate::domain::site::Site;
use crate::store::DatabaseUrl;
use crate::store::files::FilesPlace;
use crate::usecases::audit::By;
use crate::usecases::city_name::Configured;
use crate::usecases::entry_import::{self, ImportOptions, ImportRow};
use crate::usecases::node::Clock;
use crate::usecases::{city_follow, library_search};

use super::serve::{EndSignals, Serving};
use super::settings::{CommentsPolicy, FederationMode, Settings};
use super::start_error::StartError;

const CITIES: &[u8] = include_bytes!("../../config/demo/cities.csv");
const PROJECTS: &[u8] = include_bytes!("../../config/demo/projects.csv");
/// The cities that take part first; the others come in the order of how much they have published.
const FIRST: [&str; 3] = ["Amsterdam", "Barcelona", "New York"];
/// When the libraries are not complete by then, the addresses are shown all the same.
const COMPLETE_WITHIN: Duration = Duration::from_secs(120);

#[derive(Clone, Debug, Deserialize)]
struct CityRow {
    name: String,
    handle: String,
    country: String,
    languages: String,
    latitude: f64,
    longitude: f64,
}

/// A city of the demo with what it has published.
struct Member {
    city: CityRow,
    rows: Vec<ImportRow>,
}

/// Where the demo keeps its data.
enum Place {
    Kept(PathBuf),
    /// Removed at the end.
    Passing(TempDir),
}

impl Place {
    fn path(&self) -> &Path {
        match self {
            Self::Kept(path) => path,
            Self::Passing(dir) => dir.path(),
        }
    }
}

/// Runs the demo until it is told to end.
pub async fn run(args: &DemoArgs, out: &mut dyn Write) -> Result<(), StartError> {
    let mut signals = EndSignals::catch()?;
    let members = members(usize::from(args.cities))?;
    let place = place(args)?;
    let started = Instant::now();
    say(out, &format!("Starting the nodes of {} cities on this machine …\n", members.len()))?;
    let ports = remembered_ports(place.path());
    let starts = members.iter().enumerate().map(|(number, member)| {
        let asked = args.port.map(|first| first.saturating_add(number as u16));
        let port = asked.or_else(|| ports.get(&member.city.handle).copied()).unwrap_or(0);
        start(member, place.path(), port)
    });
    let nodes = try_join_all(starts).await?;
    remember_ports(place.path(), &members, &nodes)?;
    let show = async {
        fill_and_follow(&nodes, &members).await?;
        let expected: usize = members.iter().map(|member| member.rows.len()).sum();
        let complete = wait_until_complete(&nodes, expected).await;
        tell(out, args, &members, &nodes, expected, complete, started.elapsed())?;
        std::future::pending::<Result<(), StartError>>().await
    };
    tokio::select! {
        failed = show => failed?,
        () = signals.come() => {}
    }
    // Whoever read along may be gone; the nodes end in order all the same.
    let _ = say(out, "Ending …\n");
    futures::future::join_all(nodes.into_iter().map(Serving::end)).await;
    if let Place::Passing(dir) = place {
        dir.close().map_err(|err| StartError::Other(format!("the demo's folder could not be removed: {err}")))?;
    }
    Ok(())
}

/// The first `count` cities that have something to show.
fn members(count: usize) -> Result<Vec<Member>, StartError> {
    let broken = |err: csv::Error| StartError::Other(format!("the demo's own data cannot be read: {err}"));
    let cities: Vec<CityRow> =
        csv::Reader::from_reader(CITIES).deserialize().collect::<Result<_, _>>().map_err(broken)?;
    let mut rows: BTreeMap<String, Vec<ImportRow>> = BTreeMap::new();
    for row in cli::csv_rows(PROJECTS).map_err(|err| StartError::Other(err.to_string()))? {
        rows.entry(row.city.clone().unwrap_or_default()).or_default().push(row);
    }
    let mut members: Vec<Member> = cities
        .into_iter()
        .filter_map(|city| {
            let rows = rows.remove(&city.name)?;
            Some(Member { city, rows })
        })
        .collect();
    let place_of = |name: &str| FIRST.iter().position(|first| *first == name).unwrap_or(FIRST.len());
    members.sort_by_key(|member| {
        (place_of(&member.city.name), std::cmp::Reverse(member.rows.len()), member.city.name.clone())
    });
    members.truncate(count.max(1));
    Ok(members)
}

fn place(args: &DemoArgs) -> Result<Place, StartError> {
    let Some(dir) = &args.data else {
        let dir = tempfile::Builder::new().prefix("manyhalls-demo-").tempdir();
        let dir = dir.map_err(|err| StartError::DataDir("a folder for temporary files".to_owned(), err))?;
        return Ok(Place::Passing(dir));
    };
    std::fs::create_dir_all(dir).map_err(|err| StartError::DataDir(dir.display().to_string(), err))?;
    Ok(Place::Kept(dir.clone()))
}

fn ports_file(place: &Path) -> PathBuf {
    place.join("ports.json")
}

/// The port of each city in an earlier run: its address is how the others know it.
fn remembered_ports(place: &Path) -> BTreeMap<String, u16> {
    let text = std::fs::read_to_string(ports_file(place)).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

fn remember_ports(place: &Path, members: &[Member], nodes: &[Serving]) -> Result<(), StartError> {
    let mut ports = remembered_ports(place);
    for (member, node) in members.iter().zip(nodes) {
        ports.insert(member.city.handle.clone(), node.address.port());
    }
    let path = ports_file(place);
    let text = serde_json::to_string_pretty(&ports).map_err(|err| StartError::Other(err.to_string()))?;
    std::fs::write(&path, text).map_err(|err| StartError::DataDir(path.display().to_string(), err))
}

async fn start(member: &Member, place: &Path, port: u16) -> Result<Serving, StartError> {
    let city = &member.city;
    let wanted = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let refused = |err| StartError::Listen(format!("{wanted} for {}", city.name), err);
    let listener = TcpListener::bind(wanted).await.map_err(refused)?;
    let listen = listener.local_addr().map_err(refused)?;
    // A host name has no underscores.
    let host = city.handle.replace('_', "-");
    let url = Url::parse(&format!("http://{host}.localhost:{}/", listen.port()));
    let handle = city.handle.parse();
    let site = url.ok().zip(handle.ok()).and_then(|(url, handle)| Site::new(&url, handle, city.name.clone()));
    let mut site = site.ok_or_else(|| StartError::Other(format!("the demo's data on {} is wrong", city.name)))?;
    site.country = Some(city.country.clone());
    site.languages = city.languages.split(';').map(str::to_owned).collect();
    site.location = Location::new(city.latitude, city.longitude);
    let data_dir = place.join(&city.handle);
    let settings = Settings {
        listen,
        site,
        configured: Configured::ALL,
        database_url: DatabaseUrl::Sqlite(data_dir.join("manyhalls.sqlite3")),
        files: FilesPlace::Folder(data_dir.join("files")),
        data_dir,
        trusted_proxies: Vec::new(),
        comments: CommentsPolicy::Publish,
        metrics_token: None,
        federation_mode: FederationMode::Open,
        inbox_limits: Default::default(),
        about: Default::default(),
        allow_loopback: true,
    };
    Serving::start(&settings, listener, Clock::system()).await
}

/// Each city publishes what it has and follows all others; what is there from an earlier run stays as it is.
async fn fill_and_follow(nodes: &[Serving], members: &[Member]) -> Result<(), StartError> {
    let options = ImportOptions { dry_run: false, take_other_cities: false, as_drafts: false };
    let imports = nodes.iter().zip(members).map(|(node, member)| {
        entry_import::run(&node.hall, member.rows.clone(), options, By::operator("manyhalls demo"), |_| {})
    });
    for (report, member) in try_join_all(imports).await?.into_iter().zip(members) {
        if let Some(refused) = report.refused.first() {
            let text = format!("row {} of the demo's data on {}: {}", refused.row, member.city.name, refused.refusal);
            return Err(StartError::Other(text));
        }
    }
    let follows = nodes.iter().flat_map(|node| {
        let others = nodes.iter().filter(|other| other.address != node.address);
        others.map(|other| async {
            city_follow::request(&node.hall, &other.hall.site.acct().to_string(), By::operator("manyhalls demo")).await
        })
    });
    try_join_all(follows).await?;
    Ok(())
}

async fn wait_until_complete(nodes: &[Serving], expected: usize) -> bool {
    let start = Instant::now();
    while start.elapsed() < COMPLETE_WITHIN {
        let mut complete = true;
        for node in nodes {
            let query = crate::domain::library::LibraryQuery { limit: 1, ..Default::default() };
            let found = library_search::run(&node.hall, query).await.map_or(0, |page| page.hits.total);
            complete &= found >= expected;
        }
        if complete {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    false
}

fn tell(
    out: &mut dyn Write,
    args: &DemoArgs,
    members: &[Member],
    nodes: &[Serving],
    expected: usize,
    complete: bool,
    took: Duration,
) -> Result<(), StartError> {
    let mut text = String::new();
    for (member, node) in members.iter().zip(nodes) {
        text.push_str(&format!("  {:<16} {}\n", member.city.name, node.hall.site.base()));
    }
    let countries: BTreeSet<&str> = members.iter().map(|member| member.city.country.as_str()).collect();
    text.push_str(&format!(
        "\n{} cities in {} countries, each with its own node and database, hold one library of {expected} entries.\n",
        members.len(),
        countries.len(),
    ));
    match complete {
        true => text.push_str(&format!("Every node holds all of it. Ready after {:.1} s.\n", took.as_secs_f32())),
        false => text.push_str("The libraries are still filling; look again in a moment.\n"),
    }
    if let (Some(first), Some(second)) = (nodes.first(), nodes.get(1)) {
        text.push_str(&format!(
            "\nWhat to look at:\n\
             \x20 Open one of the addresses, then its library: it lists the entries of all cities.\n\
             \x20 {}/library?q=algorithm   the same search gives the same answer at each node\n\
             \x20 {}   a city as another city sees it\n\
             \x20 {}/api/v1/library?principle=privacy-and-security   the same for programs\n",
            first.hall.site.base(),
            second.hall.site.at(&first.hall.site.city_page(&first.hall.site.acct()).replace(
                &format!("/cities/{}", first.hall.site.handle),
                &format!("/cities/{}", first.hall.site.acct())
            )),
            first.hall.site.base(),
        ));
    }
    match &args.data {
        Some(dir) => text.push_str(&format!("\nThe data stays in {}. Stop with Ctrl-C.\n", dir.display())),
        None => text.push_str("\nStop with Ctrl-C; then nothing stays behind. Keep the data with --data DIR.\n"),
    }
    say(out, &text)
}

fn say(out: &mut dyn Write, text: &str) -> Result<(), StartError> {
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    written.map_err(|err| StartError::Other(format!("cannot write to the terminal: {err}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_founders_come_first_and_every_city_has_something_to_show() {
        let three = members(3).expect("the demo's data is good");
        assert_eq!(three.iter().map(|member| member.city.name.as_str()).collect::<Vec<_>>(), FIRST);
        let all = members(64).expect("the demo's data is good");
        assert_eq!(all.len(), 46);
        assert_eq!(all.iter().map(|member| member.rows.len()).sum::<usize>(), 93);
        assert!(all.iter().all(|member| !member.rows.is_empty()));
    }
}
