//! What `date-weekday` finds and what it lets pass.

use crate::rules::Examples;

pub(in super::super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nThe mill opens on Tuesday, 13 October; entries go into next year’s drawer from Monday, 14 October.\n",
            "Monday",
        ),
        (
            "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nOn Friday and Sunday, 16 and 17 October, the mill is open.\n",
            "Sunday",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nSee you on Saturday (15 October)!\n",
            "Saturday",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWe have booked the hall for Sunday, 4 July.\n",
            "Sunday",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe exhibition, which opened in spring, closes on Sunday, 16 August 2027.\n",
            "Sunday",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nOn Thursday 22 September the choir founded in 1998 sings again.\n",
            "Thursday",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nInvited guests arrive on Monday, 3 February.\n",
            "Monday",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIn 2024 11 December fell on a Monday.\n",
            "Monday",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nOn Thursday, which is 11 December, the bell rings.\n",
            "Thursday",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nInscriptions jusqu’au mardi 16 septembre.\n",
            "mardi",
        ),
        (
            "---\ntitle: A\nobservance: water-day\nyear: 2027\nlanguage: en\n---\n\nThe mill stays open on Friday, 16 March, until ten.\n",
            "Friday",
        ),
        (
            "---\ntitle: A\nobservance: sustainable-gastronomy-day\nyear: 2026\nlanguage: en\n---\n\nOn Wednesday 18 June fourteen kitchens will cook with nothing that has travelled far.\n",
            "Wednesday",
        ),
        (
            "---\ntitle: A\nobservance: sign-languages-day\nyear: 2026\nlanguage: en\n---\n\nThe play opens on 23 September (Tuesday), the International Day of Sign Languages, before people who have been told to be quiet.\n",
            "Tuesday",
        ),
        (
            "---\ntitle: A\nobservance: chernobyl-remembrance-day\nyear: 2026\nlanguage: en\n---\n\nHer calendar has only a cross on 26 April. This year the cross stands on a Saturday, and we meet at dusk.\n",
            "Saturday",
        ),
        (
            "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\n| Day | Date |\n|---|---|\n| Saturday | 22 March 2026 |\n",
            "Saturday",
        ),
        (
            "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\nWe meet on 22 March – a Saturday – at noon.\n",
            "Saturday",
        ),
        (
            "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\nWe meet on a Saturday: 22 March 2026.\n",
            "Saturday",
        ),
        (
            "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: es\n---\n\nEl 22 de marzo es sábado.\n",
            "sábado",
        ),
        (
            "---\ntitle: A\nobservance: refugee-day\nyear: 2026\nlanguage: en\n---\n\nWorld Refugee Day is on 20 June 2026. That is a Friday, and the library stays open.\n",
            "Friday",
        ),
        (
            "---\ntitle: A\nobservance: refugee-day\nyear: 2026\nlanguage: en\n---\n\nWorld Refugee Day is on 20 June. It is a Friday this year.\n",
            "Friday",
        ),
        (
            "---\ntitle: A\nobservance: refugee-day\nyear: 2026\nlanguage: en\n---\n\nThis year World Refugee Day is a Friday.\n",
            "Friday",
        ),
        (
            "---\ntitle: A\nobservance: refugee-day\nyear: 2026\nlanguage: en\n---\n\nWe meet on 20 June, which this year is a Friday.\n",
            "Friday",
        ),
        (
            "---\ntitle: A\nobservance: migrants-day\nyear: 2025\nlanguage: en\n---\n\nWe settled on Tuesday evening, 18 December 2025, because most people are off shift.\n",
            "Tuesday",
        ),
        (
            "---\ntitle: A\nobservance: migrants-day\nyear: 2025\nlanguage: en\n---\n\nWe meet on 18 December, Tuesday evening, in the hall.\n",
            "Tuesday",
        ),
        (
            "---\ntitle: A\nobservance: migrants-day\nyear: 2025\nlanguage: fr\n---\n\nRendez-vous mardi soir, 18 décembre 2025, à la gare.\n",
            "mardi",
        ),
        (
            "---\ntitle: A\nobservance: radio-day\nyear: 2027\n---\n\nOn World Radio Day, Sunday 13 February, we repeat what we asked for in 2026.\n",
            "Sunday",
        ),
        (
            "---\ntitle: A\nobservance: ozone-day\nyear: 2026\n---\n\nIt was signed on 16 September 1987, which was a Thursday.\n",
            "Thursday",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2023\n---\n\nThe Institute marks the date of Wednesday, September 12 as its day.\n",
            "Wednesday",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nOn Friday 12 September 2018 we met.\n",
            "Friday",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nWe meet on September 12 (Friday) again.\n",
            "Friday",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\n12 September 2026, a Sunday, is the Day.\n",
            "Sunday",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nFrom Friday 11 to Sunday 12 September 2026 we meet.\n",
            "Sunday",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nRegister by Friday, September 4th, 2024.\n",
            "Friday",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nOn **Friday**, 12 September, we celebrate.\n",
            "Friday",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nThis year 12 September falls on a Tuesday.\n",
            "Tuesday",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nThe Day falls on a Monday this year.\n",
            "Monday",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nIn 2018 the Day was held on Tuesday, 12 September.\n",
            "Tuesday",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nSee you Wed. 12 Sep 2026!\n",
            "Wed",
        ),
    ],
    silent: &[
        "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nEntries close on Saturday, 17 October, and late ones go into next year's drawer.\n",
        "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nOn Friday and Saturday, 16 and 17 October, the mill is open.\n",
        "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nThe pump rests from Tuesday, 1 December to Sunday, 28 February.\n",
        "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\n## Looking back at 2025\n\n- Thursday, 16 October: supper\n- Friday, 17 October: walk\n",
        "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\n## The programme of 2025\n\n| Day | Date | What |\n|---|---|---|\n| Thursday | 16 October | Supper |\n",
        "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\n| Year | Day |\n|---|---|\n| 2024 | Wednesday, 16 October |\n| 2025 | Thursday, 16 October |\n",
        "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nThe programme of 2025:\n\n- Thursday, 16 October: supper\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThat winter the lake froze hard, and we crossed it on Monday, 3 February.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nElle est née un vendredi, le 5 novembre, pendant la guerre.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nIn 2024 11 December fell on a Wednesday.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nWednesday, 11 December, which you may find on an old poster, was right then.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe guests who arrived on Monday, 8 December, will stay a month.\n",
        "---\ntitle: A\nobservance: rwanda-genocide-reflection-day\nyear: 2027\nlanguage: en\n---\n\nThe seventh of April was a Thursday then.\n",
        "---\ntitle: A\nobservance: chernobyl-remembrance-day\nyear: 2026\nlanguage: en\n---\n\nHer calendar has only a cross on 26 April. This year the party falls on a Saturday.\n",
        "---\ntitle: A\nobservance: chernobyl-remembrance-day\nyear: 2026\nlanguage: en\n---\n\nLast year, on Saturday, 26 April, the Day itself, the bells were rung.\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\n| Day | Date |\n|---|---|\n| Sunday | 22 March |\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\n| Closed on | Next fair |\n|---|---|\n| Saturday | 22 March 2026 |\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\n| Saturday | Sunday |\n|---|---|\n| 21 March | 22 March |\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\nLast year 22 March was a Saturday, this year it is a Sunday.\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\nOn the night of Saturday to Sunday, 21 March 2026, the lamps burn.\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\nCome on Saturday evening (22 March is too late).\n",
        "---\ntitle: A\nobservance: refugee-day\nyear: 2026\nlanguage: en\n---\n\nWorld Refugee Day is on 20 June 2026. It is a Friday tradition of ours to sing.\n",
        "---\ntitle: A\nobservance: refugee-day\nyear: 2026\nlanguage: en\n---\n\nShe fled on 20 June. That was a Wednesday, she says.\n",
        "---\ntitle: A\nobservance: refugee-day\nyear: 2026\nlanguage: en\n---\n\nThe choir sings every Tuesday evening; 20 June is a special date.\n",
        "---\ntitle: A\nobservance: refugee-day\nyear: 2026\nlanguage: en\n---\n\nWorld Refugee Day is on 20 June. That is a Friday in some years.\n",
        "---\ntitle: A\nobservance: refugee-day\nyear: 2026\nlanguage: en\n---\n\nFrom Friday evening, 19 June, to Sunday evening, 21 June, the tents stand.\n",
        "---\ntitle: A\nobservance: radio-day\nyear: 2027\n---\n\nOn Friday 13 February, in 2026, we asked for it.\n",
        "---\ntitle: A\nobservance: ozone-day\nyear: 2026\n---\n\nIt was signed on 16 September 1987, which was a Wednesday.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nWe remember the storm of 15–16 October 1987, a Thursday night.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2018\n---\n\nThe Institute marks the date of Wednesday, September 12 as its day.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nOn Wednesday 12 September 2018 we met.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nThey met on Friday, 3 March, and parted as friends.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nOn Saturday, 12 September, we celebrate.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\n“On Friday, 12 September, I will come,” she said.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\n> On Friday, 12 September, we begin.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\n`Friday, 12 September 2026`\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nIn 2018 the Day was held on Wednesday, 12 September.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nIf 12 September falls on a Sunday, we meet on Monday.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nWorld Water Day falls on a Monday.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nEvery Friday we meet. 12 September is ours.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nIn May and March, on Fridays, 12 people sat in the sun.\n",
    ],
};
