//! The settings that can be given on the command line, before or after the command.
//!
//! They are kept as the text that was typed; what a value must look like is judged where all settings are read.

use std::path::PathBuf;

#[derive(Clone, Debug, Default, clap::Args)]
#[command(next_help_heading = "Settings (each can stand in a file or in the environment instead)")]
pub struct SettingFlags {
    /// Read the settings from this file
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,

    /// Where to listen for web requests [default: 127.0.0.1:8080]
    #[arg(long, global = true, value_name = "ADDRESS:PORT", hide_short_help = true)]
    pub listen: Option<String>,

    /// The address under which the world reaches the node [default: http://localhost with the port of --listen]
    #[arg(long, global = true, value_name = "URL", hide_short_help = true)]
    pub public_url: Option<String>,

    /// The folder of this node [default: ./data]
    #[arg(long, global = true, value_name = "DIR", hide_short_help = true)]
    pub data_dir: Option<String>,

    /// postgres://… or the path of a SQLite file [default: a SQLite file in the data folder]
    #[arg(long, global = true, value_name = "URL", hide_short_help = true)]
    pub database_url: Option<String>,

    /// A folder or s3://bucket/folder for the pictures of entries [default: files in the data folder]
    #[arg(long, global = true, value_name = "DIR|URL", hide_short_help = true)]
    pub files_url: Option<String>,

    /// Proxies whose word on the visitor's address counts, separated by commas [default: none]
    #[arg(long, global = true, value_name = "ADDRESSES", hide_short_help = true)]
    pub trusted_proxies: Option<String>,

    /// What happens to comments from other servers: publish or hold [default: publish]
    #[arg(long, global = true, value_name = "WHAT", hide_short_help = true)]
    pub comments: Option<String>,

    /// The city's name as its residents write it [default: My City]
    #[arg(long, global = true, value_name = "NAME", hide_short_help = true)]
    pub city_name: Option<String>,

    /// The city's name on the network, @HANDLE@host [default: my_city]
    #[arg(long, global = true, value_name = "HANDLE", hide_short_help = true)]
    pub city_handle: Option<String>,

    /// The country, as its two letters in ISO 3166-1 [default: unknown]
    #[arg(long, global = true, value_name = "LETTERS", hide_short_help = true)]
    pub city_country: Option<String>,

    /// The languages in which the city publishes, the usual one first, separated by commas [default: none]
    #[arg(long, global = true, value_name = "TAGS", hide_short_help = true)]
    pub city_languages: Option<String>,

    /// Where the city lies, in degrees north and east: 52.3740, 4.8897 [default: unknown]
    #[arg(long, global = true, value_name = "PLACE", hide_short_help = true, allow_hyphen_values = true)]
    pub city_location: Option<String>,

    /// The city's colour, like #14523f; it is corrected where it could not be read [default: a green]
    #[arg(long, global = true, value_name = "COLOUR", hide_short_help = true)]
    pub face_colour: Option<String>,

    /// With whom the node exchanges anything: open, coalition, allowlist or paused [default: open]
    #[arg(long, global = true, value_name = "MODE", hide_short_help = true)]
    pub federation_mode: Option<String>,

    /// Speak with servers on this machine over plain http; only for tests
    #[arg(long, global = true, value_name = "true|false", hide_short_help = true)]
    #[arg(num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    pub federation_allow_loopback: Option<String>,
}

impl SettingFlags {
    /// What was typed for a setting, by its name in the settings file, for instance `city.name`.
    pub fn get(&self, setting: &str) -> Option<&str> {
        let value = match setting {
            "listen" => &self.listen,
            "public_url" => &self.public_url,
            "data_dir" => &self.data_dir,
            "database_url" => &self.database_url,
            "files_url" => &self.files_url,
            "trusted_proxies" => &self.trusted_proxies,
            "comments" => &self.comments,
            "city.name" => &self.city_name,
            "city.handle" => &self.city_handle,
            "city.country" => &self.city_country,
            "city.languages" => &self.city_languages,
            "city.location" => &self.city_location,
            "face.colour" => &self.face_colour,
            "federation.mode" => &self.federation_mode,
            "federation.allow_loopback" => &self.federation_allow_loopback,
            // A secret does not belong where every user of the machine can read it.
            _ => return None,
        };
        value.as_deref()
    }
}
