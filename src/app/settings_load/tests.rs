//! What an operator may write, and what they are told when it is wrong.

use super::*;

/// A folder with these files, as the working directory.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = dir.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    dir
}

fn load_in(dir: &Path, flags: &SettingFlags, variables: &[(&str, &str)]) -> Result<Settings, SettingsRefused> {
    let find = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    load(flags, find, dir)
}

fn refused(variables: &[(&str, &str)]) -> String {
    let dir = folder(&[]);
    load_in(dir.path(), &SettingFlags::default(), variables).unwrap_err().to_string()
}

#[test]
fn a_node_needs_no_settings_at_all() {
    let dir = folder(&[]);
    let settings = load_in(dir.path(), &SettingFlags::default(), &[]).unwrap();
    assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
    assert_eq!(settings.site.base(), "http://localhost:8080");
    assert_eq!(settings.site.acct().to_string(), "my_city@localhost:8080");
    assert_eq!(settings.database_url, DatabaseUrl::Sqlite(dir.path().join("./data/manyhalls.sqlite3")));
    assert_eq!(settings.comments, CommentsPolicy::Publish);
    assert_eq!(settings.federation_mode, FederationMode::Open);
    assert!(settings.trusted_proxies.is_empty() && settings.metrics_token.is_none() && !settings.allow_loopback);
}

#[test]
fn who_only_chooses_another_port_finds_the_node_there() {
    let dir = folder(&[]);
    let settings = load_in(dir.path(), &SettingFlags::default(), &[("MANYHALLS_LISTEN", "127.0.0.1:4701")]).unwrap();
    assert_eq!(settings.site.base(), "http://localhost:4701");
}

#[test]
fn paths_are_relative_to_the_working_directory() {
    let no_variables = |_: &str| None;
    let settings = load(&SettingFlags::default(), no_variables, Path::new("")).unwrap();
    assert_eq!(settings.data_dir, Path::new("./data"));
}

#[test]
fn a_flag_goes_before_the_environment_and_that_before_the_file() {
    let dir = folder(&[("config/manyhalls.toml", "data_dir = 'file'\ncomments = 'hold'\n[city]\nname = 'File'\n")]);
    let flags = SettingFlags { data_dir: Some("flag".into()), ..SettingFlags::default() };
    let variables = [("MANYHALLS_DATA_DIR", "variable"), ("MANYHALLS_CITY_NAME", "Variable")];
    let settings = load_in(dir.path(), &flags, &variables).unwrap();
    assert_eq!(settings.data_dir, dir.path().join("flag"));
    assert_eq!(settings.site.name, "Variable");
    assert_eq!(settings.comments, CommentsPolicy::Hold);
}

#[test]
fn a_named_file_stands_in_for_the_usual_one() {
    let dir = folder(&[
        ("config/manyhalls.toml", "city.name = 'Usual'"),
        ("a.toml", "city.name = 'Variable'"),
        ("b.toml", "city.name = 'Flag'"),
    ]);
    let name = |flags: &SettingFlags, variables: &[(&str, &str)]| {
        load_in(dir.path(), flags, variables).map(|settings| settings.site.name).unwrap()
    };
    let flag = SettingFlags { config: Some("b.toml".into()), ..SettingFlags::default() };
    assert_eq!(name(&SettingFlags::default(), &[]), "Usual");
    assert_eq!(name(&SettingFlags::default(), &[("MANYHALLS_CONFIG", "a.toml")]), "Variable");
    assert_eq!(name(&flag, &[("MANYHALLS_CONFIG", "a.toml")]), "Flag");
    let missing = load_in(dir.path(), &SettingFlags::default(), &[("MANYHALLS_CONFIG", "c.toml")]).unwrap_err();
    assert!(missing.to_string().starts_with("MANYHALLS_CONFIG: the settings file c.toml cannot be read"), "{missing}");
}

#[test]
fn an_empty_variable_is_none() {
    let dir = folder(&[]);
    let settings = load_in(dir.path(), &SettingFlags::default(), &[("MANYHALLS_LISTEN", "")]).unwrap();
    assert_eq!(settings.listen.port(), 8080);
}

#[test]
fn a_wrong_value_is_refused_with_its_place_and_what_would_be_right() {
    for (variable, value, told) in [
        ("MANYHALLS_LISTEN", "8080", "the variable MANYHALLS_LISTEN: \"8080\" is no address"),
        ("MANYHALLS_PUBLIC_URL", "http://library.city.example", "use https:// instead"),
        ("MANYHALLS_PUBLIC_URL", "https://city.example/library", "with nothing behind it"),
        ("MANYHALLS_PUBLIC_URL", "library.city.example", "with nothing behind it"),
        ("MANYHALLS_DATABASE_URL", "mysql://x/y", "use postgres://"),
        ("MANYHALLS_TRUSTED_PROXIES", "127.0.0.1, proxy", "\"proxy\" is no IP address"),
        ("MANYHALLS_COMMENTS", "show", "use publish or hold"),
        ("MANYHALLS_CITY_HANDLE", "projects", "choose the city's name"),
        ("MANYHALLS_CITY_COUNTRY", "XX", "for instance NL"),
        ("MANYHALLS_CITY_LANGUAGES", "nl,english please", "\"english please\" is no language tag"),
        ("MANYHALLS_FEDERATION_MODE", "closed", "use open, coalition, allowlist or paused"),
        ("MANYHALLS_FEDERATION_MODE", "closed", "\"closed\" is not known"),
        ("MANYHALLS_FEDERATION_ALLOW_LOOPBACK", "1", "use true or false"),
    ] {
        let problem = refused(&[(variable, value)]);
        assert!(problem.contains(told) && problem.contains(variable), "{problem}");
        assert_eq!(problem.lines().count(), 1, "{problem}");
    }
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let problem = refused(&[("MANYHALLS_LISTEN", "x"), ("MANYHALLS_CITY_HANDLE", "New York")]);
    assert_eq!(problem.lines().count(), 2, "{problem}");
}

#[test]
fn a_wrong_value_in_a_file_is_named_with_its_line() {
    let dir = folder(&[("own.toml", "[city]\nname = 'Delft'\nhandle = ['delft']\n")]);
    let flags = SettingFlags { config: Some("own.toml".into()), ..SettingFlags::default() };
    let problem = load_in(dir.path(), &flags, &[]).unwrap_err().to_string();
    assert_eq!(problem, "city.handle in own.toml, line 3: a list does not fit here; use one text in quotes");
}

#[test]
fn https_is_not_asked_of_a_node_on_loopback() {
    let dir = folder(&[]);
    for url in ["http://delft.localhost:4000", "http://127.0.0.1:8080/", "http://[::1]:8080"] {
        let settings = load_in(dir.path(), &SettingFlags::default(), &[("MANYHALLS_PUBLIC_URL", url)]);
        assert!(settings.is_ok(), "{url}: {settings:?}");
    }
}

const EXAMPLE: &str = include_str!("../../../config/manyhalls.example.toml");

/// The lines of the example in which `change` finds a setting take its place.
fn example(change: impl Fn(&str) -> Option<String>) -> Result<Settings, SettingsRefused> {
    let lines: Vec<String> = EXAMPLE.lines().map(|line| change(line).unwrap_or_else(|| line.to_owned())).collect();
    let dir = folder(&[("config/manyhalls.toml", &lines.join("\n"))]);
    load_in(dir.path(), &SettingFlags::default(), &[])
}

#[test]
fn the_example_file_holds_the_defaults() {
    let dir = folder(&[]);
    let defaults = load_in(dir.path(), &SettingFlags::default(), &[]).unwrap();
    let shown = example(|_| None).unwrap();
    assert_eq!((shown.listen, shown.site, shown.comments), (defaults.listen, defaults.site, defaults.comments));
    assert_eq!(shown.data_dir.file_name(), defaults.data_dir.file_name());
}

#[test]
fn the_lines_of_the_example_file_that_are_switched_off_are_right_too() {
    let names: Vec<&str> = settings_file::NAMES.iter().filter_map(|name| name.rsplit('.').next()).collect();
    let settings = example(|line| {
        let setting = line.strip_prefix("# ")?;
        names.iter().any(|name| setting.starts_with(&format!("{name} = "))).then(|| setting.to_owned())
    });
    let settings = settings.unwrap();
    assert!(matches!(settings.database_url, DatabaseUrl::Postgres(_)));
    assert_eq!(settings.metrics_token.as_deref(), Some("a long random word"));
    assert_eq!(settings.site.country.as_deref(), Some("BR"));
}

#[test]
fn the_example_file_names_every_setting_and_shows_values_that_work() {
    for name in settings_file::NAMES {
        let last = name.rsplit('.').next().unwrap();
        let variable = format!("MANYHALLS_{}", name.replace('.', "_").to_uppercase());
        assert!(EXAMPLE.contains(&format!("{last} = ")) && EXAMPLE.contains(&variable), "{name}");
    }
    let mut shown = 0;
    for line in EXAMPLE.lines() {
        let Some((_, setting)) = line.split_once("For instance: ") else { continue };
        let (name, _) = setting.split_once(" = ").unwrap();
        let settings = example(|line| line.starts_with(&format!("{name} = ")).then(|| setting.to_owned()));
        assert!(settings.is_ok(), "{setting}: {settings:?}");
        shown += 1;
    }
    assert!(shown > 5);
}

#[test]
fn the_single_sign_on_is_whole_or_refused_and_its_secret_can_lie_in_a_file() {
    let dir = folder(&[("secret", "hush\n"), ("empty", " \n")]);
    let load = |more: &[(&str, &str)]| {
        let mut variables = vec![("MANYHALLS_SIGN_IN_ISSUER", "https://login.city.example/realm/")];
        variables.extend(more);
        load_in(dir.path(), &SettingFlags::default(), &variables).map(|settings| settings.provider)
    };
    let client = ("MANYHALLS_SIGN_IN_CLIENT_ID", "library");
    let file = |name| ("MANYHALLS_SIGN_IN_CLIENT_SECRET_FILE", name);
    let provider =
        load(&[client, file("secret"), ("MANYHALLS_SIGN_IN_EDITORS", "press, digital office")]).unwrap().unwrap();
    assert_eq!(provider.issuer, "https://login.city.example/realm/", "as it is written");
    assert_eq!(provider.client_secret.as_deref(), Some("hush"));
    assert_eq!(provider.role_of(&["digital office".to_owned()]), Some(crate::domain::role::Role::Editor));
    assert!(load_in(dir.path(), &SettingFlags::default(), &[client]).unwrap().provider.is_none());
    for (more, told) in [
        (&[][..], "without sign_in.client_id"),
        (&[client, file("secret"), ("MANYHALLS_SIGN_IN_CLIENT_SECRET", "hush")], "both set"),
        (&[client, file("missing")], "cannot be read"),
        (&[client, file("empty")], "is empty"),
        (&[client, ("MANYHALLS_SIGN_IN_ISSUER", "http://login.city.example")], "is no issuer"),
        (&[client, ("MANYHALLS_SIGN_IN_ISSUER", "https://login.city.example/?x=1")], "is no issuer"),
    ] {
        let mut variables = vec![("MANYHALLS_SIGN_IN_ISSUER", "https://login.city.example")];
        variables.retain(|(name, _)| !more.iter().any(|(known, _)| known == name));
        variables.extend(more);
        let problem = load_in(dir.path(), &SettingFlags::default(), &variables).unwrap_err().to_string();
        assert!(problem.contains(told) && !problem.contains("hush"), "{told}: {problem}");
        assert_eq!(problem.lines().count(), 1, "{problem}");
    }
}
