//! What a visitor sees on each page. With `MANYHALLS_RENDER_DIR` set, the pages are also written there, with their
//! stylesheet, to be looked at.

use askama::Template;

use crate::domain::about::{About, AboutPage as AboutKind};
use crate::domain::city::City;
use crate::domain::comment::CommentState;
use crate::domain::entry::{Attachment, Body, Entry, Link};
use crate::domain::id::EntryId;
use crate::domain::interaction::Interaction;
use crate::domain::library::{Facet, LibraryHits, LibraryQuery, Sort};
use crate::domain::status::{EntryKind, Status};
use crate::domain::welcome::Mode;
use crate::usecases::interaction_find::Target;
use crate::usecases::library_help::Help;
use crate::web::assets;

use super::about::{AboutPage, Rules};
use super::filters::CityNames;
use super::sample::{self, amsterdam, barcelona, comment, found, library, moment, site};
use super::{Answer, CityPage, EntryPage, HomePage, InteractPage, LibraryPage, Near, Notice, NoticePage, Step, links};

const NOW: &str = "2026-12-31T23:00:00Z";
const HOSTILE: &str = "<script>alert(1)</script>\" onload=\"x";

/// The page's HTML; also a file, where somebody wants to look.
fn page(name: &str, template: &impl Template) -> String {
    let html = template.render().expect("the page renders");
    if let Ok(folder) = std::env::var("MANYHALLS_RENDER_DIR") {
        let local = html.replace("\"/assets/", "\"assets/");
        let folder = std::path::Path::new(&folder);
        std::fs::create_dir_all(folder.join("assets")).expect("a folder to write to");
        std::fs::write(folder.join(format!("{name}.html")), local).expect("the page is written");
        for asset in [assets::stylesheet(), assets::print_stylesheet()] {
            std::fs::write(folder.join(asset.path.trim_start_matches('/')), asset.body.as_bytes())
                .expect("the asset is written");
        }
    }
    assert!(html.len() + assets::stylesheet().body.len() < 60_000, "{name} is {} bytes", html.len());
    for unwanted in ["<script", " style=", "<style", " onload=\"", "http-equiv"] {
        assert!(!html.contains(unwanted), "{name} contains {unwanted}");
    }
    assert_eq!(html.matches("<h1").count(), 1, "{name} has one title");
    html
}

fn names(entries: &[(Entry, City)]) -> CityNames {
    entries.iter().map(|(_, city)| (city.acct.to_string(), city.name.clone())).collect()
}

fn library_page(name: &str, query: &LibraryQuery, entries: &[(Entry, City)], found: &LibraryHits) -> String {
    let cities = names(&library());
    let help = Help {
        without: vec![7, 5],
        without_word: vec![("archive".to_owned(), links::without_words(query), 2)],
        spelling: Some((LibraryQuery { words: "privacy".to_owned(), ..LibraryQuery::default() }, 1)),
        topics: vec![("privacy".to_owned(), 6)],
        languages: vec![("nl".to_owned(), 3)],
    };
    let answer = Answer { found, entries, cities: &cities, next: Some("abc"), help: Some(&help) };
    page(name, &LibraryPage::new(&site(), query, &answer))
}

#[test]
fn the_home_page_counts_entries_and_cities() {
    let all = library();
    let mut draft = sample::entry(20, &amsterdam(), "Draft ordinance on cameras in public space");
    draft.content.kind = EntryKind::Consultation;
    draft.content.status = Some(Status::Open);
    draft.content.ends = "2027-01-12".parse().ok();
    draft.content.summary = Some("Where cameras may hang, who may look, and when pictures are deleted.".to_owned());
    let html = page("home", &HomePage::new(&site(), moment(NOW), &found(&all), &[(draft, amsterdam())], &all[..6]));
    assert!(html.contains("<a href=\"/library\">9 entries</a> from 4 cities, kept by all of them, owned by none."));
    assert!(html.contains("until <time datetime=\"2027-01-12\">12 January 2027</time>"));
    assert!(html.contains("<strong class=\"card__left\">12 days left</strong>"));
    assert!(
        html.contains(
            "type=\"application/atom+xml\" title=\"Amsterdam digital rights library\" href=\"/library.atom\""
        )
    );
    assert!(html.contains("href=\"/library?principle=access-and-literacy\""));
    assert!(html.contains(">@amsterdam@library.amsterdam.example</code>"));
}

#[test]
fn an_empty_library_says_so() {
    let html = page("home-empty", &HomePage::new(&site(), moment(NOW), &LibraryHits::default(), &[], &[]));
    assert!(html.contains("The library is empty so far."));
    assert!(!html.contains("owned by none"));
}

#[test]
fn the_library_shows_its_filters_with_counts() {
    let all = library();
    let html = library_page("library", &LibraryQuery::default(), &all, &found(&all));
    assert!(html.contains("<legend>Principle</legend>"));
    assert!(html.contains("<bdi>Barcelona</bdi> <small>3</small>"));
    assert!(html.contains("<bdi>United States</bdi>"));
    assert!(html.contains("<h2 id=\"results\">9 entries"));
    assert!(html.contains("<a rel=\"next\" href=\"/library?cursor=abc\">"));
}

#[test]
fn a_full_page_of_a_large_coalition_stays_small() {
    let mut entries = Vec::new();
    for (round, (entry, city)) in library().into_iter().cycle().take(60).enumerate() {
        let place =
            sample::city(round as i64 + 2, &format!("city{round}"), &format!("City {round}"), COUNTRIES[round % 20]);
        entries.push((Entry { id: EntryId(round as i64), ..entry }, if city.local { city } else { place }));
    }
    let html = library_page("library-large", &LibraryQuery::default(), &entries[..20], &found(&entries));
    assert!(html.contains("<summary>") && html.contains(" more</summary>"));
}

const COUNTRIES: [&str; 20] = [
    "AR", "AT", "BE", "BR", "CA", "CO", "DE", "DK", "ES", "FI", "FR", "GB", "GR", "IT", "MX", "NL", "PT", "SE", "UA",
    "US",
];

#[test]
fn an_active_filter_is_a_link_to_the_library_without_it() {
    let all = library();
    let query = LibraryQuery { words: "data \"rights\"".to_owned(), sort: Sort::Title, ..LibraryQuery::default() };
    let query = links::with_filter(&query, Facet::Kind, "project");
    let query = links::with_filter(&query, Facet::City, "barcelona@library.barcelona.example");
    let mut found = found(&all[4..6]);
    found.hits[0].highlight = Some("who decides over <mark>data</mark> and <mark>rights</mark>".to_owned());
    let html = library_page("library-filtered", &query, &all[4..6], &found);
    assert!(html.contains("href=\"/library?q=data+%22rights%22&#38;kind=project&#38;sort=title\""), "{html}");
    assert!(html.contains("value=\"data &#34;rights&#34;\""));
    assert!(html.contains("value=\"project\" checked"));
    assert!(html.contains("<option value=\"title\" selected>"));
    assert!(html.contains("over <mark>data</mark> and"));
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"));
}

#[test]
fn an_empty_result_says_which_filter_to_drop() {
    let query = links::with_filter(&LibraryQuery::default(), Facet::Topic, "privacy");
    let query = links::with_filter(&query, Facet::Country, "NL");
    let html = library_page("library-none", &query, &[], &LibraryHits::default());
    assert!(html.contains("Nothing in the library matches all of this at once."));
    assert!(
        html.contains("<a href=\"/library?country=NL\">Without <bdi>Topic</bdi>: <bdi>Privacy</bdi></a> (7 entries)")
    );
    assert!(html.contains("Without <bdi>Country</bdi>: <bdi>Netherlands</bdi></a> (5 entries)"));
    assert!(html.contains("Did you mean <a href=\"/library?q=privacy\"><bdi>privacy</bdi></a>? (1 entry)"));
    assert!(html.contains("Without the word “<bdi>archive</bdi>”</a> (2 entries)"));
    assert!(html.contains("<a href=\"/library?topic=privacy\"><bdi>Privacy</bdi></a> (6 entries)"));
    assert!(html.contains("language=nl\"><bdi>Dutch</bdi></a> (3 entries)"));
    assert!(html.contains("href=\"/about/contact\""));
}

#[test]
fn an_entry_is_marked_with_its_language_and_its_comments_with_theirs() {
    let (mut entry, city) = library().remove(0);
    entry.content.language = "nl".parse().ok();
    entry.content.summary = Some("Een openbare lijst van de algoritmes die de gemeente gebruikt.".to_owned());
    entry.content.body = Body::from_markdown(BODY.to_owned());
    entry.content.partners = vec!["Helsinki".to_owned()];
    entry.content.links =
        vec![Link { url: "https://algoritmeregister.amsterdam.nl".to_owned(), title: Some("Het register".to_owned()) }];
    entry.content.attachments = vec![Attachment {
        url: "https://amsterdam.example/model.pdf".to_owned(),
        media_type: None,
        alt: "Modelbepalingen, 12 pagina’s".to_owned(),
    }];
    entry.content.source = Some("https://news.cision.com/fi/city-of-helsinki/r/c3204076".to_owned());
    let mut first = comment(1, &entry, "Mina Okafor", "Does the register also list **pilots**?\n\nIn Delft they do.");
    first.language = Some("en".to_owned());
    let mut second = comment(2, &entry, "سلمى حداد", "هل توجد نسخة بلغات أخرى؟");
    second.language = Some("ar".to_owned());
    second.in_reply_to = first.uri.clone();
    second.edited_at = Some(moment("2026-11-21T13:02:00Z"));
    let html = page("entry", &EntryPage::new(&site(), moment(NOW), &entry, &city, &[first, second]));
    assert!(html.contains("<h1 lang=\"nl\" dir=\"auto\">Algoritmeregister (Algorithm Register)</h1>"));
    assert!(html.contains("<div class=\"prose\" lang=\"nl\" dir=\"auto\">"));
    assert!(html.contains("<div class=\"prose\" lang=\"ar\" dir=\"auto\"><p>هل"));
    assert!(html.contains("<h2 id=\"comments\">2 comments</h2>"));
    assert!(html.contains("<time datetime=\"2026-11-21T12:40:00Z\">21 November 2026 at 12:40 UTC</time>"));
    assert!(html.contains("in answer to <a href=\"#comment-k1\""));
    assert!(html.contains(">https://library.amsterdam.example/entries/algoritmeregister-algorithm-register</code>"));
    assert!(html.contains("<a href=\"/library?language=nl\">Dutch</a>"));
    assert!(!html.contains("This entry is from"));
}

#[test]
fn a_comment_is_answered_from_another_server_under_a_name_of_its_own() {
    let (entry, city) = library().remove(0);
    let comments = [1, 2].map(|id| comment(id, &entry, "Mina Okafor", "The same words."));
    let html = page("entry-same-author", &EntryPage::new(&site(), moment(NOW), &entry, &city, &comments));
    for number in [1, 2] {
        assert!(
            html.contains(&format!(
                "Reply <span class=\"unseen\">to comment {number}, by <bdi>Mina Okafor</bdi></span>"
            ))
        );
        assert!(html.contains(&format!("aria-label=\"Comment {number}, by Mina Okafor\"")));
    }
    let mut hostile = comments[0].clone();
    hostile.author.name = HOSTILE.to_owned();
    hostile.html = crate::domain::text::CleanHtml::from_foreign("<p>x &lt;script&gt;alert(1)</p>");
    let target = Target::Comment(Box::new(hostile), Box::new(entry));
    let html =
        page("interact-comment", &InteractPage::new(&site(), &target, Interaction::Reply, HOSTILE, Step::NoAddress));
    assert!(html.contains("aria-describedby=\"address-problem address-hint\" aria-invalid=\"true\""));
    assert!(html.contains("value=\"&#60;script&#62;alert(1)&#60;/script&#62;&#34; onload=&#34;x\""), "{html}");
}

#[test]
fn the_way_to_another_server_says_where_it_leads() {
    let go = |strange: Option<&str>| Step::Go {
        page: "https://social.example/i?u=1&v=2".to_owned(),
        server: "social.example".to_owned(),
        strange: strange.map(str::to_owned),
    };
    let target = Target::City(amsterdam());
    let new = |step| InteractPage::new(&site(), &target, Interaction::Follow, "@ana@home.example", step);
    let html = page("interact-go", &new(go(None)));
    assert!(html.contains("href=\"https://social.example/i?u=1&#38;v=2\" rel=\"nofollow noopener noreferrer\""));
    assert!(html.contains("Nothing is sent before you confirm it there."));
    let html = page("interact-strange", &new(go(Some("home.example"))));
    assert!(html.contains("The address you typed is at <strong><bdi>home.example</bdi></strong>"));
    assert!(html.contains(">@amsterdam@library.amsterdam.example</code>"));
}

#[test]
fn what_is_not_known_of_an_entry_is_shown_as_unknown() {
    let html = page(
        "entry-sparse",
        &EntryPage::new(
            &site(),
            moment(NOW),
            &sample::entry(7, &amsterdam(), "A plan without facts"),
            &amsterdam(),
            &[],
        ),
    );
    // Start, end, topics, missions, partners, language, source, and the status twice.
    assert_eq!(html.matches("<span class=\"unknown\">").count(), 9);
    assert!(html.contains("Status unknown"));
    assert!(html.contains("Nobody has commented yet."));
    let mut closed = sample::entry(8, &amsterdam(), "A draft that was answered");
    closed.content.status = Some(Status::Answered);
    let html = page("entry-closed", &EntryPage::new(&site(), moment(NOW), &closed, &amsterdam(), &[]));
    assert!(html.contains("takes no comments any more") && !html.contains("Reply to this entry"));
}

#[test]
fn another_citys_entry_says_whose_it_is_and_since_when_it_is_held() {
    let (entry, city) = library().remove(4);
    let html = page("entry-remote", &EntryPage::new(&site(), moment(NOW), &entry, &city, &[]));
    assert!(html.contains("This entry is from <bdi>Barcelona</bdi>."));
    assert!(html.contains(
        "held a copy since <time datetime=\"2026-11-21T10:05:00Z\"><bdi>21 November 2026 at 10:05 UTC</bdi></time>"
    ));
    assert!(html.contains("Read the original at <bdi>library.barcelona.example</bdi>"));
    assert!(
        html.contains("<link rel=\"canonical\" href=\"https://library.barcelona.example/entries/decidim-barcelona\">")
    );
    assert!(html.contains("href=\"/cities/barcelona@library.barcelona.example\""));
    assert!(html.contains("Comments go to <bdi>Barcelona</bdi>"));
}

#[test]
fn what_others_wrote_cannot_become_part_of_the_page() {
    let mut city = barcelona();
    city.name = HOSTILE.to_owned();
    city.country = Some(HOSTILE.to_owned());
    city.summary_html = "<p>Hi<script>alert(1)</script><img src=x onerror=x></p>".to_owned();
    city.url = "javascript:alert(1)".to_owned();
    let mut entry = sample::entry(3, &city, HOSTILE);
    entry.url = "javascript:alert(1)".to_owned();
    entry.content.summary = Some(HOSTILE.to_owned());
    entry.content.partners = vec![HOSTILE.to_owned()];
    entry.content.licence = HOSTILE.to_owned();
    entry.content.links = vec![Link { url: "javascript:alert(1)".to_owned(), title: Some(HOSTILE.to_owned()) }];
    let mut reply = comment(1, &entry, HOSTILE, "hello");
    reply.author.url = "javascript:alert(1)".to_owned();
    reply.language = Some(HOSTILE.to_owned());
    let entries = [(entry.clone(), city.clone())];
    let query = LibraryQuery { words: HOSTILE.to_owned(), ..LibraryQuery::default() };
    let query = links::with_filter(&query, Facet::City, HOSTILE);
    let mut found = found(&entries);
    found.hits[0].highlight = Some("<mark onerror=x>Hi</mark><script>alert(1)</script>".to_owned());
    let pages = [
        page("hostile-entry", &EntryPage::new(&site(), moment(NOW), &entry, &city, &[reply])),
        page("hostile-home", &HomePage::new(&site(), moment(NOW), &found, &[], &entries)),
        page("hostile-city", &CityPage::new(&site(), &city, &found, &[entry])),
        library_page("hostile-library", &query, &entries, &found),
        page(
            "hostile-not-found",
            &NoticePage::new(
                &site(),
                &Notice::Missing {
                    path: HOSTILE,
                    near: Some(&Near { words: HOSTILE.to_owned(), entries: entries.to_vec() }),
                },
            ),
        ),
    ];
    for html in pages {
        assert!(!html.contains("href=\"javascript:"));
        assert!(!html.contains("onerror"));
    }
}

#[test]
fn a_held_comment_is_absent_from_the_public_page() {
    let (entry, city) = library().remove(0);
    let comments = [CommentState::Received, CommentState::Held, CommentState::Removed, CommentState::Published];
    let comments = comments.map(|state| {
        let mut comment = comment(1, &entry, "Someone", &format!("I am {state}."));
        comment.state = state;
        comment
    });
    let html = page("entry-held", &EntryPage::new(&site(), moment(NOW), &entry, &city, &comments));
    assert!(html.contains("I am published.") && html.contains(">1 comment<"));
    for state in ["received", "held", "removed"] {
        assert!(!html.contains(&format!("I am {state}.")), "{state}");
    }
}

#[test]
fn a_city_page_lists_its_entries_by_kind() {
    let all: Vec<_> = library().into_iter().filter(|(_, city)| city.local).collect();
    let entries: Vec<Entry> = all.iter().map(|(entry, _)| entry.clone()).take(3).collect();
    let html = page("city", &CityPage::new(&site(), &amsterdam(), &found(&all), &entries));
    assert!(html.contains("This node speaks for"));
    assert!(html.contains("href=\"/cities/amsterdam/feed.atom\"") && html.contains("href=\"/about/contact\""));
    assert!(html.contains("language=en\"><bdi>English</bdi></a> (4 entries)"));
    assert!(html.contains("Projects <span class=\"band__count\">1</span>"));
    assert!(html.contains("Practices <span class=\"band__count\">3</span>"));
    assert!(html.contains(
        "<a href=\"/library?kind=practice&#38;city=amsterdam%40library.amsterdam.example\">All 3 practices in the library</a>"
    ));
    assert!(!html.contains("id=\"consultation\""));
}

#[test]
fn another_citys_page_says_how_to_follow_it_and_since_when_it_is_known() {
    let all: Vec<_> = library().into_iter().filter(|(_, city)| city.name == "Barcelona").collect();
    let entries: Vec<Entry> = all.iter().map(|(entry, _)| entry.clone()).collect();
    let html = page("city-remote", &CityPage::new(&site(), &barcelona(), &found(&all), &entries));
    assert!(
        html.contains("Known to this library since <time datetime=\"2026-11-02\"><bdi>2 November 2026</bdi></time>.")
    );
    assert!(html.contains(">@barcelona@library.barcelona.example</code>"));
    assert!(html.contains("<p class=\"entry__place\">Spain</p>"));
}

#[test]
fn a_withdrawn_entry_leaves_its_city_and_the_time_and_nothing_else() {
    let html = page(
        "withdrawn",
        &NoticePage::new(&site(), &Notice::Withdrawn { city: &barcelona(), at: moment("2026-11-21T10:05:00Z") }),
    );
    assert!(html.contains("This entry has been withdrawn"));
    assert!(html.contains("21 November 2026 at 10:05 UTC"));
}

#[test]
fn pages_about_trouble_say_what_happened_what_was_kept_and_what_to_do() {
    let near = Near { words: "nothing here".to_owned(), entries: library().into_iter().take(2).collect() };
    let notices = [
        ("not-found", Notice::Missing { path: "/entries/nothing-here", near: Some(&near) }),
        ("servers-only", Notice::ServersOnly { path: "/inbox" }),
        ("question", Notice::Question { fields: &["kind", "sort"] }),
        ("not-allowed", Notice::NotAllowed),
        ("method", Notice::Method),
        ("slow", Notice::TooSlow),
        ("large", Notice::TooLarge),
        ("often", Notice::TooOften),
        ("unavailable", Notice::Unavailable),
        ("unreadable", Notice::Unreadable),
        ("broken", Notice::Broken { reference: "k3f9-2b" }),
    ];
    for (name, notice) in notices {
        let html = page(name, &NoticePage::new(&site(), &notice));
        for part in ["What happened", "What was kept", "What to do now"] {
            assert!(html.contains(&format!("<dt>{part}</dt>")), "{part}");
        }
        assert!(html.contains("noindex"));
    }
}

#[test]
fn the_pages_about_the_library_say_what_the_city_gave_and_what_is_missing() {
    let rules = Rules { hold_comments: true, mode: Mode::Open };
    for kind in AboutKind::ALL {
        let html = page(&format!("about-{kind}"), &AboutPage::new(&site(), &About::default(), "", rules, *kind));
        assert!(html.matches("aria-current=\"page\"").count() == 1, "{kind}");
    }
    let missing = page("about-none", &AboutPage::new(&site(), &About::default(), "", rules, AboutKind::Imprint));
    assert_eq!(missing.matches("Not given by the city").count(), 3);
    let mut about = About {
        mail: Some("library@amsterdam.example".to_owned()),
        postal_address: Some("Amstel 1\n1011 PN Amsterdam".to_owned()),
        authority: Some(HOSTILE.to_owned()),
        reviewed: "2026-11-22".parse().ok(),
        ..About::default()
    };
    let given = page("about-given", &AboutPage::new(&site(), &about, "", rules, AboutKind::Imprint));
    assert!(given.contains("<a href=\"mailto:library@amsterdam.example\""));
    assert!(given.contains("<dd dir=\"auto\">1011 PN Amsterdam</dd>"));
    assert!(given.contains("<time datetime=\"2026-11-22\">22 November 2026</time>"));
    assert!(!given.contains("Not given by the city"));
    let own = crate::domain::text::CleanHtml::from_markdown("## Ours\n\nOwn words.");
    about.texts.insert((AboutKind::Privacy, None), own);
    let lines = "Town hall, room 12\nlibrary@delft.example\njavascript:alert(1)\n<b>https://delft.example/map</b>";
    for kind in [AboutKind::Contact, AboutKind::Imprint] {
        let reached = page("about-reached", &AboutPage::new(&site(), &About::default(), lines, rules, kind));
        assert!(reached.contains("href=\"mailto:library@delft.example\"") && reached.contains("Town hall, room 12"));
        assert!(!reached.contains("href=\"javascript") && !reached.contains("<b>"), "{reached}");
        assert!(!reached.contains("has given no address here"), "{reached}");
    }
    let own = page("about-own", &AboutPage::new(&site(), &about, "", rules, AboutKind::Privacy));
    assert!(own.contains("Own words.") && !own.contains("In short"));
}

#[test]
fn templates_escape_everything_that_is_not_clean_by_its_type() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web/templates");
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(folder).expect("the templates") {
            let path = file.expect("a template").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("a readable template");
            assert!(!text.contains("|safe") && !text.contains("| safe"), "{}", path.display());
        }
    }
}

const BODY: &str = "Amsterdam was, with Helsinki, the first city to open a register of algorithms.\n\n\
# Wat erin staat\n\nElke beschrijving zegt welke gegevens erin gaan, hoe mensen toezicht houden, welke risico’s \
zijn gewogen en wie u kunt bellen.\n\n- doel en werking\n- gegevens\n- toezicht door mensen\n\n\
| Soort | Aantal |\n|---|---|\n| Parkeercontrole | 1 |\n| Meldingen openbare ruimte | 1 |\n\n\
> Een register is pas iets waard als iemand het leest.\n";
