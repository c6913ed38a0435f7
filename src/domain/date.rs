//! Dates as cities know them: a day, a month, or only a year.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;

use super::time::Moment;

/// `2024`, `2024-05` or `2024-05-17`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    year: i32,
    month: Option<u32>,
    day: Option<u32>,
}

impl PartialDate {
    pub fn year(self) -> i32 {
        self.year
    }

    pub fn month(self) -> Option<u32> {
        self.month
    }

    pub fn day(self) -> Option<u32> {
        self.day
    }

    /// How many days after the day of `moment` this is; below zero for what is past. None where only a month or a year
    /// is known.
    pub fn days_after(self, moment: Moment) -> Option<i64> {
        let day = NaiveDate::from_ymd_opt(self.year, self.month?, self.day?)?;
        Some((day - moment.to_datetime().date_naive()).num_days())
    }
}

impl FromStr for PartialDate {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('-');
        let year = number(parts.next(), 4)?.ok_or(())?;
        let month = number(parts.next(), 2)?;
        let day = number(parts.next(), 2)?;
        if parts.next().is_some() {
            return Err(());
        }
        NaiveDate::from_ymd_opt(year as i32, month.unwrap_or(1), day.unwrap_or(1)).ok_or(())?;
        Ok(Self { year: year as i32, month, day })
    }
}

fn number(part: Option<&str>, digits: usize) -> Result<Option<u32>, ()> {
    let Some(part) = part else { return Ok(None) };
    if part.len() != digits || !part.bytes().all(|b| b.is_ascii_digit()) {
        return Err(());
    }
    part.parse().map(Some).map_err(|_| ())
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_months_and_days_are_kept_as_precise_as_they_came() {
        for text in ["2024", "2024-05", "2024-02-29"] {
            assert_eq!(text.parse::<PartialDate>().map(|d| d.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn impossible_dates_are_refused() {
        for text in ["", "24", "2024-13", "2023-02-29", "2024-1-1", "2024-01-01-01", "last year"] {
            assert!(text.parse::<PartialDate>().is_err(), "{text}");
        }
    }
}
