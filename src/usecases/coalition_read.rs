//! The cities that this node knows, each with what the library holds of it.
//!
//! Counts come from the index: one question for each principle and each language, however many cities there are.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::city::City;
use crate::domain::library::{Facet, LibraryQuery};
use crate::domain::taxonomy;
use crate::store::actors::{self, ActorRow};
use crate::store::{following, hidden_actors};

use super::error::UseError;
use super::node::Hall;

/// A city and how much of it is here.
#[derive(Clone, Debug, PartialEq)]
pub struct CityFacts {
    pub city: City,
    pub entries: usize,
    /// In the order of the principles; an entry may count under several.
    pub by_principle: Vec<usize>,
    /// The languages of its entries, the most frequent first.
    pub languages: Vec<String>,
}

/// This node's own city first, the others by name.
pub async fn run(node: &Hall) -> Result<Vec<CityFacts>, UseError> {
    let hall = node.clone();
    node.db
        .read(move |conn| {
            let hidden = hidden_actors::all(conn)?;
            let mut rows: BTreeMap<i64, ActorRow> =
                actors::with_entries(conn)?.into_iter().map(|row| (row.id, row)).collect();
            rows.extend(actors::by_id(conn, hall.own.city)?.map(|row| (row.id, row)));
            for uri in following::accepted_actors(conn)? {
                // Who is followed is a city if it calls itself one; its groups are not further cities.
                let row = actors::by_uri(conn, &uri)?.filter(|row| row.kind == "Organization");
                rows.extend(row.map(|row| (row.id, row)));
            }
            let shown = rows.into_values().filter(|row| row.deleted_at.is_none() && !hidden.contains(&row.actor_id()));
            let cities = shown.map(City::try_from).collect::<Result<Vec<_>, _>>()?;
            let counts = Counts::of(&hall)?;
            let mut facts: Vec<CityFacts> = cities.into_iter().map(|city| counts.facts(city)).collect();
            facts.sort_by_cached_key(|facts| (!facts.city.local, facts.city.name.to_lowercase()));
            Ok(facts)
        })
        .await
}

/// Numbers of entries by the city's address.
type ByCity = BTreeMap<String, usize>;

struct Counts {
    all: ByCity,
    principles: Vec<ByCity>,
    /// The most frequent first.
    languages: Vec<(String, BTreeSet<String>)>,
}

impl Counts {
    fn of(node: &Hall) -> Result<Self, UseError> {
        let ask = |filter: Option<(Facet, &str)>| {
            let filters = filter.map(|(facet, value)| (facet, vec![value.to_owned()])).into_iter().collect();
            node.index.search(&LibraryQuery { filters, ..LibraryQuery::default() })
        };
        let all = ask(None)?.facets;
        let by_city = |facets: &BTreeMap<Facet, Vec<(String, usize)>>| -> ByCity {
            facets.get(&Facet::City).into_iter().flatten().cloned().collect()
        };
        let mut principles = Vec::new();
        for term in &taxonomy::principles().terms {
            principles.push(by_city(&ask(Some((Facet::Principle, &term.slug)))?.facets));
        }
        let mut languages = Vec::new();
        for (language, _) in all.get(&Facet::Language).into_iter().flatten() {
            let cities = by_city(&ask(Some((Facet::Language, language)))?.facets).into_keys().collect();
            languages.push((language.clone(), cities));
        }
        Ok(Self { all: by_city(&all), principles, languages })
    }

    fn facts(&self, city: City) -> CityFacts {
        let address = city.acct.to_string();
        let speaks =
            |(language, cities): &(String, BTreeSet<String>)| cities.contains(&address).then(|| language.clone());
        CityFacts {
            entries: self.all.get(&address).copied().unwrap_or_default(),
            by_principle: self.principles.iter().map(|counts| counts.get(&address).copied().unwrap_or(0)).collect(),
            languages: self.languages.iter().filter_map(speaks).collect(),
            city,
        }
    }
}
