//! The time that commands without a window take for now.

use std::time::{SystemTime, UNIX_EPOCH};

use daymark_catalogue::Date;

/// Seconds since the epoch; those of `SOURCE_DATE_EPOCH` where a result must not depend on the day it is made.
pub fn now() -> i64 {
    set().unwrap_or_else(|| {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
    })
}

/// The time of `SOURCE_DATE_EPOCH`, in seconds.
pub(crate) fn set() -> Option<i64> {
    std::env::var("SOURCE_DATE_EPOCH").ok()?.parse().ok()
}

/// Today where the computer is; in UTC where `SOURCE_DATE_EPOCH` decides.
pub(crate) fn today() -> Date {
    let now = jiff::Timestamp::from_second(now()).unwrap_or_default();
    let zone = if std::env::var_os("SOURCE_DATE_EPOCH").is_some() {
        jiff::tz::TimeZone::UTC
    } else {
        jiff::tz::TimeZone::system()
    };
    zone.to_datetime(now).date()
}
