//! Full moons, by the method of chapter 49 of Jean Meeus, "Astronomical Algorithms" (second edition): the mean phase
//! and its periodic terms. Good to well under a minute for centuries around 2000.

use jiff::civil::Date;

/// Sine terms of a full moon in days: coefficient, power of the eccentricity factor, multiples of the sun's mean
/// anomaly, the moon's mean anomaly, the moon's argument of latitude, and the ascending node.
const TERMS: [(f64, i32, [f64; 4]); 25] = [
    (-0.40614, 0, [0.0, 1.0, 0.0, 0.0]),
    (0.17302, 1, [1.0, 0.0, 0.0, 0.0]),
    (0.01614, 0, [0.0, 2.0, 0.0, 0.0]),
    (0.01043, 0, [0.0, 0.0, 2.0, 0.0]),
    (0.00734, 1, [-1.0, 1.0, 0.0, 0.0]),
    (-0.00515, 1, [1.0, 1.0, 0.0, 0.0]),
    (0.00209, 2, [2.0, 0.0, 0.0, 0.0]),
    (-0.00111, 0, [0.0, 1.0, -2.0, 0.0]),
    (-0.00057, 0, [0.0, 1.0, 2.0, 0.0]),
    (0.00056, 1, [1.0, 2.0, 0.0, 0.0]),
    (-0.00042, 0, [0.0, 3.0, 0.0, 0.0]),
    (0.00042, 1, [1.0, 0.0, 2.0, 0.0]),
    (0.00038, 1, [1.0, 0.0, -2.0, 0.0]),
    (-0.00024, 1, [-1.0, 2.0, 0.0, 0.0]),
    (-0.00017, 0, [0.0, 0.0, 0.0, 1.0]),
    (-0.00007, 0, [2.0, 1.0, 0.0, 0.0]),
    (0.00004, 0, [0.0, 2.0, -2.0, 0.0]),
    (0.00004, 0, [3.0, 0.0, 0.0, 0.0]),
    (0.00003, 0, [1.0, 1.0, -2.0, 0.0]),
    (0.00003, 0, [0.0, 2.0, 2.0, 0.0]),
    (-0.00003, 0, [1.0, 1.0, 2.0, 0.0]),
    (0.00003, 0, [-1.0, 1.0, 2.0, 0.0]),
    (-0.00002, 0, [-1.0, 1.0, -2.0, 0.0]),
    (-0.00002, 0, [1.0, 3.0, 0.0, 0.0]),
    (0.00002, 0, [0.0, 4.0, 0.0, 0.0]),
];

/// The planets' terms: coefficient, angle at k = 0, its change with k (degrees). The first has a quadratic part too.
const PLANETS: [(f64, f64, f64); 14] = [
    (0.000_325, 299.77, 0.107_408),
    (0.000_165, 251.88, 0.016_321),
    (0.000_164, 251.83, 26.651_886),
    (0.000_126, 349.42, 36.412_478),
    (0.000_110, 84.66, 18.206_239),
    (0.000_062, 141.74, 53.303_771),
    (0.000_060, 207.14, 2.453_732),
    (0.000_056, 154.84, 7.306_860),
    (0.000_047, 34.52, 27.261_239),
    (0.000_042, 207.19, 0.121_824),
    (0.000_040, 291.34, 1.844_379),
    (0.000_037, 161.72, 24.198_154),
    (0.000_035, 239.56, 25.513_099),
    (0.000_023, 331.55, 3.592_518),
];

/// The days of the full moons of a month in UTC.
pub(crate) fn full_moons(year: i16, month: i8) -> Vec<Date> {
    let Ok(first) = Date::new(year, month, 1) else {
        return Vec::new();
    };
    let years = f64::from(year) + (f64::from(month) - 1.0) / 12.0 - 2000.0;
    let lunation = (years * 12.3685).floor();
    (-2..=3)
        .filter_map(|step| {
            let dynamical = full_moon(lunation + f64::from(step) + 0.5);
            // A day number begins at noon; half a day on, its whole part is the civil day.
            day_of(dynamical - delta_t(f64::from(year)) / 86_400.0 + 0.5)
        })
        .filter(|day| day.first_of_month() == first)
        .collect()
}

/// The Julian ephemeris day of full moon number `k` (a whole number and a half) after the new moon of January 2000.
fn full_moon(k: f64) -> f64 {
    let t = k / 1236.85;
    let polynomial = |coefficients: &[f64]| coefficients.iter().rev().fold(0.0, |sum, term| sum * t + term);
    let mean = 2_451_550.097_66
        + 29.530_588_861 * k
        + polynomial(&[0.0, 0.0, 0.000_154_37, -0.000_000_150, 0.000_000_000_73]);
    let eccentricity = polynomial(&[1.0, -0.002_516, -0.000_007_4]);
    let sun = 2.5534 + 29.105_356_70 * k + polynomial(&[0.0, 0.0, -0.000_001_4, -0.000_000_11]);
    let moon =
        201.5643 + 385.816_935_28 * k + polynomial(&[0.0, 0.0, 0.010_758_2, 0.000_012_38, -0.000_000_058]);
    let latitude =
        160.7108 + 390.670_502_84 * k + polynomial(&[0.0, 0.0, -0.001_611_8, -0.000_002_27, 0.000_000_011]);
    let node = 124.7746 - 1.563_755_88 * k + polynomial(&[0.0, 0.0, 0.002_067_2, 0.000_002_15]);
    let periodic: f64 = TERMS
        .iter()
        .map(|(size, power, [a, b, c, d])| {
            let angle = a * sun + b * moon + c * latitude + d * node;
            size * eccentricity.powi(*power) * angle.to_radians().sin()
        })
        .sum();
    let planets: f64 = PLANETS
        .iter()
        .enumerate()
        .map(|(at, (size, start, speed))| {
            let square = if at == 0 { -0.009_173 * t * t } else { 0.0 };
            size * (start + speed * k + square).to_radians().sin()
        })
        .sum();
    mean + periodic + planets
}

/// Dynamical time minus universal time in seconds, to a few seconds before 2030 and a minute or two at 2100
/// (polynomials of Espenak and Meeus). An observance's day is lost only to a full moon that close to midnight.
fn delta_t(year: f64) -> f64 {
    if year < 1986.0 {
        let t = year - 1975.0;
        45.45 + 1.067 * t - t * t / 260.0 - t * t * t / 718.0
    } else if year < 2005.0 {
        let t = year - 2000.0;
        63.86 + 0.3345 * t
    } else if year < 2050.0 {
        let t = year - 2000.0;
        62.92 + 0.32217 * t + 0.005_589 * t * t
    } else {
        let century = (year - 1820.0) / 100.0;
        -20.0 + 32.0 * century * century - 0.5628 * (2150.0 - year)
    }
}

/// The civil day that holds a Julian day number counted from midnight.
fn day_of(from_midnight: f64) -> Option<Date> {
    // 2 440 588 is the number of 1 January 1970 at noon.
    let since_1970 = from_midnight.floor() as i64 - 2_440_588;
    Date::constant(1970, 1, 1)
        .checked_add(jiff::Span::new().try_days(since_1970).ok()?)
        .ok()
}
