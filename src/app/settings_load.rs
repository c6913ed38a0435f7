//! Finds the settings: a flag, else the environment, else a file, else the default.
//!
//! Every wrong value is named, with where it came from and what would be right. Which settings there are is said in
//! `settings`; making folders and opening databases is left to the start of the node.

use std::collections::BTreeMap;
use std::fmt;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use url::Url;

use crate::cli::SettingFlags;
use crate::domain::address::{Handle, HandleRefused};
use crate::domain::city::country_code;
use crate::domain::face::{Colour, Location};
use crate::domain::lang::Lang;
use crate::domain::site::Site;
use crate::federation::limits::InboxLimits;
use crate::store::DatabaseUrl;
use crate::store::files::FilesPlace;
use crate::usecases::city_name::Configured;

use super::settings::{CommentsPolicy, FederationMode, Settings};
use super::settings_file::{self, Placed, Raw};

mod about;
mod sign_in;

const DEFAULT_FILE: &str = "config/manyhalls.toml";
const FILE_VARIABLE: &str = "MANYHALLS_CONFIG";
const FILES_FOLDER: &str = "files";
const SQLITE_FILE: &str = "manyhalls.sqlite3";

/// What could not be taken: one sentence each.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub struct SettingsRefused(pub Vec<String>);

impl fmt::Display for SettingsRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

/// The settings of this process: its environment and its working directory.
pub fn of_process(flags: &SettingFlags) -> Result<Settings, SettingsRefused> {
    // Bytes that are no text become signs that no setting takes, so that they are refused with its name.
    let environment = |name: &str| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned());
    load(flags, environment, Path::new(""))
}

/// The settings from flags, an environment and the files of a folder. An empty variable is the same as none.
pub fn load(
    flags: &SettingFlags,
    environment: impl Fn(&str) -> Option<String>,
    working_dir: &Path,
) -> Result<Settings, SettingsRefused> {
    let environment = |name: &str| environment(name).filter(|value| !value.trim().is_empty());
    let file = File::find(flags, &environment, working_dir).map_err(SettingsRefused)?;
    let mut reader = Reader { flags, environment: &environment, file, wrong: Vec::new() };
    let settings = read(&mut reader, working_dir);
    match settings {
        Some(settings) if reader.wrong.is_empty() => Ok(settings),
        _ => Err(SettingsRefused(reader.wrong)),
    }
}

fn read(reader: &mut Reader<'_>, working_dir: &Path) -> Option<Settings> {
    let listen = reader.text("listen", |text| {
        text.parse().map_err(|_| format!("\"{text}\" is no address to listen on; use one like 127.0.0.1:8080"))
    });
    let data_dir = reader.text("data_dir", |text| Ok(PathBuf::from(text))).unwrap_or_else(|| PathBuf::from("./data"));
    let data_dir = working_dir.join(data_dir);
    let database_url = reader.text("database_url", |text| {
        Ok(match text.parse::<DatabaseUrl>()? {
            DatabaseUrl::Sqlite(path) => DatabaseUrl::Sqlite(working_dir.join(path)),
            postgres => postgres,
        })
    });
    let files = reader.text("files_url", |text| read_files_place(text, working_dir));
    let trusted_proxies = reader.list("trusted_proxies", |text| {
        text.parse::<IpAddr>().map_err(|_| format!("\"{text}\" is no IP address; use one like 127.0.0.1 or ::1"))
    });
    let comments = reader.text("comments", |text| match text {
        "publish" => Ok(CommentsPolicy::Publish),
        "hold" => Ok(CommentsPolicy::Hold),
        _ => Err(format!("\"{text}\" is not known; use publish or hold")),
    });
    let federation_mode = reader.text("federation.mode", read_mode);
    let configured = Configured {
        name: reader.find("city.name").is_some(),
        country: reader.find("city.country").is_some(),
        languages: reader.find("city.languages").is_some(),
    };
    Some(Settings {
        listen: listen.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080))),
        site: read_site(reader, listen)?,
        configured,
        database_url: database_url.unwrap_or_else(|| DatabaseUrl::Sqlite(data_dir.join(SQLITE_FILE))),
        files: files.unwrap_or_else(|| FilesPlace::Folder(data_dir.join(FILES_FOLDER))),
        data_dir,
        trusted_proxies: trusted_proxies.unwrap_or_default(),
        comments: comments.unwrap_or_default(),
        metrics_token: reader.text("metrics_token", |text| Ok(text.to_owned())),
        federation_mode: federation_mode.unwrap_or(FederationMode::Open),
        inbox_limits: InboxLimits::default(),
        provider: sign_in::read(reader, working_dir),
        about: about::read(reader, working_dir),
        allow_loopback: reader.switch("federation.allow_loopback").unwrap_or_default(),
    })
}

fn read_site(reader: &mut Reader<'_>, listen: Option<SocketAddr>) -> Option<Site> {
    let url = reader.text("public_url", read_public_url);
    let name = reader.text("city.name", |text| match text.chars().count() {
        _ if text.chars().any(char::is_control) => Err("a name is one line of plain text; write it so".to_owned()),
        ..=200 => Ok(text.to_owned()),
        count => Err(format!("a name of {count} characters is too long; use at most 200")),
    });
    let handle = reader.text("city.handle", |text| text.parse::<Handle>().map_err(|HandleRefused(why)| why));
    let country = reader.text("city.country", |text| {
        country_code(text)
            .ok_or_else(|| format!("\"{text}\" is no country; use its two letters in ISO 3166-1, for instance NL"))
    });
    let languages = reader.list("city.languages", |text| {
        let tag = text.parse::<Lang>().map(|lang| lang.to_string());
        tag.map_err(|()| format!("\"{text}\" is no language tag; use BCP 47, for instance en or pt-BR"))
    });
    // Who only chooses another port finds the node at that port.
    let port = listen.map(|address| address.port()).filter(|port| *port != 0).unwrap_or(8080);
    let url = url.or_else(|| Url::parse(&format!("http://localhost:{port}")).ok())?;
    let handle = handle.or_else(|| "my_city".parse().ok())?;
    let mut site = Site::new(&url, handle, name.unwrap_or_else(|| "My City".to_owned()))?;
    site.country = country;
    site.location = reader.text("city.location", |text| {
        let refused = "is no place; use degrees north and east with a comma between them, for instance 52.3740, 4.8897";
        text.parse::<Location>().map_err(|()| format!("\"{text}\" {refused}"))
    });
    site.colour = reader.text("face.colour", |text| {
        text.parse::<Colour>().map_err(|()| format!("\"{text}\" is no colour; use one like #14523f"))
    });
    site.languages = languages.unwrap_or_default();
    Some(site)
}

fn read_public_url(text: &str) -> Result<Url, String> {
    let url = Url::parse(text).ok();
    let is_site = |url: &Url| "x".parse().is_ok_and(|handle| Site::new(url, handle, String::new()).is_some());
    let Some(url) = url.filter(is_site) else {
        return Err(format!(
            "\"{text}\" is no address of a node; use https:// and a host name, with nothing behind it: https://library.city.example"
        ));
    };
    let is_loopback = crate::domain::address::Peer::of(&url).is_some_and(|peer| peer.is_loopback());
    if url.scheme() == "http" && !is_loopback {
        return Err(format!(
            "\"{text}\" is open to everyone on the way; use https:// instead (the proxy before the node holds the certificate)"
        ));
    }
    Ok(url)
}

fn read_files_place(text: &str, working_dir: &Path) -> Result<FilesPlace, String> {
    match Url::parse(text) {
        Ok(url) if url.scheme() == "s3" && url.has_host() => Ok(FilesPlace::Bucket(url)),
        Ok(url) => Err(format!("\"{url}\" is no place for files; name a folder, or a bucket like s3://bucket/folder")),
        Err(_) => Ok(FilesPlace::Folder(working_dir.join(text))),
    }
}

fn read_mode(text: &str) -> Result<FederationMode, String> {
    text.parse().map_err(|()| format!("\"{text}\" is not known; use open, coalition, allowlist or paused"))
}

/// The settings file, if there is one.
struct File {
    path: PathBuf,
    values: BTreeMap<&'static str, Placed>,
}

impl File {
    fn find(
        flags: &SettingFlags,
        environment: &dyn Fn(&str) -> Option<String>,
        working_dir: &Path,
    ) -> Result<Option<Self>, Vec<String>> {
        let (named_by, path) = match (&flags.config, environment(FILE_VARIABLE)) {
            (Some(path), _) => ("--config", path.clone()),
            (None, Some(path)) => (FILE_VARIABLE, PathBuf::from(path)),
            (None, None) if working_dir.join(DEFAULT_FILE).exists() => ("this working directory", DEFAULT_FILE.into()),
            (None, None) => return Ok(None),
        };
        let text = std::fs::read_to_string(working_dir.join(&path)).map_err(|err| {
            let shown = path.display();
            vec![format!("{named_by}: the settings file {shown} cannot be read ({err}); name one that is there")]
        })?;
        let values = settings_file::read(&text).map_err(|wrong| {
            wrong
                .into_iter()
                .map(|(line, problem)| format!("{}, line {line}: {problem}", path.display()))
                .collect::<Vec<_>>()
        })?;
        Ok(Some(Self { path, values }))
    }
}

/// Looks settings up in their order, and gathers what is wrong.
struct Reader<'a> {
    flags: &'a SettingFlags,
    environment: &'a dyn Fn(&str) -> Option<String>,
    file: Option<File>,
    wrong: Vec<String>,
}

impl Reader<'_> {
    /// A value with the place it came from.
    fn find(&self, name: &str) -> Option<(Raw, String)> {
        if let Some(value) = self.flags.get(name) {
            return Some((Raw::Text(value.to_owned()), format!("--{}", name.replace(['.', '_'], "-"))));
        }
        let variable = format!("MANYHALLS_{}", name.replace('.', "_").to_uppercase());
        if let Some(value) = (self.environment)(&variable) {
            return Some((Raw::Text(value), format!("the variable {variable}")));
        }
        let file = self.file.as_ref()?;
        let placed = file.values.get(name)?;
        let place = format!("{name} in {}, line {}", file.path.display(), placed.line);
        Some((placed.raw.clone(), place))
    }

    fn text<T>(&mut self, name: &str, parse: impl Fn(&str) -> Result<T, String>) -> Option<T> {
        let (raw, place) = self.find(name)?;
        let read = match &raw {
            Raw::Text(text) if text.trim().is_empty() => Err("is empty; leave it out or give a value".to_owned()),
            Raw::Text(text) => parse(text.trim()),
            Raw::List(_) => Err("a list does not fit here; use one text in quotes".to_owned()),
            Raw::Switch(_) => Err("true and false do not fit here; use text in quotes".to_owned()),
        };
        self.keep(read, &place)
    }

    fn list<T>(&mut self, name: &str, parse: impl Fn(&str) -> Result<T, String>) -> Option<Vec<T>> {
        let (raw, place) = self.find(name)?;
        let items = match raw {
            Raw::List(items) => Ok(items),
            Raw::Text(text) => Ok(text.split(',').map(str::to_owned).collect()),
            Raw::Switch(_) => Err("true and false do not fit here; use a list of texts".to_owned()),
        };
        let read = items.and_then(|items| {
            let items = items.iter().map(|item| item.trim()).filter(|item| !item.is_empty());
            items.map(&parse).collect::<Result<Vec<T>, String>>()
        });
        self.keep(read, &place)
    }

    fn switch(&mut self, name: &str) -> Option<bool> {
        let (raw, place) = self.find(name)?;
        let read = match &raw {
            Raw::Switch(on) => Ok(*on),
            Raw::Text(text) => {
                text.trim().parse().map_err(|_| format!("\"{text}\" is neither yes nor no; use true or false"))
            }
            Raw::List(_) => Err("a list does not fit here; use true or false".to_owned()),
        };
        self.keep(read, &place)
    }

    fn keep<T>(&mut self, read: Result<T, String>, place: &str) -> Option<T> {
        read.map_err(|problem| self.wrong.push(format!("{place}: {problem}"))).ok()
    }
}

#[cfg(test)]
mod tests;
