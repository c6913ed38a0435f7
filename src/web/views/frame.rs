//! What surrounds every page: name, navigation, search, footer, and what the head says about the page.
//!
//! The page itself is the template's block; which city is meant comes from the caller.

use crate::domain::city::City;
use crate::domain::interaction::Interaction;
use crate::domain::library::LibraryQuery;
use crate::web::assets;
use crate::web::face::{FaceFiles, File};
use crate::web::reader::{InTongue, Reader};
use crate::web::words::{Part, Said, Words};

use super::about;
use super::links;

const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// The node, as each of its pages names it to one reader.
#[derive(Clone)]
pub struct Site {
    pub reader: Reader,
    /// The city whose library this is.
    pub city_name: String,
    pub city_path: String,
    /// Where it can be followed from another server.
    pub follow_path: String,
    /// `@amsterdam@library.amsterdam.example`.
    pub address: String,
    /// The program's version.
    pub version: &'static str,
    /// Where its source can be read.
    pub source_url: String,
    pub stylesheet: &'static str,
    pub print_stylesheet: &'static str,
    /// `https://library.amsterdam.example`, for addresses that are read elsewhere; empty before the face is known.
    pub base: String,
    pub face: FacePaths,
}

/// Where the files of the city's face are.
#[derive(Clone, Debug, Default)]
pub struct FacePaths {
    /// None where the city has no colour of its own.
    pub stylesheet: Option<String>,
    pub crest: Option<Picture>,
    /// None where the crest is the icon.
    pub icon_svg: Option<String>,
    pub icon_32: String,
    pub icon_180: String,
}

/// A picture with its size, so that the page does not move when it comes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub path: String,
    pub width: u32,
    pub height: u32,
}

/// How a page shows where somebody passes its address on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SocialCard {
    pub title: String,
    pub description: Option<String>,
    /// `article` or `website`.
    pub kind: &'static str,
    pub url: String,
    pub picture: String,
    pub alt: String,
}

impl Site {
    /// The frame of the node that speaks for `city`.
    pub fn new(reader: Reader, city: &City, source_url: &str) -> Self {
        Self {
            city_name: city.name.clone(),
            city_path: reader.link(&links::city(city)),
            follow_path: reader.link(&links::interact(&city.uri, Interaction::Follow)),
            reader,
            address: format!("@{}", city.acct),
            version: env!("CARGO_PKG_VERSION"),
            source_url: source_url.to_owned(),
            stylesheet: &assets::stylesheet().path,
            print_stylesheet: &assets::print_stylesheet().path,
            base: String::new(),
            face: FacePaths::default(),
        }
    }

    /// The same with the city's own colour and crest.
    pub fn with_face(self, base: &str, files: &FaceFiles) -> Self {
        let path = |file: &File| file.path.clone();
        let crest = files.crest.as_ref().zip(files.face.crest.as_ref());
        let face = FacePaths {
            stylesheet: files.stylesheet.as_ref().map(path),
            crest: crest.map(|(file, crest)| Picture { path: path(file), width: crest.width, height: crest.height }),
            icon_svg: files.icon_svg.as_ref().map(path),
            icon_32: path(&files.icon_32),
            icon_180: path(&files.icon_180),
        };
        Self { base: base.to_owned(), face, ..self }
    }

    pub fn words(&self) -> &'static Words {
        self.reader.words
    }

    /// An address of this node, in the language that the reader chose.
    pub fn link(&self, path: &str) -> String {
        self.reader.link(path)
    }

    /// A path of this node as it is read elsewhere.
    fn full(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    fn is_ours(&self, address: &str) -> bool {
        address.strip_prefix(&self.base).is_some_and(|path| path.starts_with('/'))
    }

    /// The page that is read, in each language.
    fn alternates(&self) -> Vec<Alternate> {
        let each = self.reader.in_tongues().into_iter();
        let each = each.map(|tongue| Alternate { tag: tongue.tag, address: self.full(&tongue.path) });
        each.chain([Alternate { tag: "x-default", address: self.full(self.reader.address()) }]).collect()
    }
}

/// One line of the navigation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NavItem {
    pub label: String,
    pub path: String,
    /// Whether it is the page that is open.
    pub here: bool,
}

/// Which line of the navigation a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Home,
    Library,
    OwnCity,
    Coalition,
    Elsewhere,
}

/// A page's surroundings.
#[derive(Clone)]
pub struct Frame {
    pub site: Site,
    /// The page's own part of the title; empty on the home page.
    pub title: String,
    pub colophon: Said,
    pub licence: Said,
    /// The pages about the library, at the foot.
    pub about: Vec<NavItem>,
    pub tongues: Vec<InTongue>,
    pub nav: [NavItem; 4],
    /// Whether the header has the search field; pages that have their own do not need two.
    pub search: bool,
    /// Whether search engines may keep the page.
    pub indexed: bool,
    /// The address under which search engines should keep the page; none where they should not.
    pub canonical: Option<String>,
    /// The same page in each language, and where the reader's browser says which.
    pub alternates: Vec<Alternate>,
    /// The address that should be shared instead of this page's: one without a language, or at another node.
    pub kept_at: Option<String>,
    /// The same for servers, as an ActivityPub document.
    pub activity: Option<String>,
    pub description: Option<String>,
    /// The stylesheet of what only this page has.
    pub own_stylesheet: Option<&'static str>,
    pub card: Option<SocialCard>,
    pub feeds: Vec<Feed>,
}

/// The page in another language, with its full address; `x-default` is the language that the browser asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternate {
    pub tag: &'static str,
    pub address: String,
}

/// A feed of what the page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    pub title: String,
    pub path: String,
}

impl Frame {
    pub fn new(site: &Site, place: Place, title: impl Into<String>) -> Self {
        let words = site.words();
        let item = |label: &str, path: String, at| NavItem { label: words.say(label), path, here: place == at };
        let city = [("city", Part::Link(site.city_path.clone()))];
        let licence = [("licence", Part::OutsideLink(LICENCE.to_owned()))];
        Self {
            nav: [
                item("frame-nav-home", site.link("/"), Place::Home),
                item("frame-nav-library", site.link("/library"), Place::Library),
                item("frame-nav-coalition", site.link("/coalition"), Place::Coalition),
                item("frame-nav-city", site.city_path.clone(), Place::OwnCity),
            ],
            colophon: words.rich("frame-colophon", &[("city", site.city_name.as_str().into())], &city),
            licence: words.rich("frame-licence", &[], &licence),
            about: about::nav(site, None),
            canonical: Some(site.full(&site.link(site.reader.address()))),
            alternates: site.alternates(),
            kept_at: None,
            tongues: site.reader.in_tongues(),
            site: site.clone(),
            title: title.into(),
            search: !matches!(place, Place::Home | Place::Library),
            indexed: true,
            activity: None,
            description: None,
            own_stylesheet: None,
            card: None,
            feeds: Vec::new(),
        }
    }

    /// What the frame, or a page in it, says.
    pub fn say(&self, id: &str) -> String {
        self.site.words().say(id)
    }

    pub fn count(&self, id: &str, count: usize) -> String {
        self.site.words().count(id, count)
    }

    pub fn named(&self, id: &str, name: &str) -> String {
        self.site.words().named(id, name)
    }

    /// Said where the library has no entry at all.
    pub fn empty(&self) -> Said {
        self.site.words().rich("home-empty", &[("city", self.site.city_name.as_str().into())], &[])
    }

    /// An address of this node, in the language that the reader chose.
    pub fn link(&self, path: &str) -> String {
        self.site.link(path)
    }

    /// For pages whose address people pass on; `picture` is one of our cards, without `.png`.
    pub fn shared(self, kind: &'static str, title: &str, picture: &str, alt: String) -> Self {
        let card = SocialCard {
            title: title.to_owned(),
            description: self.description.clone(),
            kind,
            url: self.kept_at.clone().unwrap_or_else(|| self.site.full(&self.site.link(self.site.reader.address()))),
            picture: self.site.full(&format!("/cards/{picture}.png")),
            alt,
        };
        Self { card: Some(card), ..self }
    }

    /// For pages with parts that no other has.
    pub fn styled(self, stylesheet: &'static assets::Asset) -> Self {
        Self { own_stylesheet: Some(&stylesheet.path), ..self }
    }

    /// The feed of everything, for pages about the whole library.
    pub fn library_feed(site: &Site) -> Feed {
        Feed {
            title: site.words().named("frame-title", &site.city_name),
            path: site.link(&links::feed(&LibraryQuery::default())),
        }
    }

    /// For pages that say that something is not there.
    pub fn unindexed(self) -> Self {
        Self { indexed: false, canonical: None, alternates: Vec::new(), ..self }
    }

    /// For pages of what is kept at `address`. Another node's page comes before our copy of it.
    pub fn kept_at(self, address: Option<String>) -> Self {
        let elsewhere = address.clone().filter(|address| !self.site.is_ours(address));
        match elsewhere {
            Some(original) => Self { canonical: Some(original), alternates: Vec::new(), kept_at: address, ..self },
            None => Self { kept_at: address, ..self },
        }
    }
}
