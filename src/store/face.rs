//! How the city shows itself: the one row of what it has chosen.

use diesel::prelude::*;

use crate::domain::face::{Crest, Face, Location};
use crate::domain::time::Moment;

use super::schema::face;
use super::{Conn, StoreError};

/// There is one city, so there is one row.
const ID: i64 = 1;

#[derive(Queryable, Selectable, Insertable)]
#[diesel(table_name = face)]
struct FaceRow {
    id: i64,
    colour: Option<String>,
    crest: Option<Vec<u8>>,
    crest_width: i64,
    crest_height: i64,
    contact: String,
    latitude: Option<i64>,
    longitude: Option<i64>,
    changed_at: i64,
}

/// None if the city has chosen nothing.
pub fn read(conn: &mut Conn) -> Result<Option<Face>, StoreError> {
    let row = face::table.find(ID).select(FaceRow::as_select()).get_result(conn).optional()?;
    row.map(|row| {
        let unreadable = |column| StoreError::unreadable("face", ID, column);
        let colour = row.colour.map(|text| text.parse().map_err(|()| unreadable("colour"))).transpose()?;
        let side = |length: i64, column| u32::try_from(length).map_err(|_| unreadable(column));
        let (width, height) = (side(row.crest_width, "crest_width")?, side(row.crest_height, "crest_height")?);
        Ok(Face {
            colour,
            crest: row.crest.map(|png| Crest { png, width, height }),
            contact: row.contact,
            location: row.latitude.zip(row.longitude).and_then(|(north, east)| Location::from_parts(north, east)),
        })
    })
    .transpose()
}

/// When it was last chosen, in microseconds; 0 for never.
pub fn changed_at(conn: &mut Conn) -> Result<i64, StoreError> {
    let found = face::table.find(ID).select(face::changed_at).get_result(conn).optional()?;
    Ok(found.unwrap_or_default())
}

/// Keeps what the city has chosen, instead of what it had.
pub fn write(conn: &mut Conn, chosen: &Face, now: Moment) -> Result<(), StoreError> {
    let (latitude, longitude) = chosen.location.map(Location::parts).unzip();
    let side = |side: fn(&Crest) -> u32| chosen.crest.as_ref().map_or(0, |crest| side(crest).into());
    let row = FaceRow {
        id: ID,
        colour: chosen.colour.map(|colour| colour.to_string()),
        crest_width: side(|crest| crest.width),
        crest_height: side(|crest| crest.height),
        crest: chosen.crest.as_ref().map(|crest| crest.png.clone()),
        contact: chosen.contact.clone(),
        latitude,
        longitude,
        changed_at: now.micros(),
    };
    diesel::delete(face::table.find(ID)).execute(conn)?;
    diesel::insert_into(face::table).values(row).execute(conn)?;
    Ok(())
}
