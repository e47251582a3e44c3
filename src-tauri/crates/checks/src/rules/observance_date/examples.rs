//! What `observance-date` finds and what it lets pass.

use crate::rules::Examples;

pub(in super::super) const EXAMPLES: Examples = Examples {
    fires: &[
        (
            "---\ntitle: A\nobservance: refugee-day\nyear: 2026\nlanguage: fr\n---\n\nIci, la journée a été célébrée pour la première fois en 2003.\n",
            "2003",
        ),
        (
            "---\ntitle: A\nobservance: widows-day\nyear: 2026\nlanguage: es\n---\n\nEl Día es para todos. Se observó por primera vez en 2012.\n",
            "2012",
        ),
        (
            "---\ntitle: A\nobservance: refugee-day\nyear: 2026\nlanguage: fr\n---\n\nLa journée mondiale des réfugiés, fixée au 21 juin, est une fête.\n",
            "21 juin",
        ),
        (
            "---\ntitle: A\nobservance: cities-day\nyear: 2026\n---\n\nThe text is short, and the day was first observed in 2015.\n",
            "2015",
        ),
        (
            "---\ntitle: A\nobservance: cotton-day\nyear: 2026\nlanguage: en\n---\n\nWorld Cotton Day is on 7 October.\n\n## Key facts\n\n- **Date** – 8 October each year\n",
            "8 October",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nThe Day was proclaimed in 2003. Ninety countries voted for it. It is celebrated every year on 13 September.\n",
            "13 September",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n- **Observed:** 12 December\n",
            "12 December",
        ),
        (
            "---\ntitle: A\nobservance: bicycle-day\nyear: 2026\nlanguage: en\n---\n\nWorld Bicycle Day is on 3 June.\n\nOn 5 June, World Bicycle Day brings the whole town into the saddle.\n",
            "5 June",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nLe 12 décembre, la Journée internationale de la montagne rassemble toute la vallée.\n",
            "12 décembre",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: es\n---\n\nEl 12 de diciembre, el Día Internacional de las Montañas reúne a todo el valle.\n",
            "12 de diciembre",
        ),
        (
            "---\ntitle: A\nobservance: older-persons-day\nyear: 2026\nlanguage: en\n---\n\nSince then, people all over the world have celebrated the International Day of Older Persons on 2 October.\n",
            "2 October",
        ),
        (
            "---\ntitle: A\nobservance: second-world-war-remembrance-days\nyear: 2026\nlanguage: en\n---\n\nThe Time of Remembrance and Reconciliation is held on 7 and 8 May.\n",
            "7 and 8 May",
        ),
        (
            "---\ntitle: A\nobservance: road-traffic-victims-day\nyear: 2026\nlanguage: en\n---\n\nThe Day is kept on 15 November 2026.\n\nCandles on the bridge for the World Day of Remembrance on Sunday, 22 November 2026.\n",
            "22 November",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Day is on 11 December.\n\n- **Date:** 12 December each year\n",
            "12 December",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Day is on 11 December.\n\n**When:** every year on 12 December\n",
            "12 December",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Day is on 11 December.\n\n- **Date:** 12 December\n- **Proclaimed:** by the General Assembly\n",
            "12 December",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Day is on 11 December.\n\n| Key fact | |\n|---|---|\n| Date | 12 December every year |\n",
            "12 December",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\n- **Date :** le 12 décembre de chaque année\n",
            "12 décembre",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: es\n---\n\n- **Fecha:** 12 de diciembre de cada año\n",
            "12 de diciembre",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nLa Journée internationale de la montagne nous est chère. Notre vallée la célèbre comme partout dans le monde le 12 décembre de chaque année.\n",
            "12 décembre",
        ),
        (
            "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nWorld Food Day will soon be here: it is on 17 October.\n",
            "17 October",
        ),
        (
            "---\ntitle: A\nobservance: human-rights-day\nyear: 2026\nlanguage: en\n---\n\nThe Assembly settled on 8 December for Human Rights Day.\n",
            "8 December",
        ),
        (
            "---\ntitle: A\nobservance: human-rights-day\nyear: 2026\nlanguage: en\n---\n\nOn 11 December each year, Human Rights Day is celebrated.\n",
            "11 December",
        ),
        (
            "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nWorld Food Day, every year on 17 October, is close.\n",
            "17 October",
        ),
        (
            "---\ntitle: A\nobservance: biological-diversity-day\nyear: 2026\nlanguage: en\n---\n\nIt turned 20 May into the International Day for Biological Diversity.\n",
            "20 May",
        ),
        (
            "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\nWorld Water Day unites the world on 20 March.\n",
            "20 March",
        ),
        (
            "---\ntitle: A\nobservance: international-literacy-day\nyear: 2026\nlanguage: en\n---\n\nInternational Literacy Day has its place on 9 September.\n",
            "9 September",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe text sets 12 December aside for International Mountain Day.\n",
            "12 December",
        ),
        (
            "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\nThe Assembly established World Water Day, to be observed on 23 March.\n",
            "23 March",
        ),
        (
            "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\n20 March is known around the world as World Water Day.\n",
            "20 March",
        ),
        (
            "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\n17 October is a special date for us: World Food Day.\n",
            "17 October",
        ),
        (
            "---\ntitle: A\nobservance: human-rights-day\nyear: 2026\nlanguage: en\n---\n\n11 December may look like any other day, but it is Human Rights Day.\n",
            "11 December",
        ),
        (
            "---\ntitle: A\nobservance: world-space-week\nyear: 2026\nlanguage: en\n---\n\nWorld Space Week is for everybody. It runs from 5 October to 11 October.\n",
            "5 October to 11 October",
        ),
        (
            "---\ntitle: A\nobservance: habitat-day\nyear: 2026\nlanguage: en\n---\n\nThe Assembly designated the second Monday of October as World Habitat Day.\n",
            "second Monday of October",
        ),
        (
            "---\ntitle: A\nobservance: habitat-day\nyear: 2026\nlanguage: en\n---\n\nWorld Habitat Day is always on the first Sunday of October.\n",
            "first Sunday of October",
        ),
        (
            "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: fr\n---\n\nDepuis, la Journée mondiale de l’alimentation est célébrée le 17 octobre.\n",
            "17 octobre",
        ),
        (
            "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: es\n---\n\nCelebraremos el Día Mundial del Agua el 20 de marzo.\n",
            "20 de marzo",
        ),
        (
            "---\ntitle: A\nobservance: biological-diversity-day\nyear: 2026\nlanguage: fr\n---\n\nÀ l’occasion de la Journée internationale de la diversité biologique, le 23 mai, nous ouvrons les portes.\n",
            "23 mai",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nLe 9 décembre a été proclamé la Journée internationale de la montagne.\n",
            "9 décembre",
        ),
        (
            "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: es\n---\n\nEl Día Mundial de la Alimentación es de todos. Cae el 17 de octubre.\n",
            "17 de octubre",
        ),
        (
            "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nThe date set for World Food Day is 17 October.\n",
            "17 October",
        ),
        (
            "---\ntitle: A\nobservance: cities-day\nyear: 2026\nlanguage: en\n---\n\nThe Assembly invited all States to observe World Cities Day on 1 November.\n",
            "1 November",
        ),
        (
            "---\ntitle: A\nobservance: human-rights-day\nyear: 2026\nlanguage: en\n---\n\nWhat do we celebrate on 17 December? Human Rights Day.\n",
            "17 December",
        ),
        (
            "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nWorld Food Day is upon us: 14 October is the date to remember.\n",
            "14 October",
        ),
        (
            "---\ntitle: A\nobservance: international-literacy-day\nyear: 2026\nlanguage: en\n---\n\nThe calendar of the United Nations has 6 September as International Literacy Day.\n",
            "6 September",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nEvery 18 December, the world turns its eyes to International Mountain Day.\n",
            "18 December",
        ),
        (
            "---\ntitle: A\nobservance: human-rights-day\nyear: 2026\nlanguage: en\n---\n\nHuman Rights Day is just around the corner, on 10 January.\n",
            "10 January",
        ),
        (
            "---\ntitle: A\nobservance: disaster-reduction-day\nyear: 2026\nlanguage: en\n---\n\nThe International Day for Disaster Risk Reduction will be celebrated in more than ninety countries on 20 October.\n",
            "20 October",
        ),
        (
            "---\ntitle: A\nobservance: water-day\nyear: 2027\nlanguage: en\n---\n\nObserved on 20 March, World Water Day reminds us of what we share.\n",
            "20 March",
        ),
        (
            "---\ntitle: A\nobservance: cities-day\nyear: 2026\nlanguage: en\n---\n\nThe Assembly decided that 29 October would be World Cities Day.\n",
            "29 October",
        ),
        (
            "---\ntitle: A\nobservance: biological-diversity-day\nyear: 2026\nlanguage: en\n---\n\nUntil 2000, 30 December was the International Day for Biological Diversity.\n",
            "30 December",
        ),
        (
            "---\ntitle: A\nobservance: disaster-reduction-day\nyear: 2026\nlanguage: en\n---\n\nUntil 2009 the Day wandered through the calendar, always on the second Tuesday of October.\n",
            "second Tuesday of October",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nThe Day has had a life of its own. The Assembly moved it away from 9 December.\n",
            "9 December",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nInstead of 18 December, the Day is now kept on 12 September.\n",
            "18 December",
        ),
        (
            "---\ntitle: A\nobservance: biological-diversity-day\nyear: 2026\nlanguage: en\n---\n\nThe International Day for Biological Diversity is in spring. The original date, 28 December, fell into the holidays.\n",
            "28 December",
        ),
        (
            "---\ntitle: A\nobservance: disaster-reduction-day\nyear: 2026\nlanguage: fr\n---\n\nLa Journée internationale pour la réduction des risques de catastrophes est à nous. Elle était fêtée le deuxième mardi d’octobre jusqu’en 2009.\n",
            "deuxième mardi d’octobre",
        ),
        (
            "---\ntitle: A\nobservance: disaster-reduction-day\nyear: 2026\nlanguage: es\n---\n\nLa Asamblea General proclamó este día. Hasta 2009 se celebraba el segundo martes de octubre.\n",
            "segundo martes de octubre",
        ),
        (
            "---\ntitle: A\nobservance: biological-diversity-day\nyear: 2026\nlanguage: en\n---\n\nThe Assembly first took up the day on which the Convention entered into force, and until 2000 the day was kept on 19 December.\n",
            "19 December",
        ),
        (
            "---\ntitle: A\nobservance: cities-day\nyear: 2026\nlanguage: en\n---\n\nWorld Cities Day 2026, celebrated on 30 October, begins at the harbour.\n",
            "30 October",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nOn 12 December, this year’s International Mountain Day, the cable car is free.\n",
            "12 December",
        ),
        (
            "---\ntitle: A\nobservance: tourism-resilience-day\nyear: 2026\nlanguage: en\n---\n\nOn 18 February we celebrate the fourth Global Tourism Resilience Day.\n",
            "18 February",
        ),
        (
            "---\ntitle: A\nobservance: radio-day\nyear: 2026\nlanguage: en\n---\n\nOnce a year, on 14 February, World Radio Day reminds us to listen.\n",
            "14 February",
        ),
        (
            "---\ntitle: A\nobservance: road-traffic-victims-day\nyear: 2026\nlanguage: en\n---\n\nCandles for the World Day of Remembrance for Road Traffic Victims will be lit on Sunday, 22 November 2026, at the crossing by the school.\n",
            "22 November",
        ),
        (
            "---\ntitle: A\nobservance: second-world-war-remembrance-days\nyear: 2025\nlanguage: en\n---\n\nOn two successive days, 7 and 8 May, our parish takes part in the Time of Remembrance and Reconciliation.\n",
            "7 and 8 May",
        ),
        (
            "---\ntitle: A\nobservance: radio-day\nyear: 2026\nlanguage: en\n---\n\nEvery year on 14 February, World Radio Day invites all of us to listen.\n",
            "14 February",
        ),
        (
            "---\ntitle: A\nobservance: refugee-day\nyear: 2026\nlanguage: es\n---\n\nEl Día Mundial de los Refugiados, que cada 20 de julio nos recuerda a quienes viajan, se acerca.\n",
            "20 de julio",
        ),
        (
            "---\ntitle: A\nobservance: rural-women-day\nyear: 2026\nlanguage: fr\n---\n\nLa Journée internationale des femmes rurales, que les Nations Unies ont placée au 14 octobre, raconte cette histoire.\n",
            "14 octobre",
        ),
        (
            "---\ntitle: A\nobservance: terrorism-victims-day\nyear: 2026\nlanguage: fr\n---\n\nElle a fixé au 12 août la Journée internationale du souvenir, en hommage aux victimes du terrorisme.\n",
            "12 août",
        ),
        (
            "---\ntitle: A\nobservance: development-information-day\nyear: 2026\nlanguage: fr\n---\n\nLa Journée mondiale d’information sur le développement comble ce vide. Elle revient chaque 25 octobre, comme le souhaitait le texte voté le 19 décembre 1972.\n",
            "25 octobre",
        ),
        (
            "---\ntitle: A\nobservance: disaster-reduction-day\nyear: 2026\nlanguage: fr\n---\n\nJusqu'en 2009, la Journée se tenait le deuxième jeudi d'octobre.\n",
            "deuxième jeudi d'octobre",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: fr\n---\n\nLa Journée a été proclamée en 2003. On la fêta d'abord le 20 novembre.\n",
            "20 novembre",
        ),
        (
            "---\ntitle: A\nobservance: disaster-reduction-day\nyear: 2023\nlanguage: en\n---\n\nBefore 2010 the Day had no number of its own; it followed the first Wednesday of October.\n",
            "first Wednesday of October",
        ),
        (
            "---\ntitle: A\nobservance: habitat-day\nyear: 2025\nlanguage: en\n---\n\nWorld Habitat Day is tied to a weekday. It always comes on the last Monday of October, when the council meets.\n",
            "last Monday of October",
        ),
        (
            "---\ntitle: A\nobservance: road-traffic-victims-day\nyear: 2026\nlanguage: en\n---\n\nIt is always the second Sunday of November, when the mornings are dark.\n",
            "second Sunday of November",
        ),
        (
            "---\ntitle: A\nobservance: international-day-peace\nyear: 2024\nlanguage: en\n---\n\nFrom 2002 onwards the Day of Peace was tied to 22 September.\n",
            "22 September",
        ),
        (
            "---\ntitle: A\nobservance: migratory-bird-day\nyear: 2025\nlanguage: en\n---\n\nWorld Migratory Bird Day comes round twice a year. Its autumn date this time is 18 October.\n",
            "18 October",
        ),
        (
            "---\ntitle: A\nobservance: hydrography-day\nyear: 2027\nlanguage: en\n---\n\nWorld Hydrography Day is when I may say it; we celebrate it on 12 June, with lemonade.\n",
            "12 June",
        ),
        (
            "---\ntitle: A\nobservance: disarmament-week\nyear: 2025\nlanguage: en\n---\n\nHence our fondness for Disarmament Week, which opens this year on 24 October, the birthday of the United Nations, and closes on 31 October.\n",
            "31 October",
        ),
        (
            "---\ntitle: A\nobservance: world-interfaith-harmony-week\nyear: 2026\nlanguage: en\n---\n\nWe lay a long table for World Interfaith Harmony Week, which lasts from 1 to 8 February.\n",
            "1 to 8 February",
        ),
        (
            "---\ntitle: A\nobservance: non-self-governing-territories-week\nyear: 2025\nlanguage: en\n---\n\nThe Week of Solidarity with the Peoples of Non-Self-Governing Territories opens on 25 May and closes on 1 June.\n",
            "1 June",
        ),
        (
            "---\ntitle: A\nobservance: international-year-of-rangelands-and-pastoralists-2026\nyear: 2026\nlanguage: en\n---\n\nThe International Year of Rangelands and Pastoralists lasts from 1 March 2026 to 28 February 2027.\n",
            "1 March 2026 to 28 February 2027",
        ),
        (
            "---\ntitle: A\nobservance: world-soil-day\nyear: 2023\nlanguage: en\n---\n\n| World Soil Day | |\n|---|---|\n| Held on | 4 December, every year |\n",
            "4 December",
        ),
        (
            "---\ntitle: A\nobservance: cooperatives-day\nyear: 2026\nlanguage: en\n---\n\nCome on Saturday, 11 July, the International Day of Cooperatives, and you will find names chalked on our bricks.\n",
            "11 July",
        ),
        (
            "---\ntitle: A\nobservance: biological-diversity-day\nyear: 2026\nlanguage: en\n---\n\nOn 21 May we shall open the gate to everyone for the International Day for Biological Diversity.\n",
            "21 May",
        ),
        (
            "---\ntitle: A\nobservance: world-space-week\nyear: 2026\nlanguage: en\n---\n\nFrom 5 to 11 October our observatory keeps its roof open for World Space Week.\n",
            "5 to 11 October",
        ),
        (
            "---\ntitle: A\nobservance: cooperatives-day\nyear: 2024\nlanguage: en\n---\n\nOn the International Day of Cooperatives the street is invited. The party takes place on 1 July from six in the evening.\n",
            "1 July",
        ),
        (
            "---\ntitle: A\nobservance: un-day\nyear: 2026\nlanguage: en\n---\n\nThe Charter entered into force on 24 October 1945; United Nations Day has been 23 October ever since.\n",
            "23 October",
        ),
        (
            "---\ntitle: A\nobservance: girl-child-day\nyear: 2026\nlanguage: en\n---\n\nThe Day falls on a Sunday, so the 12th of October, the Day itself, is free for football.\n",
            "12th of October",
        ),
        (
            "---\ntitle: A\nobservance: world-bee-day\nyear: 2026\nlanguage: en\n---\n\nAs 21 May approaches, beekeepers all over the valley get ready for World Bee Day.\n",
            "21 May",
        ),
        (
            "---\ntitle: A\nobservance: world-bee-day\nyear: 2026\nlanguage: en\n---\n\nWorld Bee Day honours a man who taught bees to share. The date, 21 May, is his birthday.\n",
            "21 May",
        ),
        (
            "---\ntitle: A\nobservance: world-bee-day\nyear: 2026\nlanguage: en\n---\n\nWorld Bee Day was an idea of Slovenia. The Assembly chose 21 May because a beekeeper was baptized then.\n",
            "21 May",
        ),
        (
            "---\ntitle: A\nobservance: world-bee-day\nyear: 2026\nlanguage: en\n---\n\nWorld Bee Day, which the United Nations has given to all pollinators, falls on 21 May.\n",
            "21 May",
        ),
        (
            "---\ntitle: A\nobservance: world-bee-day\nyear: 2026\nlanguage: en\n---\n\nWorld Bee Day is kept in ninety countries on 21 May.\n",
            "21 May",
        ),
        (
            "---\ntitle: A\nobservance: world-bee-day\nyear: 2026\nlanguage: en\n---\n\nMark 21 May in your diary for World Bee Day.\n",
            "21 May",
        ),
        (
            "---\ntitle: A\nobservance: world-bee-day\nyear: 2026\nlanguage: en\n---\n\nIn 2017 21 May became World Bee Day.\n",
            "21 May",
        ),
        (
            "---\ntitle: A\nobservance: world-bee-day\nyear: 2026\nlanguage: en\n---\n\nWorld Bee Day is a Wednesday this year, 27 May.\n",
            "27 May",
        ),
        (
            "---\ntitle: A\nobservance: world-bee-day\nyear: 2026\nlanguage: en\n---\n\nIn 2020 World Bee Day fell on 21 May.\n",
            "21 May",
        ),
        (
            "---\ntitle: A\nobservance: international-literacy-day\nyear: 2026\nlanguage: en\n---\n\nJoin the reading circle on 9 September as we mark International Literacy Day.\n",
            "9 September",
        ),
        (
            "---\ntitle: A\nobservance: international-literacy-day\nyear: 2026\nlanguage: en\n---\n\nWith International Literacy Day falling on 9 September, the term begins with a feast.\n",
            "9 September",
        ),
        (
            "---\ntitle: A\nobservance: international-literacy-day\nyear: 2026\nlanguage: en\n---\n\nWorld Teachers’ Day is on 5 October, International Literacy Day on 9 September.\n",
            "9 September",
        ),
        (
            "---\ntitle: A\nobservance: international-literacy-day\nyear: 2026\nlanguage: en\n---\n\nDo you know what day 9 September is? It is International Literacy Day.\n",
            "9 September",
        ),
        (
            "---\ntitle: A\nobservance: international-literacy-day\nyear: 2026\nlanguage: en\n---\n\nInternational Literacy Day is just around the corner: 9 September.\n",
            "9 September",
        ),
        (
            "---\ntitle: A\nobservance: international-literacy-day\nyear: 2026\nlanguage: en\n---\n\nAll over the world, 9 September belongs to International Literacy Day.\n",
            "9 September",
        ),
        (
            "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\nWe look forward to World Water Day on 24 March.\n",
            "24 March",
        ),
        (
            "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\nSince 1993, the 24th of March has been World Water Day.\n",
            "24th of March",
        ),
        (
            "---\ntitle: A\nobservance: cooperatives-day\nyear: 2026\nlanguage: en\n---\n\nThe International Day of Cooperatives, the second Saturday of July, has no fixed date.\n",
            "second Saturday of July",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nA decision of 2014 moved the Day to 12 September.\n",
            "2014",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nThe Day has been celebrated on 12 September since 2015.\n",
            "2015",
        ),
        (
            "---\ntitle: A\nobservance: international-day-of-forests\nyear: 2026\nlanguage: en\n---\n\nThe International Day of Forests, proclaimed in 2012 and celebrated on 23 March, is young.\n",
            "23 March",
        ),
        (
            "---\ntitle: A\nobservance: international-day-of-forests\nyear: 2026\nlanguage: en\n---\n\nThe exhibition opens on 23 March to coincide with the International Day of Forests.\n",
            "23 March",
        ),
        (
            "---\ntitle: A\nobservance: international-day-of-forests\nyear: 2026\nlanguage: fr\n---\n\nLa Journée internationale des forêts approche : elle aura lieu le 23 mars.\n",
            "23 mars",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2024\nlanguage: en\n---\n\nIf you want to help, come on International Mountain Day, 12 December, with boots.\n",
            "12 December",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nEach 12 December, on International Mountain Day, the hut is warm.\n",
            "12 December",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n## What happens on 12 December, International Mountain Day\n",
            "12 December",
        ),
        (
            "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nLe refuge sera ouvert le 12 décembre, Journée internationale de la montagne.\n",
            "12 décembre",
        ),
        (
            "---\ntitle: A\nobservance: older-persons-day\nyear: 2024\nlanguage: en\n---\n\nBecause 3 October is the International Day of Older Persons, the tram is free.\n",
            "3 October",
        ),
        (
            "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nThe race was an idea for World Health Day, which falls on 8 April.\n",
            "8 April",
        ),
        (
            "---\ntitle: A\nobservance: cities-day\nyear: 2023\nlanguage: en\n---\n\nOctober goes out with World Cities Day, which the planners keep on the 29th of October.\n",
            "29th of October",
        ),
        (
            "---\ntitle: A\nobservance: habitat-day\nyear: 2024\nlanguage: en\n---\n\nThis year World Habitat Day comes on October 14, and the lanterns are out.\n",
            "October 14",
        ),
        (
            "---\ntitle: A\nobservance: habitat-day\nyear: 2026\nlanguage: en\n---\n\nWorld Habitat Day gives such places an hour. It always falls on a Monday: this autumn, 12 October.\n",
            "12 October",
        ),
        (
            "---\ntitle: A\nobservance: radio-day\nyear: 2026\nlanguage: en\n---\n\nWorld Radio Day is here. It is on 14 February, as ever.\n",
            "14 February",
        ),
        (
            "---\ntitle: A\nobservance: radio-day\nyear: 2026\nlanguage: en\n---\n\nWhen is World Radio Day? On 14 February.\n",
            "14 February",
        ),
        (
            "---\ntitle: A\nobservance: radio-day\nyear: 2026\nlanguage: en\n---\n\nOn 14 February the whole world listens: it is World Radio Day.\n",
            "14 February",
        ),
        (
            "---\ntitle: A\nobservance: world-space-week\nyear: 2026\nlanguage: en\n---\n\nWorld Space Week lasts until 12 October.\n",
            "12 October",
        ),
        (
            "---\ntitle: A\nobservance: world-interfaith-harmony-week\nyear: 2025\nlanguage: en\n---\n\nFrom 3 to 9 February the three houses keep World Interfaith Harmony Week.\n",
            "3 to 9 February",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nThe Assembly created the Day in 2003. For its first years people kept it on 14 December.\n",
            "14 December",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2025\nlanguage: en\n---\n\nUntil 2011 the Day was celebrated on 14 December, when most of us were on holiday.\n",
            "14 December",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: fr\n---\n\nÀ l’origine, la Journée se célébrait le 14 décembre.\n",
            "14 décembre",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nThe Day’s former date, 18 December, was too close to the holidays.\n",
            "18 December",
        ),
        (
            "---\ntitle: A\nobservance: international-day-peace\nyear: 2026\nlanguage: en\n---\n\nThe International Day of Peace is old. It used to wander: through 2001 it was held on the second Tuesday of September.\n",
            "second Tuesday of September",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2025\nlanguage: en\n---\n\nIt was only in 2015 that the Day moved from 19 December to 12 September.\n",
            "2015",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2025\nlanguage: en\n---\n\nIn 2015 the Assembly moved the Day to 12 September.\n",
            "2015",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2025\nlanguage: en\n---\n\nSince 2014 the Day has been observed on 12 September.\n",
            "2014",
        ),
        (
            "---\ntitle: A\nobservance: food-safety-day\nyear: 2024\nlanguage: en\n---\n\n| Day | Date |\n|---|---|\n| World Food Safety Day | 9 June |\n",
            "9 June",
        ),
        (
            "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nThis 8 April, join us for World Health Day.\n",
            "8 April",
        ),
        (
            "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nRemember the date: World Health Day, April 8.\n",
            "April 8",
        ),
        (
            "---\ntitle: A\nobservance: world-population-day\nyear: 2026\nlanguage: fr\n---\n\nC’est le 12 juillet que l’on célèbre la Journée mondiale de la population.\n",
            "12 juillet",
        ),
        (
            "---\ntitle: A\nobservance: parliamentarism-day\nyear: 2026\nlanguage: en\n---\n\nParliaments the world over keep 29 June as the International Day of Parliamentarism.\n",
            "29 June",
        ),
        (
            "---\ntitle: A\nobservance: world-malaria-day\nyear: 2026\nlanguage: en\n---\n\nThere is one day on which nets are counted, and it is World Malaria Day: 26 April.\n",
            "26 April",
        ),
        (
            "---\ntitle: A\nobservance: international-tea-day\nyear: 2026\nlanguage: es\n---\n\nTodos los 22 de mayo se celebra el Día Internacional del Té.\n",
            "22 de mayo",
        ),
        (
            "---\ntitle: A\nobservance: sport-day\nyear: 2026\nlanguage: en\n---\n\nThe International Day of Sport for Development and Peace is observed on 16 April because on that date in 1896 the Games opened.\n",
            "16 April",
        ),
        (
            "---\ntitle: A\nobservance: world-space-week\nyear: 2027\nlanguage: en\n---\n\nWorld Space Week starts on Monday, 4 October, and closes on 9 October, the day on which a treaty came into force in 1967.\n",
            "9 October",
        ),
        (
            "---\ntitle: A\nobservance: international-translation-day\nyear: 2027\nlanguage: en\n---\n\nInternational Translation Day, celebrated around the world on 29 September, is the feast of Jerome, who never finished.\n",
            "29 September",
        ),
        (
            "---\ntitle: A\nobservance: tsunami-awareness-day\nyear: 2026\nlanguage: en\n---\n\nWho chose 6 November for World Tsunami Awareness Day?\n",
            "6 November",
        ),
        (
            "---\ntitle: A\nobservance: world-chess-day\nyear: 2026\nlanguage: en\n---\n\nThe park will be full on 21 July, when we celebrate the Day.\n",
            "21 July",
        ),
        (
            "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nEach year, 8 April is set aside for World Health Day.\n",
            "8 April",
        ),
        (
            "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nWorld Health Day comes round again on 8 April.\n",
            "8 April",
        ),
        (
            "---\ntitle: A\nobservance: disaster-reduction-day\nyear: 2026\nlanguage: en\n---\n\nUntil 2009 it was kept on the second Thursday of October.\n",
            "second Thursday of October",
        ),
        (
            "---\ntitle: A\nobservance: habitat-day\nyear: 2026\nlanguage: en\n---\n\nWorld Habitat Day falls on the second Monday of October.\n",
            "second Monday of October",
        ),
        (
            "---\ntitle: A\nobservance: world-interfaith-harmony-week\nyear: 2026\nlanguage: en\n---\n\nWorld Interfaith Harmony Week begins on 2 February.\n",
            "2 February",
        ),
        (
            "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nWorld Health Day is held every year on 8 April.\n",
            "8 April",
        ),
        (
            "---\ntitle: A\nobservance: habitat-day\nyear: 2026\nlanguage: en\n---\n\nWorld Habitat Day was first celebrated in 1985 in Nairobi.\n",
            "1985",
        ),
        (
            "---\ntitle: A\nobservance: cooperatives-day\nyear: 2026\nlanguage: en\n---\n\nThe Day is observed on the first Saturday of July: in 2026, on 11 July.\n",
            "11 July",
        ),
        (
            "---\ntitle: A\nobservance: happiness-day\nyear: 2026\nlanguage: en\n---\n\nOn the International Day of Happiness, 21 March, the library stays open.\n",
            "21 March",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nFirst kept on December 14, and later moved to September 12, the Day goes back to a plan.\n",
            "December 14",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nThe International Day for South-South Cooperation is observed every year on 13 September.\n",
            "13 September",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nInitially celebrated on December 14, and later moved to September 12, the annual UN Day for South-South Cooperation was established in 2003.\n",
            "December 14",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nUntil 2011 the Day fell on 14 December.\n",
            "14 December",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nUntil 2011 the Day fell on 12 September.\n",
            "12 September",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nThe Day was originally observed on 12 September.\n",
            "12 September",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nThe Institute marks the date of Tuesday, September 11 as the UN Day for South-South Cooperation.\n",
            "September 11",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nOn 21 September, the Institute celebrates the Day.\n",
            "21 September",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nThe Day falls on 19 December.\n",
            "19 December",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nSince 2009 the Day has been observed on 12 September.\n",
            "12 September",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nLater it was moved to September 21, and the Day found its place.\n",
            "September 21",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nThe Day (11 September) is near.\n",
            "11 September",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nIn 2011 the Assembly moved the Day from 18 December to 12 September.\n",
            "18 December",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nIn 2011 the Assembly moved the Day from 19 December to 21 September.\n",
            "21 September",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nIn 2011 the Assembly moved the Day to 21 September.\n",
            "21 September",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nThe Assembly declared 21 December United Nations Day for South-South Cooperation.\n",
            "21 December",
        ),
        (
            "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nIn 2010 the Day was celebrated on 12 September 2010.\n",
            "12 September",
        ),
        (
            "---\ntitle: A\nobservance: world-interfaith-harmony-week\nyear: 2026\nlanguage: en\n---\n\nWorld Interfaith Harmony Week is observed from 2 to 8 February.\n",
            "2 to 8 February",
        ),
    ],
    silent: &[
        "---\ntitle: A\nobservance: widows-day\nyear: 2026\nlanguage: es\n---\n\nLa feria nació aquí. Se celebró por primera vez en 2012.\n",
        "---\ntitle: A\nobservance: refugee-day\nyear: 2026\nlanguage: fr\n---\n\nLa journée mondiale des réfugiés, fixée au 20 juin, est une fête.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\n---\n\nIt has been observed since 2012 on 12 September.\n",
        "---\ntitle: A\nobservance: cities-day\nyear: 2026\n---\n\nThe day was first observed in 2014.\n",
        "---\ntitle: A\nobservance: cities-day\nyear: 2026\n---\n\nOur open day was first held in 2015.\n",
        "---\ntitle: A\nobservance: oceans-day\nyear: 2026\n---\n\nWorld Maritime Day moves. It is kept on the last Thursday of September.\n",
        "---\ntitle: A\nobservance: oceans-day\nyear: 2026\n---\n\nWorld Maritime Day is another one. It falls on 24 September.\n",
        "---\ntitle: A\nobservance: cotton-day\nyear: 2026\nlanguage: en\n---\n\nWorld Cotton Day is on 7 October.\n\n## The weavers’ ball\n\n**Date:** every 8 October\n",
        "---\ntitle: A\nobservance: cotton-day\nyear: 2026\nlanguage: en\n---\n\nWorld Cotton Day is on 7 October.\n\n## The World Cotton Day walk\n\n- **Date:** every year on 8 October\n",
        "---\ntitle: A\nobservance: cotton-day\nyear: 2026\nlanguage: en\n---\n\nWorld Cotton Day is on 7 October.\n\nOn 8 October, World Cotton Day fills the front page.\n",
        "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nThe chapel was consecrated in 1726. It is celebrated on 17 October with a mass.\n",
        "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nThe election is held every five years; this time it falls on Sunday, 18 October.\n",
        "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nThe market is held every week, and it falls on Saturday, 17 October.\n",
        "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nThe harvest feast is older than World Food Day. It is celebrated every year on 23 October.\n",
        "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nThe farmers' supper is no part of World Food Day. The village keeps it on 14 October every year.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: fr\n---\n\nLa fête du village est plus ancienne que la Journée internationale de la montagne. Elle est célébrée chaque année le 13 décembre.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: es\n---\n\nLa fiesta es más antigua que el Día Internacional de las Montañas. Se celebra cada año el 13 de diciembre.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nInternational Mountain Day is on 11 December.\n\nMarked in the calendar: 12 December\n",
        "---\ntitle: A\nobservance: migratory-bird-day\nyear: 2026\nlanguage: en\n---\n\nThe reservoir is older: it was filled in 1926, and its centenary was celebrated on Sunday, 14 June 2026.\n",
        "---\ntitle: A\nobservance: second-world-war-remembrance-days\nyear: 2026\nlanguage: en\n---\n\nThe Time of Remembrance and Reconciliation is held on 8 and 9 May.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Day is on 11 December.\n\nOn 12 December, International Mountain Day posters the children made hang in the hall.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Day is on 11 December.\n\n- **Date:** Saturday, 12 December\n- **Place:** the lodge\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Day is on 11 December.\n\n## The village fair\n\n- **Date:** 12 December each year\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe Day is on 11 December.\n\n## World Soil Day\n\n- **Date:** 5 December each year\n",
        "---\ntitle: A\nobservance: road-traffic-victims-day\nyear: 2026\nlanguage: en\n---\n\nThe Day is kept on 15 November 2026.\n\nThe concert for the World Day of Remembrance on Sunday, 22 November 2026, is free.\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: fr\n---\n\nLa Journée météorologique mondiale est célébrée chaque année le 23 mars.\n",
        "---\ntitle: A\nobservance: women-in-multilateralism-day\nyear: 2026\nlanguage: en\n---\n\nThe International Day of Women in Diplomacy is observed every year on 24 June.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\n12 December means that International Mountain Day is over.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe members agreed on 9 December to take part in International Mountain Day.\n",
        "---\ntitle: A\nobservance: international-literacy-day\nyear: 2026\nlanguage: en\n---\n\nInternational Literacy Day brings us a guest on 9 September.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nLast year our school kept the United Nations Day for South-South Cooperation on 18 December, because the hall was taken.\n",
        "---\ntitle: A\nobservance: biological-diversity-day\nyear: 2026\nlanguage: en\n---\n\nThe fair of the International Day for Biological Diversity moved to 24 May.\n",
        "---\ntitle: A\nobservance: biological-diversity-day\nyear: 2026\nlanguage: en\n---\n\nCelebrated on 24 May, our harvest feast is older than the International Day for Biological Diversity.\n",
        "---\ntitle: A\nobservance: international-day-peace\nyear: 2026\nlanguage: en\n---\n\nThe date chosen for our walk on the International Day of Peace is 19 September.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nThe report was published on 13 December as International Mountain Day came near.\n",
        "---\ntitle: A\nobservance: world-space-week\nyear: 2026\nlanguage: en\n---\n\nOur fair for World Space Week is big. It runs from 5 to 11 October.\n",
        "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nOn 17 October the band plays; on World Food Day it rests.\n",
        "---\ntitle: A\nobservance: human-rights-day\nyear: 2026\nlanguage: en\n---\n\nThe vote on Human Rights Day took place on 11 December 1992.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nSome posters say that International Mountain Day is on 12 December; that is wrong.\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: fr\n---\n\nUne marche est prévue lors de la Journée mondiale de l’eau. Elle se tient le 20 mars.\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: es\n---\n\nEl concierto del Día Mundial del Agua es gratis. Se celebra el 20 de marzo.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nOur fair for International Mountain Day is old. The date is 18 December.\n",
        "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nSome had proposed 17 October as World Food Day.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: en\n---\n\nInternational Mountain Day is on 11 December. Every 18 December our village bakes what is left for the guests of International Mountain Day.\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\nThe report on World Water Day will be published on Monday, 23 March.\n",
        "---\ntitle: A\nobservance: disaster-reduction-day\nyear: 2026\nlanguage: en\n---\n\nUntil 2009 the prize of the International Day for Disaster Risk Reduction was given on the second Friday of October.\n",
        "---\ntitle: A\nobservance: disaster-reduction-day\nyear: 2026\nlanguage: es\n---\n\nDe 1990 a 2009, el Día se celebró el segundo miércoles de octubre.\n",
        "---\ntitle: A\nobservance: biological-diversity-day\nyear: 2026\nlanguage: fr\n---\n\nLa Journée n’est plus célébrée le 29 décembre, mais le 22 mai.\n",
        "---\ntitle: A\nobservance: biological-diversity-day\nyear: 2026\nlanguage: en\n---\n\nThe International Day for Biological Diversity is near. Instead of 19 May, our hearing is now on 3 June.\n",
        "---\ntitle: A\nobservance: biological-diversity-day\nyear: 2026\nlanguage: en\n---\n\nIn 2000 our school kept the International Day for Biological Diversity on 20 December, before the holidays.\n",
        "---\ntitle: A\nobservance: biological-diversity-day\nyear: 2026\nlanguage: en\n---\n\nThe International Day for Biological Diversity is ours. Until 2000 our shop was closed on 28 December.\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: fr\n---\n\nLa Journée nationale de l’eau tombe le 23 mars.\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: es\n---\n\nEl Día Interamericano del Agua se celebra el 3 de octubre.\n",
        "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nWorld Mental Health Day, 10 April this time by a slip of the calendar, is another matter.\n",
        "---\ntitle: A\nobservance: world-food-day\nyear: 2026\nlanguage: en\n---\n\nStreet Food Day falls on 17 October, and nobody cooks at home.\n",
        "---\ntitle: A\nobservance: cities-day\nyear: 2026\nlanguage: en\n---\n\n| Date | Day | Place |\n|---|---|---|\n| 24 October | United Nations Day | the old crane |\n",
        "---\ntitle: A\nobservance: tourism-resilience-day\nyear: 2027\nlanguage: en\n---\n\nGlobal Tourism Resilience Day is near. On World Tourism Day, 27 September, the second walk begins at the pier.\n",
        "---\ntitle: A\nobservance: oceans-day\nyear: 2026\nlanguage: en\n---\n\nWorld Oceans Day is marked at Port Ellery on Saturday, 13 June, when the boats are in.\n",
        "---\ntitle: A\nobservance: oceans-day\nyear: 2026\nlanguage: en\n---\n\nWorld Oceans Day has its regatta. It is on 13 June.\n",
        "---\ntitle: A\nobservance: oceans-day\nyear: 2026\nlanguage: en\n---\n\nThe regatta for World Oceans Day is famous. It is held every year on 13 June.\n",
        "---\ntitle: A\nobservance: oceans-day\nyear: 2026\nlanguage: en\n---\n\nAs 13 June approaches, the boats are painted for the regatta of World Oceans Day.\n",
        "---\ntitle: A\nobservance: oceans-day\nyear: 2026\nlanguage: en\n---\n\nIs World Oceans Day on 9 June? No, it is on 8 June.\n",
        "---\ntitle: A\nobservance: oceans-day\nyear: 2026\nlanguage: en\n---\n\nThe fishermen would rather keep World Oceans Day on 13 June.\n",
        "---\ntitle: A\nobservance: oceans-day\nyear: 2026\nlanguage: en\n---\n\nUnlike World Oceans Day, our harbour day is kept on 13 June.\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\nOn 19 March the pupils of the school by the river paint posters for World Water Day.\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\nThe exhibition for World Water Day is on from 19 to 25 March.\n",
        "---\ntitle: A\nobservance: biological-diversity-day\nyear: 2026\nlanguage: en\n---\n\nOn 21 May we shall open the gate for the International Day for Biological Diversity. The Day itself is on 22 May.\n",
        "---\ntitle: A\nobservance: biological-diversity-day\nyear: 2026\nlanguage: en\n---\n\nOn 21 May we shall rehearse for the International Day for Biological Diversity, a little early.\n",
        "---\ntitle: A\nobservance: biological-diversity-day\nyear: 2026\nlanguage: en\n---\n\nRegister by 12 May for the walk on the International Day for Biological Diversity.\n",
        "---\ntitle: A\nobservance: biological-diversity-day\nyear: 2026\nlanguage: en\n---\n\nOn 14 March we shall sow a meadow for the International Day for Biological Diversity.\n",
        "---\ntitle: A\nobservance: biological-diversity-day\nyear: 2026\nlanguage: en\n---\n\nOn 20 May we shall sow, on 21 May we shall dig a pond for the International Day for Biological Diversity.\n",
        "---\ntitle: A\nobservance: world-space-week\nyear: 2026\nlanguage: en\n---\n\nFrom 5 to 9 October our school keeps its roof open for World Space Week.\n",
        "---\ntitle: A\nobservance: world-space-week\nyear: 2026\nlanguage: en\n---\n\nFrom 1 to 31 October our library shows books for World Space Week.\n",
        "---\ntitle: A\nobservance: disarmament-week\nyear: 2025\nlanguage: en\n---\n\nThe exhibition for Disarmament Week, which opens on 24 October and closes on 14 November, is free.\n",
        "---\ntitle: A\nobservance: international-year-of-rangelands-and-pastoralists-2026\nyear: 2026\nlanguage: en\n---\n\nThe International Year of Rangelands and Pastoralists lasts from 1 January to 31 December 2026.\n",
        "---\ntitle: A\nobservance: international-year-of-rangelands-and-pastoralists-2026\nyear: 2026\nlanguage: en\n---\n\nOur show for the International Year of Rangelands and Pastoralists is open from 1 March 2026 to 28 June 2026.\n",
        "---\ntitle: A\nobservance: world-soil-day\nyear: 2023\nlanguage: en\n---\n\n| World Soil Day | |\n|---|---|\n| Held on | 5 December, every year |\n| Register by | 4 December |\n",
        "---\ntitle: A\nobservance: road-traffic-victims-day\nyear: 2026\nlanguage: en\n---\n\nOur fair is old. It is always the second Sunday of November, when the mornings are dark.\n",
        "---\ntitle: A\nobservance: habitat-day\nyear: 2025\nlanguage: en\n---\n\nWorld Habitat Day is near. It always comes on the first Monday of October, when the council meets.\n",
        "---\ntitle: A\nobservance: human-rights-day\nyear: 2026\nlanguage: en\n---\n\nFrom 25 November to 10 December, Human Rights Day, we wear orange.\n",
        "---\ntitle: A\nobservance: human-rights-day\nyear: 2026\nlanguage: en\n---\n\nThe Assembly invited all States to keep Human Rights Day on 4 December 1950.\n",
        "---\ntitle: A\nobservance: un-day\nyear: 2026\nlanguage: en\n---\n\nUnited Nations Day is a Saturday this year. The schools keep it on Friday, 23 October.\n",
        "---\ntitle: A\nobservance: un-day\nyear: 2026\nlanguage: en\n---\n\nThe schools keep United Nations Day on Friday, 23 October, because there is no school on a Saturday.\n",
        "---\ntitle: A\nobservance: world-bee-day\nyear: 2026\nlanguage: en\n---\n\nAs 1 May approaches, the limes bud; World Bee Day is not far.\n",
        "---\ntitle: A\nobservance: world-bee-day\nyear: 2026\nlanguage: en\n---\n\nThe hives are weighed before World Bee Day. The date, 15 May, is fixed by the weather.\n",
        "---\ntitle: A\nobservance: world-bee-day\nyear: 2026\nlanguage: en\n---\n\nOur fair is part of World Bee Day. 23 May was chosen because it is a Saturday.\n",
        "---\ntitle: A\nobservance: world-bee-day\nyear: 2026\nlanguage: en\n---\n\nLast year the village celebrated World Bee Day on 24 May, a Saturday.\n",
        "---\ntitle: A\nobservance: world-bee-day\nyear: 2026\nlanguage: en\n---\n\nWorld Bee Day, said Mr Kos, is over when the fair closes on 23 May.\n",
        "---\ntitle: A\nobservance: world-bee-day\nyear: 2026\nlanguage: en\n---\n\nBetween World Bee Day and the International Day for Biological Diversity, on 21 May, we rest.\n",
        "---\ntitle: A\nobservance: non-violence-day\nyear: 2026\nlanguage: en\n---\n\nWe keep the International Day of Non-Violence, which the General Assembly set in [@A/RES/61/271] of 15 June 2007.\n",
        "---\ntitle: A\nobservance: international-literacy-day\nyear: 2026\nlanguage: en\n---\n\nFor us, International Literacy Day begins on 7 September, when the ovens are lit.\n",
        "---\ntitle: A\nobservance: international-literacy-day\nyear: 2026\nlanguage: en\n---\n\nOur celebration of International Literacy Day takes place on 12 September this year.\n",
        "---\ntitle: A\nobservance: international-literacy-day\nyear: 2026\nlanguage: en\n---\n\nInternational Literacy Day book sale: 12 September, 3 p.m.\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\nSome believe that World Water Day is on 29 March; it is on 22 March.\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\nOn 20 March we clean the pump, because it is World Water Day soon.\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\nWhen is the World Water Day walk? On 29 March.\n",
        "---\ntitle: A\nobservance: water-day\nyear: 2026\nlanguage: en\n---\n\nThe day after World Water Day is 23 March, World Meteorological Day.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nWe have celebrated the Day on 12 September since 2015.\n",
        "---\ntitle: A\nobservance: international-day-of-forests\nyear: 2026\nlanguage: en\n---\n\nWhy 28 March? Because the International Day of Forests is a school holiday.\n",
        "---\ntitle: A\nobservance: international-day-of-forests\nyear: 2026\nlanguage: en\n---\n\nBetween the International Day of Forests and 5 June, World Environment Day, we count.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nBecause 12 September is a Saturday, our office marks the Day on Friday 11 September.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nThis year 12 September is a Saturday. Our office therefore celebrates the Day on Friday, 11 September.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nWe keep the Day early, on 11 September, because the hall is taken.\n",
        "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nOn the eve of World Health Day, 6 April, we meet.\n",
        "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nTwo days after World Health Day, on 9 April, we count the money.\n",
        "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\n24 March, World Tuberculosis Day, 7 April, World Health Day, 25 April, World Malaria Day: three dates.\n",
        "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nWorld Health Day, 9 April tickets and all that: see the next page.\n",
        "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nThe closing date for the World Health Day prize is 15 March.\n",
        "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nWorld Health Day is celebrated all over the world. It is on 3 May that our well will be opened.\n",
        "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nOur Health Week, which ends on 11 April, opens on World Health Day.\n",
        "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nIt is 5 April, and World Health Day is two days away.\n",
        "---\ntitle: A\nobservance: mountain-day\nyear: 2026\nlanguage: es\n---\n\nEl concierto del Día Internacional de las Montañas, que se celebra el 14 de diciembre, es gratis.\n",
        "---\ntitle: A\nobservance: world-space-week\nyear: 2026\nlanguage: en\n---\n\nThe exhibition for World Space Week runs from 1 to 31 October.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nIt was only in 2011 that the Day moved from 19 December to 12 September.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nIn 2015 our office moved to a new house, and the Day with it.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nIn 2019 we told how the Day moved from 19 December to 12 September.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nSince 2015 our office has kept the Day on 12 September with a supper.\n",
        "---\ntitle: A\nobservance: food-safety-day\nyear: 2024\nlanguage: en\n---\n\n| Day | Register by |\n|---|---|\n| World Food Safety Day | 1 June |\n",
        "---\ntitle: A\nobservance: food-safety-day\nyear: 2024\nlanguage: en\n---\n\n| Day | Date | Report |\n|---|---|---|\n| World Food Safety Day | 7 June | 9 July |\n",
        "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nOn 6 April, join us for World Health Day's rehearsal.\n",
        "---\ntitle: A\nobservance: world-space-week\nyear: 2027\nlanguage: en\n---\n\nThe fair starts in World Space Week and closes on 9 November.\n",
        "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nOn 7 April we set the tables, which are reserved for the Day.\n",
        "---\ntitle: A\nobservance: disaster-reduction-day\nyear: 2026\nlanguage: en\n---\n\nUntil 2009 it was kept on the second Wednesday of October.\n",
        "---\ntitle: A\nobservance: habitat-day\nyear: 2026\nlanguage: en\n---\n\nThe choir meets on the second Monday of October; World Habitat Day is on the first Monday of October.\n",
        "---\ntitle: A\nobservance: world-interfaith-harmony-week\nyear: 2026\nlanguage: en\n---\n\nWorld Interfaith Harmony Week begins on 1 February and ends on 7 February.\n",
        "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nOn 24 March, World Tuberculosis Day, we met; the concert for World Health Day is on 9 April.\n",
        "---\ntitle: A\nobservance: world-health-day\nyear: 2026\nlanguage: en\n---\n\nThe conference of World Health Day is held on 9 April.\n",
        "---\ntitle: A\nobservance: world-wetlands-day\nyear: 2026\nlanguage: en\n---\n\nIt was first celebrated in 1997, long before the Assembly took it up.\n",
        "---\ntitle: A\nobservance: habitat-day\nyear: 2026\nlanguage: en\n---\n\nThe Day was on 6 October in 2025, and is on 5 October this year.\n",
        "---\ntitle: A\nobservance: happiness-day\nyear: 2026\nlanguage: en\n---\n\nOn the International Day of Happiness, 21 March events are listed.\n",
        "---\ntitle: A\nobservance: happiness-day\nyear: 2026\nlanguage: en\n---\n\nOn the International Day of Happiness, 20 March, the library stays open.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nThe International Day for South-South Cooperation is observed every year on 12 September.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nInitially celebrated on 19 December, and later moved to September 12, the Day was established in 2003.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nUntil 2011 the Day fell on 19 December.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nSince 2012 the Day has been observed on 12 September.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nThe plan was adopted on 12 September 1978, and resolution 58/220 on 23 December 2003; the Day came later.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nOn 10 September, the Institute opens an exhibition for the Day.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nWorld Water Day is observed on 22 March.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nThe Assembly moved the Day from 19 December to 12 September by a decision of 2011.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nThe Assembly declared 19 December United Nations Day for South-South Cooperation.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nIn 2010 the Day was celebrated on 19 December 2010.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\n“The Day is observed on 13 September,” he said.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nThe Day of our meeting was 3 May. The Day is near.\n",
        "---\ntitle: A\nobservance: south-south-cooperation-day\nyear: 2026\nlanguage: en\n---\n\nOur office celebrated its opening on 4 March.\n",
        "---\ntitle: A\nobservance: world-interfaith-harmony-week\nyear: 2026\nlanguage: en\n---\n\nWorld Interfaith Harmony Week is observed from 1 to 7 February.\n",
        "---\ntitle: A\nobservance: world-interfaith-harmony-week\nyear: 2026\nlanguage: en\n---\n\nOn 3 February the Week is celebrated in Port Ellery.\n",
        "---\ntitle: A\nobservance: maritime-day\nyear: 2026\nlanguage: en\n---\n\nWorld Maritime Day is observed on 24 September.\n",
    ],
};
