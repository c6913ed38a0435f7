//! Figures as lines of a plain table.

use std::time::Duration;

/// Prints the name of a measurement above its lines.
pub fn heading(text: &str) {
    println!("\n{text}");
}

/// Prints one figure.
pub fn line(what: &str, value: f64, unit: &str) {
    let digits = if value < 10.0 { 2 } else { usize::from(value < 100.0) };
    println!("  {what:<52}{value:>10.digits$} {unit}");
}

pub fn per_second(count: usize, took: Duration) -> f64 {
    count as f64 / took.as_secs_f64()
}

/// How long each of many requests took.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl Times {
    pub fn add(&mut self, took: Duration) {
        self.0.push(took);
    }

    pub fn merge(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The time within which `part` of them ended, in milliseconds.
    pub fn millis_at(&mut self, part: f64) -> f64 {
        self.0.sort_unstable();
        let place = (self.0.len().saturating_sub(1) as f64 * part) as usize;
        self.0.get(place).copied().unwrap_or_default().as_secs_f64() * 1000.0
    }
}

pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}
