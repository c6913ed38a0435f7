//! How a city shows itself: its colour, its crest, how it is reached, and where on earth it lies.
//!
//! How a colour is corrected so that everyone can read it is the pages' business.

use std::fmt;
use std::str::FromStr;

/// A colour as cities write theirs: `#14523f`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Colour {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

impl Colour {
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

impl FromStr for Colour {
    type Err = ();

    /// Six digits, or three that stand for two each; with or without the sign before them.
    fn from_str(text: &str) -> Result<Self, ()> {
        let digits = text.trim().trim_start_matches('#');
        let values: Vec<u8> =
            digits.chars().map(|c| c.to_digit(16).map(|d| d as u8)).collect::<Option<_>>().ok_or(())?;
        match *values.as_slice() {
            [r, g, b] => Ok(Self::new(r * 17, g * 17, b * 17)),
            [r, rr, g, gg, b, bb] => Ok(Self::new(r * 16 + rr, g * 16 + gg, b * 16 + bb)),
            _ => Err(()),
        }
    }
}

/// A place on earth, to a ten-thousandth of a degree: about ten metres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Location {
    latitude: i32,
    longitude: i32,
}

const PARTS: f64 = 10_000.0;

impl Location {
    /// None if that is nowhere on earth.
    pub fn new(latitude: f64, longitude: f64) -> Option<Self> {
        let on_earth = (-90.0..=90.0).contains(&latitude) && (-180.0..=180.0).contains(&longitude);
        on_earth.then(|| Self {
            latitude: (latitude * PARTS).round() as i32,
            longitude: (longitude * PARTS).round() as i32,
        })
    }

    /// As it is stored: ten-thousandths of a degree.
    pub fn from_parts(latitude: i64, longitude: i64) -> Option<Self> {
        Self::new(latitude as f64 / PARTS, longitude as f64 / PARTS)
    }

    pub fn parts(self) -> (i64, i64) {
        (self.latitude.into(), self.longitude.into())
    }

    /// Degrees to the north; negative to the south.
    pub fn latitude(self) -> f64 {
        f64::from(self.latitude) / PARTS
    }

    /// Degrees to the east; negative to the west.
    pub fn longitude(self) -> f64 {
        f64::from(self.longitude) / PARTS
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.4}, {:.4}", self.latitude(), self.longitude())
    }
}

impl FromStr for Location {
    type Err = ();

    /// `52.3740, 4.8897`: first how far north, then how far east; with the comma of any keyboard.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (latitude, longitude) =
            text.split_once([',', ';', '،']).or_else(|| text.trim().split_once(' ')).ok_or(())?;
        let number = |text: &str| text.trim().parse::<f64>().map_err(|_| ());
        Self::new(number(latitude)?, number(longitude)?).ok_or(())
    }
}

/// A crest, written anew by this program: nothing that was hidden in the file that somebody chose is left in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crest {
    pub png: Vec<u8>,
    pub width: u32,
    pub height: u32,
}

/// What a city has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Face {
    pub colour: Option<Colour>,
    pub crest: Option<Crest>,
    /// Lines that say how the city is reached; as they were typed.
    pub contact: String,
    pub location: Option<Location>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_are_read_as_cities_write_them() {
        for (text, read) in [("#14523f", "#14523f"), ("FFD500", "#ffd500"), (" #fd0 ", "#ffdd00")] {
            assert_eq!(text.parse::<Colour>().map(|colour| colour.to_string()), Ok(read.to_owned()));
        }
        for text in ["", "#12345", "red", "#gggggg", "#1234567"] {
            assert_eq!(text.parse::<Colour>(), Err(()), "{text}");
        }
    }

    #[test]
    fn a_place_is_on_earth() {
        let read = |text: &str| text.parse::<Location>().map(|place| place.to_string());
        assert_eq!(read("52.3740, 4.8897"), Ok("52.3740, 4.8897".to_owned()));
        assert_eq!(read("40.7143 -74.0060"), Ok("40.7143, -74.0060".to_owned()));
        assert_eq!(read("52.3740، 4.8897"), Ok("52.3740, 4.8897".to_owned()));
        for text in ["", "52", "91, 0", "0, 181", "north, east", "NaN, 1"] {
            assert_eq!(read(text), Err(()), "{text}");
        }
        let place: Location = "-34.6037, -58.3816".parse().expect("a place");
        let (latitude, longitude) = place.parts();
        assert_eq!(Location::from_parts(latitude, longitude), Some(place));
    }
}
