//! A quiet map of the world: dots where there is land, and a city's place among them.
//!
//! The land comes from Natural Earth (public domain); `tests/generators/coalition_map.mjs` draws it on this same grid.

use std::f64::consts::{FRAC_PI_4, TAU};

use crate::domain::face::Location;

/// Runs of dots: `M column row h length`.
pub const LAND: &str = include_str!("../assets/land.path");
pub const COLUMNS: f64 = 144.0;
pub const ROWS: f64 = 65.0;
const NORTH: f64 = 78.0;

/// Miller's cylindrical projection: Europe has room, and the poles do not get all of it.
fn miller(latitude: f64) -> f64 {
    1.25 * (FRAC_PI_4 + 0.4 * latitude.to_radians()).tan().ln()
}

/// Where a place stands on the map, in columns and rows; at its edge where it lies further north or south.
pub fn place(location: Location) -> (f64, f64) {
    let column = (location.longitude() + 180.0) / 360.0 * COLUMNS;
    let row = (miller(NORTH) - miller(location.latitude())) * COLUMNS / TAU;
    (column, row.clamp(0.0, ROWS))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The dots of land, by column and row.
    fn is_land(column: usize, row: usize) -> bool {
        LAND.split('M').skip(1).any(|run| {
            let (start, rest) = run.split_once(' ').expect("a column");
            let (at, length) = rest.split_once('h').expect("a row and a length");
            let number = |text: &str| text.parse::<usize>().expect("a number");
            number(at) == row && (number(start)..number(start) + number(length)).contains(&column)
        })
    }

    #[test]
    fn cities_stand_on_land_and_not_in_the_sea() {
        for (city, latitude, longitude, land) in [
            ("Madrid", 40.4168, -3.7038, true),
            ("Denver", 39.7392, -104.9903, true),
            ("Brasília", -15.7939, -47.8828, true),
            ("Nairobi", -1.2921, 36.8219, true),
            ("Norilsk", 69.35, 88.2, true),
            ("the Greenland Sea", 70.0, -5.0, false),
            ("the Atlantic", 35.0, -40.0, false),
            ("the Pacific", -20.0, -120.0, false),
        ] {
            let (column, row) = place(Location::new(latitude, longitude).expect("a place on earth"));
            assert_eq!(is_land(column as usize, row as usize), land, "{city}");
        }
    }

    #[test]
    fn no_place_is_off_the_map() {
        for (latitude, longitude) in [(90.0, 180.0), (-90.0, -180.0), (0.0, 0.0)] {
            let (column, row) = place(Location::new(latitude, longitude).expect("a place on earth"));
            assert!((0.0..=COLUMNS).contains(&column) && (0.0..=ROWS).contains(&row));
        }
    }

    #[test]
    fn the_land_is_small_and_nothing_but_runs() {
        assert!(LAND.len() < 12_000);
        assert!(LAND.chars().all(|c| c.is_ascii_digit() || matches!(c, 'M' | 'h' | ' ')));
    }
}
