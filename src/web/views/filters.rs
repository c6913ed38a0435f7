//! The filters of the library as fieldsets of checkboxes, and the active ones as words to take away.
//!
//! Counts are those of the result; the search room made them.

use std::collections::BTreeMap;

use crate::domain::library::{Facet, LibraryHits, LibraryQuery};
use crate::domain::status::{EntryKind, Status};

use crate::web::words::{Part, Said, Words};

use super::frame::Site;
use super::links;
use super::shelf::{PRINCIPLES, Principle};

/// How many checkboxes of a long list stand open.
const OPEN_CHOICES: usize = 8;
/// How many a list has at all: a page has to stay small, and a rare value is found by its name.
const CHOICES_MAX: usize = 12;

/// Names of cities by `handle@host`; one that is missing goes by its address.
pub type CityNames = BTreeMap<String, String>;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub legend: String,
    /// The name of the parameter.
    pub name: &'static str,
    pub choices: Vec<Choice>,
    /// The rest of a long list, folded; none of them is chosen.
    pub folded: Vec<Choice>,
    /// How many more there are, which the search field finds by their names.
    pub unlisted: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    /// Whether the value is a principle's, which has a mark.
    pub marked: bool,
    pub checked: bool,
    /// Unknown where the result says nothing about it.
    pub count: Option<String>,
}

/// One active filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Active {
    /// `Kind`, `Topic`, or `Words`.
    pub name: String,
    pub label: String,
    /// Its name and label, as the text of a link that takes it away.
    pub removal: Said,
    /// The library without it.
    pub without: String,
}

/// The groups in the order of the facets; one with nothing to choose is left out.
pub fn groups(words: &Words, query: &LibraryQuery, found: &LibraryHits, cities: &CityNames) -> Vec<Group> {
    let all = Facet::ALL.into_iter().map(|facet| group(words, facet, query, found, cities));
    all.filter(|group| !group.choices.is_empty()).collect()
}

fn group(words: &Words, facet: Facet, query: &LibraryQuery, found: &LibraryHits, cities: &CityNames) -> Group {
    let chosen = query.filters.get(&facet).map_or(&[][..], Vec::as_slice);
    let counts = found.facets.get(&facet).map_or(&[][..], Vec::as_slice);
    let count_of = |value: &str| counts.iter().find(|(known, _)| known == value).map(|(_, count)| *count);
    let choice = |value: String| Choice {
        label: label(words, facet, &value, cities),
        marked: facet == Facet::Principle && PRINCIPLES.iter().any(|(slug, _)| *slug == value),
        checked: chosen.contains(&value),
        // Where something of this group is chosen, the result cannot say what the others would add.
        count: count_of(&value)
            .or((chosen.is_empty() || chosen.contains(&value)).then_some(0))
            .map(|count| words.number(count)),
        value,
    };
    let mut values = values(facet, chosen, counts);
    let unlisted = values.len().saturating_sub(CHOICES_MAX.max(chosen.len()));
    values.truncate(values.len() - unlisted);
    let mut choices: Vec<Choice> = values.into_iter().map(choice).collect();
    let open = choices.iter().rposition(|choice| choice.checked).map_or(0, |place| place + 1).max(OPEN_CHOICES);
    // Folding one or two away saves nothing.
    let folded = if choices.len() > open + 2 { choices.split_off(open) } else { Vec::new() };
    Group { legend: words.say(facet_name(facet)), name: facet.as_str(), choices, folded, unlisted }
}

/// What can be chosen: short vocabularies whole and in their own order, else what the result holds, most frequent
/// first, and always what is chosen already.
fn values(facet: Facet, chosen: &[String], counts: &[(String, usize)]) -> Vec<String> {
    let counted = counts.iter().map(|(value, _)| value.clone());
    let mut values: Vec<String> = match facet {
        Facet::Kind => EntryKind::ALL.iter().map(ToString::to_string).collect(),
        Facet::Principle => PRINCIPLES.into_iter().map(|(slug, _)| slug.to_owned()).collect(),
        Facet::Status => {
            let held = |status: &&Status| !chosen.is_empty() || counts.iter().any(|(v, _)| v == status.as_str());
            Status::ALL.iter().filter(held).map(ToString::to_string).collect()
        }
        _ => chosen.iter().cloned().chain(counted).collect(),
    };
    for value in chosen {
        if !values.contains(value) {
            values.push(value.clone());
        }
    }
    let mut seen = std::collections::HashSet::new();
    values.retain(|value| seen.insert(value.clone()));
    values
}

/// Every active filter, the words first.
pub fn active(site: &Site, query: &LibraryQuery, cities: &CityNames) -> Vec<Active> {
    let words = site.words();
    let active = |name: &str, label: String, without: &LibraryQuery| {
        let name = words.say(name);
        let values = [("name", name.as_str().into()), ("label", label.as_str().into())];
        let parts = [("unseen", Part::Span("unseen")), ("name", Part::Span("active__name"))];
        let removal = words.rich("library-active-one", &values, &parts);
        Active { name, label, removal, without: site.link(&links::library(without, None)) }
    };
    let typed =
        (!query.words.is_empty()).then(|| active("facet-words", query.words.clone(), &links::without_words(query)));
    let filters = links::filters(query).map(|(facet, value)| {
        active(facet_name(facet), label(words, facet, value, cities), &links::without_filter(query, facet, value))
    });
    typed.into_iter().chain(filters).collect()
}

/// What a question asks for, in words.
pub fn labels(words: &Words, query: &LibraryQuery, cities: &CityNames) -> Vec<String> {
    let typed = Some(query.words.clone()).filter(|typed| !typed.is_empty());
    let filters = links::filters(query).map(|(facet, value)| label(words, facet, value, cities));
    typed.into_iter().chain(filters).collect()
}

/// The message that names a facet.
fn facet_name(facet: Facet) -> &'static str {
    match facet {
        Facet::Kind => "facet-kind",
        Facet::Principle => "facet-principle",
        Facet::Topic => "facet-topic",
        Facet::City => "facet-city",
        Facet::Country => "facet-country",
        Facet::Status => "facet-status",
        Facet::Language => "facet-language",
    }
}

/// A value under the name people know; one that is nobody's stays as it came.
fn label(words: &Words, facet: Facet, value: &str, cities: &CityNames) -> String {
    let same = || value.to_owned();
    match facet {
        Facet::Kind => value.parse().map_or_else(|()| same(), |kind: EntryKind| words.kinds(kind)),
        Facet::Principle => Principle::find(words, value).map_or_else(same, |principle| principle.name),
        Facet::Topic => words.topic(value),
        Facet::City => cities.get(value).cloned().unwrap_or_else(|| format!("@{value}")),
        Facet::Country => words.country(value),
        Facet::Status => value.parse().map_or_else(|()| same(), |status: Status| words.status(status)),
        Facet::Language => words.language(value),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::words::Tongue;

    fn english() -> &'static Words {
        Words::of(Tongue::English)
    }

    fn found(facet: Facet, counts: &[(&str, usize)]) -> LibraryHits {
        let counts = counts.iter().map(|(value, count)| ((*value).to_owned(), *count)).collect();
        LibraryHits { facets: [(facet, counts)].into(), ..LibraryHits::default() }
    }

    #[test]
    fn the_kinds_stand_in_their_order_with_their_counts() {
        let found = found(Facet::Kind, &[("practice", 7), ("project", 3)]);
        let groups = groups(english(), &LibraryQuery::default(), &found, &CityNames::new());
        let kinds: Vec<_> = groups[0].choices.iter().map(|c| (c.label.as_str(), c.count.as_deref())).collect();
        assert_eq!(kinds, [("Projects", Some("3")), ("Practices", Some("7")), ("Consultations", Some("0"))]);
    }

    #[test]
    fn what_another_choice_would_add_is_not_made_up() {
        let query = links::with_filter(&LibraryQuery::default(), Facet::Kind, "project");
        let groups = groups(english(), &query, &found(Facet::Kind, &[("project", 3)]), &CityNames::new());
        let kinds: Vec<_> = groups[0].choices.iter().map(|c| (c.checked, c.count.as_deref())).collect();
        assert_eq!(kinds, [(true, Some("3")), (false, None), (false, None)]);
    }

    #[test]
    fn a_long_list_is_folded_but_never_over_what_is_chosen() {
        let counts: Vec<(String, usize)> = (0..30).map(|n| (format!("c{n}@host.example"), 30 - n)).collect();
        let counts: Vec<(&str, usize)> = counts.iter().map(|(v, n)| (v.as_str(), *n)).collect();
        let query = links::with_filter(&LibraryQuery::default(), Facet::City, "c20@host.example");
        let groups = groups(english(), &query, &found(Facet::City, &counts), &CityNames::new());
        let cities = groups.iter().find(|group| group.name == "city").expect("cities");
        assert_eq!((cities.choices.len(), cities.folded.len(), cities.unlisted), (8, 4, 18));
        assert!(cities.choices[0].checked);
        assert!(cities.folded.iter().all(|choice| !choice.checked));
    }

    #[test]
    fn a_chosen_value_that_nothing_has_can_still_be_unchosen() {
        let query = links::with_filter(&LibraryQuery::default(), Facet::Country, "QQ");
        let groups = groups(english(), &query, &LibraryHits::default(), &CityNames::new());
        let country = groups.iter().find(|group| group.name == "country").expect("countries");
        assert_eq!((country.choices[0].label.as_str(), country.choices[0].checked), ("QQ", true));
    }
}
