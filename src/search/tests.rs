//! What a reader can count on when searching, checked on small libraries.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::builders::{Built, city, entry};
use super::*;
use crate::domain::id::EntryId;
use crate::domain::library::{Facet, Sort};
use crate::domain::status::EntryKind;

/// An index in memory with these entries, all of Delft.
fn library(entries: &[Built]) -> LibraryIndex {
    let index = LibraryIndex::in_memory().unwrap();
    put(&index, entries);
    index
}

fn put(index: &LibraryIndex, entries: &[Built]) {
    put_of(index, &city("delft", "Delft", "NL"), entries);
}

fn put_of(index: &LibraryIndex, city: &crate::domain::city::City, entries: &[Built]) {
    let put = entries.iter().map(|built| Indexed { entry: &built.0, city }).collect();
    index.apply(&Changes { put, remove: Vec::new() }).unwrap();
}

fn words(words: &str) -> LibraryQuery {
    LibraryQuery { words: words.to_owned(), limit: 20, ..LibraryQuery::default() }
}

fn filtered(filters: &[(Facet, &[&str])]) -> LibraryQuery {
    let filters = filters.iter().map(|(facet, values)| (*facet, values.iter().map(|v| (*v).to_owned()).collect()));
    LibraryQuery { filters: filters.collect(), limit: 20, ..LibraryQuery::default() }
}

fn ids(index: &LibraryIndex, query: &LibraryQuery) -> Vec<i64> {
    let found = index.search(query).unwrap();
    assert!(found.total >= found.hits.len());
    found.hits.iter().map(|hit| hit.entry.0).collect()
}

fn find(index: &LibraryIndex, typed: &str) -> Vec<i64> {
    ids(index, &words(typed))
}

#[test]
fn an_empty_library_answers_with_nothing() {
    let index = LibraryIndex::in_memory().unwrap();
    for query in [words(""), words("privacy"), filtered(&[(Facet::Kind, &["project"])])] {
        let found = index.search(&query).unwrap();
        assert_eq!((found.total, found.hits.len()), (0, 0));
        assert!(Facet::ALL.iter().all(|facet| found.facets.get(facet).is_some_and(Vec::is_empty)));
    }
}

#[test]
fn without_words_everything_comes_newest_first() {
    let index = library(&[entry(1, "A"), entry(3, "B"), entry(2, "C")]);
    let found = index.search(&words("")).unwrap();
    assert_eq!(found.total, 3);
    assert_eq!(found.hits.iter().map(|hit| hit.entry.0).collect::<Vec<_>>(), [3, 2, 1]);
    assert!(found.hits.iter().all(|hit| hit.highlight.is_none()));
    assert_eq!(find(&index, "?! \"*"), [3, 2, 1]);
}

#[test]
fn all_words_must_be_found_in_whatever_text_of_the_entry() {
    let index = library(&[
        entry(1, "Sensor register").summary("Where cameras stand").body("<p>Open to everyone.</p>"),
        entry(2, "Sensor register"),
        entry(3, "Something else").body("<p>cameras</p>"),
    ]);
    assert_eq!(find(&index, "everyone cameras sensor"), [1]);
    assert_eq!(find(&index, "cameras"), [1, 3]);
    assert_eq!(find(&index, "register sensor nowhere"), [] as [i64; 0]);
}

#[test]
fn a_word_in_the_title_outranks_the_same_word_in_the_body() {
    let filler = "<p>mobility and a few more words of another kind</p>";
    let index = library(&[
        entry(1, "Mobility plan").body("<p>and a few more words of another kind</p>"),
        entry(2, "Another plan").body(filler),
        entry(3, "A third plan").summary("mobility").body("<p>and a few more words of another kind</p>"),
    ]);
    assert_eq!(find(&index, "mobility"), [1, 3, 2]);
    assert_eq!(find(&index, "mobil"), [1, 3, 2]);
}

#[test]
fn labels_city_country_and_partners_are_searched() {
    let index = LibraryIndex::in_memory().unwrap();
    let first = entry(1, "X").language("nl").principles(&["privacy-and-security"]).topics(&["iot-sensors"]);
    put_of(&index, &city("amsterdam", "Amsterdam", "NL"), &[first]);
    put_of(&index, &city("saopaulo", "São Paulo", "BR"), &[entry(2, "Y").partner("Bogotá")]);
    for typed in ["amsterdam", "netherlands", "gegevensbescherming", "data protection", "internet of things", "sensor"]
    {
        assert_eq!(find(&index, typed), [1], "{typed}");
    }
    for typed in ["sao paulo", "Brazil", "bogota"] {
        assert_eq!(find(&index, typed), [2], "{typed}");
    }
}

#[test]
fn each_language_is_found_by_its_other_forms_and_without_accents() {
    let index = library(&[
        entry(1, "Algorithms in public services").language("en"),
        entry(2, "Participación ciudadana").language("es"),
        entry(3, "Données ouvertes").language("fr"),
        entry(4, "Digitale rechten van bewoners").language("nl-BE"),
        entry(5, "Öffentliche Räume").language("de-AT"),
        entry(6, "Drets digitals a les ciutats").language("ca"),
        entry(7, "Serviços públicos").language("pt-BR"),
        entry(8, "حماية البيانات في المدن").language("ar"),
        entry(9, "Ψηφιακά δικαιώματα").language("el"),
        entry(10, "東京のデータ").language("ja"),
        entry(11, "디지털 권리").language("ko"),
    ]);
    for (typed, id) in [
        ("algorithm service", 1),
        ("participacion", 2),
        ("ciudadanas", 2),
        ("PARTICIPACIÓN", 2),
        ("donnee ouverte", 3),
        ("l'ouverture des données ouvertes", 0),
        ("bewoner recht", 4),
        ("offentlichen raume", 5),
        ("ciutat digital dret", 6),
        ("servico publico", 7),
        ("البيانات المدن", 8),
        ("بيانات", 8),
        ("ψηφιακα", 9),
        ("東京", 10),
        ("디지털", 11),
    ] {
        let expected: &[i64] = if id == 0 { &[] } else { &[id] };
        assert_eq!(find(&index, typed), expected, "{typed}");
    }
}

#[test]
fn the_last_word_may_be_a_beginning_and_the_others_not() {
    let index = library(&[entry(1, "Open algorithm register")]);
    assert_eq!(find(&index, "algor"), [1]);
    assert_eq!(find(&index, "open al"), [1]);
    assert!(find(&index, "algor open").is_empty());
    assert!(find(&index, "a").is_empty());
}

#[test]
fn one_typing_error_is_forgiven_in_longer_words_and_ranks_lower() {
    let index = library(&[entry(1, "Privacy by design"), entry(2, "Privaci"), entry(3, "The city")]);
    assert_eq!(find(&index, "privacy"), [1, 2]);
    for typed in ["prvacy", "privaccy", "pirvacy", "pribacy design"] {
        assert!(find(&index, typed).contains(&1), "{typed}");
    }
    assert!(find(&index, "prvcy").is_empty());
    assert!(find(&index, "ctiy x").is_empty());
}

#[test]
fn filters_of_one_name_mean_either_and_of_different_names_both() {
    let index = library(&[
        entry(1, "A").topics(&["privacy", "mobility"]).kind(EntryKind::Practice),
        entry(2, "B").topics(&["mobility"]),
        entry(3, "C").topics(&["open-data"]),
        entry(4, "D"),
    ]);
    assert_eq!(ids(&index, &filtered(&[(Facet::Topic, &["privacy", "open-data"])])), [3, 1]);
    assert_eq!(ids(&index, &filtered(&[(Facet::Topic, &["mobility"]), (Facet::Kind, &["practice"])])), [1]);
    assert!(ids(&index, &filtered(&[(Facet::Topic, &["no such topic"])])).is_empty());
    assert_eq!(ids(&index, &filtered(&[(Facet::Topic, &[])])).len(), 4);
}

#[test]
fn facets_count_the_whole_result_and_not_only_its_page() {
    let index = LibraryIndex::in_memory().unwrap();
    let entries: Vec<Built> =
        (1..=30).map(|n| entry(n, "Same").topics(&["privacy", "privacy"]).language("nl")).collect();
    put_of(&index, &city("delft", "Delft", "NL"), &entries);
    put_of(
        &index,
        &city("gent", "Gent", "BE"),
        &[entry(31, "Same").topics(&["awareness", "privacy"]), entry(32, "Other")],
    );

    let found = index.search(&LibraryQuery { limit: 2, ..words("same") }).unwrap();
    assert_eq!((found.total, found.hits.len()), (31, 2));
    let expected: BTreeMap<Facet, Vec<(String, usize)>> = [
        (Facet::Kind, vec![("project".to_owned(), 31)]),
        (Facet::Principle, vec![]),
        (Facet::Topic, vec![("privacy".to_owned(), 31), ("awareness".to_owned(), 1)]),
        (Facet::City, vec![("delft@delft.example".to_owned(), 30), ("gent@gent.example".to_owned(), 1)]),
        (Facet::Country, vec![("NL".to_owned(), 30), ("BE".to_owned(), 1)]),
        (Facet::Status, vec![]),
        (Facet::Language, vec![("nl".to_owned(), 30)]),
    ]
    .into();
    assert_eq!(found.facets, expected);

    let narrowed =
        index.search(&LibraryQuery { words: "same".into(), ..filtered(&[(Facet::City, &["gent@gent.example"])]) });
    assert_eq!(narrowed.unwrap().facets.get(&Facet::Country), Some(&vec![("BE".to_owned(), 1)]));
}

#[test]
fn every_order_is_kept_across_the_parts_of_the_index() {
    let index = LibraryIndex::in_memory().unwrap();
    for built in
        [entry(1, "Ábaco").updated(90), entry(2, "zebra"), entry(3, "Abacus").updated(1), entry(4, "zebra").updated(0)]
    {
        put(&index, &[built]);
    }
    let sorted = |sort| ids(&index, &LibraryQuery { sort, limit: 20, ..LibraryQuery::default() });
    assert_eq!(sorted(Sort::Newest), [4, 3, 2, 1]);
    assert_eq!(sorted(Sort::Updated), [1, 4, 3, 2]);
    assert_eq!(sorted(Sort::Title), [1, 3, 4, 2]);
    assert_eq!(ids(&index, &LibraryQuery { sort: Sort::Relevance, ..words("zebra") }), [4, 2]);
}

#[test]
fn newest_is_what_was_published_last_not_what_was_known_last() {
    let index = library(&[entry(1, "Same").published(900), entry(2, "Same"), entry(3, "Same").published(-700)]);
    assert_eq!(find(&index, ""), [1, 2, 3]);
    assert_eq!(find(&index, "same"), [1, 2, 3]);
}

#[test]
fn pages_neither_overlap_nor_leave_out() {
    let entries: Vec<Built> = (1..=25).map(|n| entry(n, "Same title")).collect();
    let index = library(&entries);
    for sort in Sort::ALL {
        let page = |offset| ids(&index, &LibraryQuery { sort, offset, limit: 10, ..words("title") });
        let all: Vec<i64> = [0, 10, 20].into_iter().flat_map(page).collect();
        assert_eq!(all, (1..=25).rev().collect::<Vec<_>>(), "{sort:?}");
        assert!(page(25).is_empty() && page(usize::MAX).is_empty());
        assert!(ids(&index, &LibraryQuery { limit: 0, ..words("title") }).is_empty());
        assert_eq!(ids(&index, &LibraryQuery { limit: usize::MAX, ..words("title") }).len(), 25);
    }
}

#[test]
fn hits_show_where_the_words_stand() {
    let index =
        library(&[entry(1, "Register").summary("A register of <algorithms>").language("en"), entry(2, "Algorithm")]);
    let found = index.search(&words("algorithm")).unwrap();
    let shown: BTreeMap<i64, Option<&str>> = found.hits.iter().map(|h| (h.entry.0, h.highlight.as_deref())).collect();
    assert_eq!(shown[&1], Some("A register of &lt;<mark>algorithms</mark>&gt;"));
    assert_eq!(shown[&2], None);
}

#[test]
fn a_changed_entry_is_found_by_its_new_text_only_and_once() {
    let index = library(&[entry(1, "Before"), entry(2, "Other")]);
    put(&index, &[entry(1, "After")]);
    assert!(find(&index, "before").is_empty());
    assert_eq!(find(&index, "after"), [1]);
    assert_eq!(index.search(&words("")).unwrap().total, 2);
    put(&index, &[entry(1, "After"), entry(1, "Again")]);
    assert_eq!(index.search(&words("")).unwrap().total, 2);
}

#[test]
fn a_removed_entry_is_neither_found_nor_counted() {
    let index = library(&[entry(1, "Gone").topics(&["privacy"]), entry(2, "Here")]);
    for _ in 0..2 {
        index.apply(&Changes { put: Vec::new(), remove: vec![EntryId(1), EntryId(77)] }).unwrap();
        let found = index.search(&words("")).unwrap();
        assert_eq!((found.total, found.hits.len()), (1, 1));
        assert_eq!(found.facets.get(&Facet::Topic), Some(&vec![]));
        assert!(find(&index, "gone").is_empty());
    }
}

#[test]
fn many_small_changes_leave_few_parts() {
    let index = LibraryIndex::in_memory().unwrap();
    for n in 1..=40 {
        put(&index, &[entry(n, "Small change")]);
    }
    assert_eq!(index.search(&words("change")).unwrap().total, 40);
    assert!(index.index.searchable_segment_ids().unwrap().len() < 16);
}

#[test]
fn readers_see_the_old_library_until_the_new_one_is_complete() {
    let delft = city("delft", "Delft", "NL");
    let index = library(&[entry(1, "Old")]);
    let filled = index.rebuild::<SearchError>(|filling| {
        filling.put(Indexed { entry: &entry(2, "New").0, city: &delft })?;
        assert_eq!(find(&index, ""), [1]);
        Ok(())
    });
    assert!(filled.is_ok());
    assert_eq!(find(&index, ""), [2]);
}

#[test]
fn a_rebuild_that_fails_changes_nothing() {
    let delft = city("delft", "Delft", "NL");
    let index = library(&[entry(1, "Old")]);
    let filled = index.rebuild(|filling| {
        filling.put(Indexed { entry: &entry(2, "New").0, city: &delft })?;
        Err(SearchError::Busy)
    });
    assert!(filled.is_err() && index.needs_rebuild());
    put(&index, &[entry(3, "Later")]);
    assert_eq!(find(&index, ""), [3, 1]);
}

#[test]
fn an_index_on_disk_is_kept_and_remembers_whether_it_was_filled() {
    let dir = tempfile::tempdir().unwrap();
    let delft = city("delft", "Delft", "NL");
    {
        let index = LibraryIndex::open(dir.path()).unwrap();
        assert!(index.needs_rebuild());
        put(&index, &[entry(1, "Early")]);
        assert!(index.needs_rebuild());
    }
    {
        let index = LibraryIndex::open(dir.path()).unwrap();
        assert!(index.needs_rebuild());
        assert_eq!(find(&index, ""), [1]);
        index
            .rebuild::<SearchError>(|filling| filling.put(Indexed { entry: &entry(2, "Kept").0, city: &delft }))
            .unwrap();
        assert!(!index.needs_rebuild());
        put(&index, &[entry(3, "Later")]);
    }
    let index = LibraryIndex::open(dir.path()).unwrap();
    let other = LibraryIndex::open(dir.path()).unwrap();
    assert!(!index.needs_rebuild() && !other.needs_rebuild());
    assert_eq!((find(&index, ""), find(&other, "")), (vec![3, 2], vec![3, 2]));
}

#[test]
fn a_broken_or_foreign_index_is_thrown_away_and_nothing_else() {
    let dir = tempfile::tempdir().unwrap();
    let keep = dir.path().join("notes.txt");
    std::fs::write(&keep, "mine").unwrap();
    let spoils: [&dyn Fn(); 3] = [
        &|| std::fs::write(dir.path().join("meta.json"), "{").unwrap(),
        &|| {
            let parts = std::fs::read_dir(dir.path()).unwrap().map(|file| file.unwrap().path());
            let part = parts.into_iter().find(|path| path.extension().is_some_and(|ext| ext == "term")).unwrap();
            std::fs::write(part, "short").unwrap();
        },
        &|| {
            let meta = dir.path().join("meta.json");
            let text = std::fs::read_to_string(&meta).unwrap().replace("layout ", "layout 0");
            std::fs::write(meta, text).unwrap();
        },
    ];
    for spoil in spoils {
        let index = LibraryIndex::open(dir.path()).unwrap();
        index
            .rebuild::<SearchError>(|filling| {
                filling.put(Indexed { entry: &entry(1, "X").0, city: &city("delft", "Delft", "NL") })
            })
            .unwrap();
        drop(index);
        spoil();
        let index = LibraryIndex::open(dir.path()).unwrap();
        assert!(index.needs_rebuild());
        assert!(find(&index, "").is_empty());
        assert!(keep.exists());
    }
}

#[test]
fn a_second_writer_is_told_to_wait_and_readers_are_not() {
    let dir = tempfile::tempdir().unwrap();
    let index = LibraryIndex::open(dir.path()).unwrap();
    let other = LibraryIndex::open(dir.path()).unwrap();
    let delft = city("delft", "Delft", "NL");
    index
        .rebuild::<SearchError>(|_| {
            let built = entry(1, "X");
            let changes = Changes { put: vec![Indexed { entry: &built.0, city: &delft }], remove: Vec::new() };
            assert!(matches!(other.apply(&changes), Err(SearchError::Busy)));
            assert!(find(&other, "x").is_empty());
            Ok(())
        })
        .unwrap();
}

#[test]
fn an_index_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<LibraryIndex>();
}

#[test]
fn what_looks_like_a_query_language_is_only_words() {
    let index = library(&[entry(1, "Open data AND privacy")]);
    for typed in ["title:(privacy", "\"open data", "+open -data", "privacy^9", "open AND OR", "[a TO b}", "*", "\\"] {
        index.search(&words(typed)).unwrap();
    }
    assert_eq!(find(&index, "\"privacy\" (open) +data"), [1]);
    assert_eq!(find(&index, &"privacy ".repeat(1_250)), [1]);
    assert!(find(&index, &"x".repeat(10_000)).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn nothing_that_is_typed_fails(typed in any::<String>(), value in any::<String>(), offset: usize, limit: usize) {
        let index = library(&[entry(1, "Open data").summary("für alle 市"), entry(2, "ß")]);
        let filters = BTreeMap::from([(Facet::City, vec![value, "delft@delft.example".to_owned()])]);
        for sort in Sort::ALL {
            let query = LibraryQuery { words: typed.clone(), filters: filters.clone(), sort, offset, limit };
            prop_assert!(index.search(&query).is_ok());
        }
    }

    #[test]
    fn an_entry_is_found_by_every_word_of_its_title(title in "\\PC{1,60}", language in "(en|es|ar|de|tr|ru|ja)") {
        let index = library(&[entry(1, &title).language(&language)]);
        prop_assert_eq!(find(&index, &title), [1]);
    }
}
