//! The forms that the rule reads, and their honest likes.

use crate::rules::testing::{assert_fires, assert_silent};

#[test]
fn a_date_of_adoption_is_read_in_many_forms() {
    for (language, text, marked) in [
        (
            "en",
            "Decision [@A/DEC/66/550], which was taken on 22 December 2012, is the reason.",
            "22 December 2012",
        ),
        (
            "en",
            "It closes with [@A/RES/ES-7/8], carried on 9 August 1982.",
            "9 August 1982",
        ),
        (
            "en",
            "Cooperatives had a year in 2025. The Assembly adopted the text for it, [@A/RES/78/289], in 2022.",
            "2022",
        ),
        (
            "en",
            "Nobody had known that water was called a human right in [@A/RES/64/292], let alone that the Assembly adopted it on 28 July 2009.",
            "28 July 2009",
        ),
        (
            "fr",
            "Elle a été instituée par [@A/RES/58/220] le 23 décembre 2004, puis déplacée.",
            "23 décembre 2004",
        ),
        (
            "es",
            "Su origen está en [@A/RES/47/193], texto aprobado por la Asamblea General el 22 de febrero de 1993.",
            "22 de febrero de 1993",
        ),
        (
            "en",
            "Our club has the minutes of 2 December 2019, the day on which the General Assembly adopted [@A/RES/74/22], pinned above the clocks.",
            "2 December 2019",
        ),
        (
            "en",
            "By [@A/RES/58/220], with which the Assembly proclaimed the Day in 2004, we are bound.",
            "2004",
        ),
        (
            "en",
            "We read [@A/RES/58/220], by which the General Assembly proclaimed this Day on 24 December 2003.",
            "24 December 2003",
        ),
        (
            "en",
            "The adoption of [@A/RES/58/220] in 2004 changed little.",
            "2004",
        ),
        (
            "en",
            "Since the vote on [@A/RES/58/220] on 24 December 2003, much has happened.",
            "24 December 2003",
        ),
        (
            "en",
            "In [@A/RES/58/220] (24 December 2003) it is said.",
            "24 December 2003",
        ),
        (
            "en",
            "The Day rests on [@A/RES/58/220], 24 December 2003.",
            "24 December 2003",
        ),
        (
            "en",
            "[@A/RES/58/220] was approved without a vote in December 2004.",
            "December 2004",
        ),
        (
            "en",
            "[@A/RES/58/220] was adopted by the General Assembly, without a vote, on 24 December 2003.",
            "24 December 2003",
        ),
        (
            "en",
            "The text, [@A/RES/58/220], was agreed by all Member States on 24 December 2003.",
            "24 December 2003",
        ),
        (
            "en",
            "[@A/RES/58/220], passed in 2005 by a tired Assembly, is short.",
            "2005",
        ),
        (
            "en",
            "[@A/RES/58/220] became the law of the calendar when the Assembly adopted it in 2005.",
            "2005",
        ),
        (
            "en",
            "It was [@A/RES/58/220] that the delegates adopted on 23 December 2002.",
            "23 December 2002",
        ),
        (
            "en",
            "[@A/RES/58/220] dates back to 23 December 2002.",
            "23 December 2002",
        ),
        (
            "en",
            "[@A/RES/58/220] carries the date of 23 December 2002.",
            "23 December 2002",
        ),
        ("en", "The year of [@A/RES/58/220] was 2002.", "2002"),
        (
            "en",
            "The date of [@A/RES/58/220] is 23 December 2002.",
            "23 December 2002",
        ),
        (
            "en",
            "Turn to [@A/RES/58/220]: it was adopted on 24 December 2003.",
            "24 December 2003",
        ),
        (
            "en",
            "Turn to [@A/RES/58/220]; the Assembly adopted it on 24 December 2003.",
            "24 December 2003",
        ),
        (
            "en",
            "Turn to [@A/RES/58/220]. It was adopted on 24 December 2003 and is short.",
            "24 December 2003",
        ),
        (
            "en",
            "Turn to [@A/RES/58/220]. The Assembly adopted it on 24 December 2003.",
            "24 December 2003",
        ),
        (
            "en",
            "Turn to [@A/RES/58/220]. The resolution was adopted in 2005.",
            "2005",
        ),
        ("en", "- [@A/RES/58/220], 24 December 2003", "24 December 2003"),
        (
            "en",
            "- [@A/RES/58/220] (adopted 24 December 2003)",
            "24 December 2003",
        ),
        (
            "en",
            "- 24 December 2003: the General Assembly adopts [@A/RES/58/220]",
            "24 December 2003",
        ),
        (
            "en",
            "- 24 December 2003: [@A/RES/58/220] proclaims the Day",
            "24 December 2003",
        ),
        ("en", "- 2004: [@A/RES/58/220] establishes the Day", "2004"),
        (
            "en",
            "- **24 December 2003**: [@A/RES/58/220]",
            "24 December 2003",
        ),
        (
            "fr",
            "La résolution [@A/RES/58/220], en date du 24 décembre 2003, est courte.",
            "24 décembre 2003",
        ),
        (
            "fr",
            "[@A/RES/58/220], adoptée sans vote le 24 décembre 2003, est courte.",
            "24 décembre 2003",
        ),
        (
            "fr",
            "L’Assemblée générale a adopté [@A/RES/58/220] le 24 décembre 2003.",
            "24 décembre 2003",
        ),
        (
            "fr",
            "L’Assemblée générale a adopté [@A/RES/58/220] en 2004.",
            "2004",
        ),
        (
            "fr",
            "En 2004, l’Assemblée générale a proclamé la Journée par [@A/RES/58/220].",
            "2004",
        ),
        (
            "fr",
            "C’est le 24 décembre 2003 que l’Assemblée générale a adopté [@A/RES/58/220].",
            "24 décembre 2003",
        ),
        (
            "fr",
            "Le 24 décembre 2003, l’Assemblée générale en a décidé ainsi par [@A/RES/58/220].",
            "24 décembre 2003",
        ),
        (
            "fr",
            "Votée le 24 décembre 2003, [@A/RES/58/220] est courte.",
            "24 décembre 2003",
        ),
        (
            "es",
            "La Asamblea General aprobó [@A/RES/58/220] el 24 de diciembre de 2003.",
            "24 de diciembre de 2003",
        ),
        (
            "es",
            "La resolución [@A/RES/58/220], de 24 de diciembre de 2003, es breve.",
            "24 de diciembre de 2003",
        ),
        (
            "es",
            "El 24 de diciembre de 2003 la Asamblea General proclamó el Día mediante [@A/RES/58/220].",
            "24 de diciembre de 2003",
        ),
        (
            "es",
            "En 2004, con [@A/RES/58/220], la Asamblea General proclamó el Día.",
            "2004",
        ),
        (
            "es",
            "Se aprobó el 24 de diciembre de 2003 como [@A/RES/58/220].",
            "24 de diciembre de 2003",
        ),
        (
            "es",
            "[@A/RES/58/220] fue aprobada por la Asamblea General el 24 de diciembre de 2003.",
            "24 de diciembre de 2003",
        ),
        (
            "en",
            "On 18 December 2006 the Assembly renamed it by [@A/RES/62/127].",
            "18 December 2006",
        ),
        (
            "en",
            "On 24 December 2003 the General Assembly gave the South its Day with [@A/RES/58/220].",
            "24 December 2003",
        ),
        (
            "en",
            "On 24 December 2003 came [@A/RES/58/220].",
            "24 December 2003",
        ),
        ("en", "In 2004 came [@A/RES/58/220] and with it the Day.", "2004"),
        ("en", "In 2004, [@A/RES/58/220] established the Day.", "2004"),
        (
            "en",
            "As early as 2004 the Assembly adopted [@A/RES/58/220].",
            "2004",
        ),
        ("en", "Back in 2004, delegates adopted [@A/RES/58/220].", "2004"),
        (
            "en",
            "In December 2004 the Assembly put its name to [@A/RES/58/220].",
            "December 2004",
        ),
        (
            "en",
            "24 December 2003 was the day on which the Assembly adopted [@A/RES/58/220].",
            "24 December 2003",
        ),
        (
            "en",
            "2004 was the year in which the Assembly adopted [@A/RES/58/220].",
            "2004",
        ),
        (
            "en",
            "It has been so since 2004, when the Assembly adopted [@A/RES/58/220].",
            "2004",
        ),
        (
            "en",
            "The resolution of 24 December 2003, [@A/RES/58/220], is short.",
            "24 December 2003",
        ),
        (
            "en",
            "Dated 24 December 2003, [@A/RES/58/220] is short.",
            "24 December 2003",
        ),
        (
            "en",
            "The Assembly declared in 2004, by [@A/RES/58/220], that the South has a Day.",
            "2004",
        ),
        (
            "en",
            "The Day was proclaimed by the General Assembly on 22 December 2003 through [@A/RES/58/220].",
            "22 December 2003",
        ),
        (
            "en",
            "The Assembly took the step on 22 December 2003 ([@A/RES/58/220]).",
            "22 December 2003",
        ),
        (
            "en",
            "Governments agreed to the Day on 22 December 2003, in [@A/RES/58/220].",
            "22 December 2003",
        ),
        (
            "en",
            "When the Assembly met in 2002 it adopted [@A/RES/58/220].",
            "2002",
        ),
        (
            "en",
            "By a vote of 22 December 2003, [@A/RES/58/220], the Day was born.",
            "22 December 2003",
        ),
        (
            "en",
            "On 14 May 2004 the Assembly adopted [@A/RES/58/220], and on 22 December 2011 it took [@A/DEC/66/550].",
            "14 May 2004",
        ),
        (
            "en",
            "On 23 December 2003 the Assembly adopted [@A/RES/58/220], and on 22 December 2012 it adopted [@A/DEC/66/550].",
            "22 December 2012",
        ),
        (
            "en",
            "[@A/RES/58/220] of 23 December 2003 founded it and [@A/DEC/66/550] of 2012 moved it.",
            "2012",
        ),
        (
            "en",
            "[@A/RES/58/220], adopted in 2004, founded it, and [@A/DEC/66/550], adopted in 2011, moved it.",
            "2004",
        ),
        (
            "en",
            "It kept that name until 2007. On 8 December of that year the Assembly renamed it by [@A/RES/62/127].",
            "8 December",
        ),
        (
            "en",
            "It kept that name until 2006. On 18 December of that year the Assembly renamed it by [@A/RES/62/127].",
            "18 December",
        ),
        (
            "en",
            "In the autumn of 2003 the delegates met. On 22 December they adopted [@A/RES/58/220].",
            "22 December",
        ),
        (
            "fr",
            "Par [@A/RES/58/219] du 3 mars 2006, il en fut ainsi.",
            "3 mars 2006",
        ),
        (
            "en",
            "In 2012 the Assembly decided to move it: see [@A/DEC/66/550].",
            "2012",
        ),
        ("en", "Only in 2001 did delegates adopt [@A/RES/55/76].", "2001"),
        (
            "en",
            "The year was 2001 when the General Assembly adopted [@A/RES/55/76].",
            "2001",
        ),
        (
            "en",
            "On the morning of 4 December 2001, the General Assembly adopted [@A/RES/55/76].",
            "4 December 2001",
        ),
        (
            "en",
            "4 December 2001 saw the adoption of [@A/RES/55/76].",
            "4 December 2001",
        ),
        (
            "en",
            "It has been twenty-five years since 4 December 2001, when [@A/RES/55/76] was adopted.",
            "4 December 2001",
        ),
        (
            "en",
            "Refugees have had a Day since [@A/RES/55/76] was adopted in 2001.",
            "2001",
        ),
        (
            "en",
            "Refugees have had a Day since 2001, the year of [@A/RES/55/76].",
            "2001",
        ),
        (
            "en",
            "[@A/RES/55/76] was born on 4 December 2001.",
            "4 December 2001",
        ),
        (
            "en",
            "Adopted as it was on 4 December 2001, [@A/RES/55/76] is young.",
            "4 December 2001",
        ),
        (
            "en",
            "[@A/RES/55/76]: adopted 4 December 2001.",
            "4 December 2001",
        ),
        (
            "en",
            "We owe the Day to [@A/RES/55/76] (General Assembly, 4 December 2001).",
            "4 December 2001",
        ),
        (
            "en",
            "We owe the Day to the General Assembly ([@A/RES/55/76], 2001).",
            "2001",
        ),
        ("en", "[@A/RES/55/76] came in 2001, after years of talk.", "2001"),
        (
            "en",
            "[@A/RES/55/76] followed on 4 December 2001.",
            "4 December 2001",
        ),
        (
            "en",
            "The General Assembly proclaimed World Refugee Day on 4 December 2001 (see [@A/RES/55/76]).",
            "4 December 2001",
        ),
        (
            "en",
            "The General Assembly decided on 4 December 2001, in its [@A/RES/55/76], that 20 June would be the Day.",
            "4 December 2001",
        ),
        (
            "en",
            "It was decided on 4 December 2001 that the Day should be kept ([@A/RES/55/76]).",
            "4 December 2001",
        ),
        (
            "en",
            "With [@A/RES/55/76] in 2001, the General Assembly set the Day.",
            "2001",
        ),
        (
            "en",
            "Through [@A/RES/55/76] on 4 December 2001, the Assembly set the Day.",
            "4 December 2001",
        ),
        (
            "en",
            "The text in question was passed on 4 December 2001 as [@A/RES/55/76].",
            "4 December 2001",
        ),
        (
            "en",
            "The resolution, dated 4 December 2001, is [@A/RES/55/76].",
            "4 December 2001",
        ),
        (
            "en",
            "The General Assembly's 2001 resolution [@A/RES/55/76] set the Day.",
            "2001",
        ),
        ("en", "A 2001 resolution, [@A/RES/55/76], set the Day.", "2001"),
        (
            "en",
            "That Day dates from 4 December 2001 ([@A/RES/55/76]).",
            "4 December 2001",
        ),
        (
            "en",
            "World Teachers have [@A/RES/49/214], adopted in October 1999.",
            "October 1999",
        ),
        (
            "en",
            "Security Council resolution [@S/RES/1325(2000)], adopted on 31 October 2001, was the first.",
            "31 October 2001",
        ),
        (
            "en",
            "The Security Council adopted [@S/RES/1325(2000)] in 2001.",
            "2001",
        ),
        (
            "en",
            "[@E/RES/1980/67] of 25 July 1981 sets the rules.",
            "25 July 1981",
        ),
        (
            "en",
            "The Human Rights Council adopted [@A/HRC/RES/48/13] in 2010.",
            "2010",
        ),
        (
            "en",
            "The Human Rights Council adopted [@A/HRC/RES/48/13] on 8 October 2022.",
            "8 October 2022",
        ),
        (
            "en",
            "See [@A/RES/55/76; @A/RES/54/120] of 4 December 2001.",
            "4 December 2001",
        ),
        (
            "fr",
            "La Déclaration fut adoptée le 10 décembre 1949 par [@A/RES/217(III) A].",
            "10 décembre 1949",
        ),
        (
            "fr",
            "Le 10 décembre 1949, l’Assemblée générale adoptait [@A/RES/217(III) A].",
            "10 décembre 1949",
        ),
        ("fr", "C’est en 1949 que fut adoptée [@A/RES/217(III) A].", "1949"),
        (
            "fr",
            "Depuis l’adoption de [@A/RES/217(III) A] en 1949, le monde a changé.",
            "1949",
        ),
        (
            "fr",
            "La Journée remonte au 4 décembre 2001, date de l’adoption de [@A/RES/55/76].",
            "4 décembre 2001",
        ),
        (
            "fr",
            "Dans [@A/RES/55/76], votée le 4 décembre 2001, l’Assemblée fixe la Journée.",
            "4 décembre 2001",
        ),
        (
            "fr",
            "La Journée a été décidée par [@A/RES/55/76], un texte de décembre 2001.",
            "décembre 2001",
        ),
        (
            "fr",
            "On lit dans [@A/RES/55/76]. L’Assemblée générale l’a adoptée le 4 décembre 2001.",
            "4 décembre 2001",
        ),
        (
            "fr",
            "On lit [@A/RES/55/76]. Elle a été adoptée le 4 décembre 2001.",
            "4 décembre 2001",
        ),
        (
            "es",
            "El 4 de diciembre de 2001 la Asamblea General aprobó [@A/RES/55/76].",
            "4 de diciembre de 2001",
        ),
        (
            "es",
            "En 2001 la Asamblea General proclamó el Día con [@A/RES/55/76].",
            "2001",
        ),
        (
            "es",
            "Desde que se aprobó [@A/RES/55/76] el 4 de diciembre de 2001, ha crecido.",
            "4 de diciembre de 2001",
        ),
        (
            "es",
            "[@A/RES/55/76] data de diciembre de 2001.",
            "diciembre de 2001",
        ),
        (
            "es",
            "Leemos [@A/RES/55/76]. Fue aprobada el 4 de diciembre de 2001.",
            "4 de diciembre de 2001",
        ),
        (
            "es",
            "La jornada fue instituida en 2001 por [@A/RES/55/76].",
            "2001",
        ),
        (
            "en",
            "On the morning of 4 December 2001 the General Assembly adopted [@A/RES/55/76].",
            "4 December 2001",
        ),
        (
            "en",
            "At the close of 4 December 2001 the General Assembly adopted [@A/RES/55/76].",
            "4 December 2001",
        ),
        (
            "en",
            "At the end of 2001 the General Assembly adopted [@A/RES/55/76].",
            "2001",
        ),
        (
            "en",
            "In the summer of 2001 the General Assembly adopted [@A/RES/55/76].",
            "2001",
        ),
        (
            "en",
            "In December 1997 the General Assembly moved it to 22 May with [@A/RES/55/201].",
            "December 1997",
        ),
        (
            "en",
            "In 1997 the General Assembly moved it with [@A/RES/55/201].",
            "1997",
        ),
        (
            "en",
            "An older declaration had prepared the ground on 20 November 1960: [@A/RES/1904(XVIII)].",
            "20 November 1960",
        ),
        (
            "en",
            "It took a single text, adopted on 19 December 2011, to create it. That text is [@A/RES/67/291], and the date is 19 November.",
            "19 December 2011",
        ),
        (
            "es",
            "Bastó un texto, aprobado el 18 de diciembre de 2004, para crear el Día. Ese texto es [@A/RES/62/136] y la fecha, el 15 de octubre.",
            "18 de diciembre de 2004",
        ),
        (
            "en",
            "It is 78 years since its adoption in 1945. The text is [@A/RES/217(III) A].",
            "1945",
        ),
        (
            "en",
            "Chess players had to wait for 1997, when [@A/RES/74/22] was adopted.",
            "1997",
        ),
        (
            "en",
            "\"The General Assembly,\" said our chairman. He meant [@A/RES/74/22], which it adopted on 12 December 2018.",
            "12 December 2018",
        ),
        (
            "en",
            "Thanks to [@A/RES/74/22], adopted in 2018, we play.",
            "2018",
        ),
        (
            "en",
            "It is owed to [@A/RES/74/22], a text of December 2018.",
            "December 2018",
        ),
        (
            "en",
            "Under [@A/RES/74/22] of 12 December 2018 we play every July.",
            "12 December 2018",
        ),
        (
            "en",
            "Since 2018 and [@A/RES/74/22], adopted in 2018, we play.",
            "2018",
        ),
        (
            "en",
            "That the Day exists is the doing of [@A/RES/74/22], adopted by consensus on 12 December 2018.",
            "12 December 2018",
        ),
        (
            "en",
            "The General Assembly's [@A/RES/74/22] of 2018 made it so.",
            "2018",
        ),
        (
            "en",
            "> [!goals] We\n>\n> - read [@A/RES/74/22], adopted on 12 December 2018;\n> - play; and\n> - rest.",
            "12 December 2018",
        ),
        (
            "en",
            "## [@A/RES/74/22] of 12 December 2018\n\nText.",
            "12 December 2018",
        ),
        (
            "en",
            "A note.[^1]\n\n[^1]: [@A/RES/74/22], adopted in 2018.",
            "2018",
        ),
        (
            "en",
            "A note.[^1]\n\n[^1]: Adopted on 12 December 2018 ([@A/RES/74/22]).",
            "12 December 2018",
        ),
        (
            "en",
            "The text ([@A/RES/74/22], adopted on 12 December 2018) is short.",
            "12 December 2018",
        ),
        (
            "en",
            "The text ([@A/RES/74/22] of 12 December 2018) is short.",
            "12 December 2018",
        ),
        (
            "en",
            "The text ([@A/RES/74/22]), adopted December 12, 2018, is short.",
            "December 12, 2018",
        ),
        (
            "en",
            "It was 2018 when the Assembly adopted [@A/RES/74/22].",
            "2018",
        ),
        (
            "en",
            "In 2018, by adopting [@A/RES/74/22], the General Assembly gave us July.",
            "2018",
        ),
        (
            "en",
            "In 2018, having heard the players, the General Assembly adopted [@A/RES/74/22].",
            "2018",
        ),
        (
            "en",
            "On 12 December 2018, after a short debate, the General Assembly adopted [@A/RES/74/22].",
            "12 December 2018",
        ),
        (
            "en",
            "On Wednesday, 12 December 2018, the General Assembly adopted [@A/RES/74/22].",
            "12 December 2018",
        ),
        (
            "en",
            "At its meeting on 12 December 2018 the Assembly adopted [@A/RES/74/22].",
            "12 December 2018",
        ),
        (
            "en",
            "At its meeting of 12 December 2018 the Assembly adopted [@A/RES/74/22].",
            "12 December 2018",
        ),
        (
            "en",
            "We celebrate what was decided on 12 December 2018 in [@A/RES/74/22].",
            "12 December 2018",
        ),
        (
            "en",
            "What the Assembly decided on 12 December 2018, in [@A/RES/74/22], holds.",
            "12 December 2018",
        ),
        ("en", "No one voted against [@A/RES/74/22] in 2018.", "2018"),
        (
            "en",
            "The Assembly passed [@A/RES/74/22] without a vote on 12 December 2018.",
            "12 December 2018",
        ),
        (
            "en",
            "The Assembly passed, on 12 December 2018, [@A/RES/74/22].",
            "12 December 2018",
        ),
        (
            "en",
            "The date on which [@A/RES/74/22] was adopted is 12 December 2018.",
            "12 December 2018",
        ),
        (
            "en",
            "When [@A/RES/74/22] was adopted, on 12 December 2018, we were asleep.",
            "12 December 2018",
        ),
        (
            "en",
            "When it adopted [@A/RES/74/22] in 2018, the Assembly had chess in mind.",
            "2018",
        ),
        (
            "en",
            "Adopted in 2018 as [@A/RES/74/22], the text is short.",
            "2018",
        ),
        (
            "fr",
            "Depuis que l’Assemblée générale a adopté [@A/RES/74/22] en 2018, on joue.",
            "2018",
        ),
        (
            "fr",
            "Par [@A/RES/74/22] du 12 décembre 2018, l’Assemblée générale a créé la Journée.",
            "12 décembre 2018",
        ),
        (
            "fr",
            "La Journée doit tout à [@A/RES/74/22], adoptée en 2018.",
            "2018",
        ),
        (
            "fr",
            "Le texte, [@A/RES/74/22], porte la date du 12 décembre 2018.",
            "12 décembre 2018",
        ),
        (
            "es",
            "Por [@A/RES/74/22], de 12 de diciembre de 2018, la Asamblea General creó el Día.",
            "12 de diciembre de 2018",
        ),
        (
            "es",
            "El Día se lo debemos a [@A/RES/74/22], adoptada en 2018.",
            "2018",
        ),
        (
            "es",
            "El texto, [@A/RES/74/22], lleva la fecha del 12 de diciembre de 2018.",
            "12 de diciembre de 2018",
        ),
        (
            "es",
            "Con [@A/RES/74/22], aprobada sin votación el 12 de diciembre de 2018, empezó todo.",
            "12 de diciembre de 2018",
        ),
        (
            "es",
            "Desde que en 2018 la Asamblea General aprobó [@A/RES/74/22], jugamos.",
            "2018",
        ),
        (
            "en",
            "| Text | Adopted |\n|---|---|\n| [@A/RES/58/220] | 24 December 2003 |",
            "24 December 2003",
        ),
        (
            "en",
            "| Year | Text | What it added |\n|---|---|---|\n| 1999 | [@S/RES/1325(2000)] | women |",
            "1999",
        ),
        (
            "en",
            "| Document | Date of adoption | Subject |\n|---|---|---|\n| General Assembly resolution [@A/RES/58/220] | 2004 | South |",
            "2004",
        ),
        (
            "fr",
            "| Texte | Adoptée le |\n|---|---|\n| [@A/RES/58/220] | 24 décembre 2003 |",
            "24 décembre 2003",
        ),
    ] {
        assert_fires(
            "citation-date",
            &format!("---\nlanguage: {language}\n---\n\n{text}\n"),
            &[marked],
        );
    }
}

#[test]
fn another_date_is_not_the_documents() {
    for (language, text) in [
        (
            "en",
            "There is the Convention on Biological Diversity, opened for signature in June 1992, and there is the World Charter for Nature, which the Assembly adopted ten years earlier in [@A/RES/37/7].",
        ),
        (
            "en",
            "It kept that name until 2007. On 18 December of that year the Assembly renamed it by [@A/RES/62/127], and from 2008 the new name stood on the posters.",
        ),
        (
            "en",
            "In 2012, the Day established by [@A/RES/58/220] was observed for the first time in September.",
        ),
        (
            "en",
            "On 12 September 2026 the Assembly will mark the Day created by [@A/RES/58/220].",
        ),
        (
            "en",
            "In 2019 the Assembly reviewed what it had asked for in [@A/RES/58/220].",
        ),
        (
            "en",
            "In 2014 the General Assembly returned to the text of [@A/RES/58/220].",
        ),
        (
            "en",
            "In 2005 the Assembly acted in the spirit of [@A/RES/58/220].",
        ),
        ("en", "We meet for the Day of [@A/RES/58/220], 12 September 2026."),
        ("en", "[@A/RES/58/220] asks for it from 2004 on."),
        ("en", "[@A/RES/58/220], in force since 2004, is short."),
        (
            "en",
            "The Assembly adopted [@A/RES/58/220], and the first Day was kept on 19 December 2004.",
        ),
        (
            "en",
            "The Assembly adopted [@A/RES/58/220]. It was first observed on 19 December 2004.",
        ),
        (
            "en",
            "The Assembly adopted [@A/RES/58/220]. The first Day was held in 2004.",
        ),
        (
            "en",
            "The Day has stood on [@A/RES/58/220]. It was established in 1945, our house.",
        ),
        (
            "en",
            "The Convention Against Torture is recalled in [@A/RES/52/149]. It was adopted in 1984.",
        ),
        (
            "en",
            "[@A/RES/52/149] recalls the Convention, which the Assembly adopted on 10 December 1984.",
        ),
        (
            "en",
            "By [@A/RES/64/267], adopted in 2010, the Assembly set 20 October 2010 aside.",
        ),
        (
            "en",
            "In [@A/RES/58/220], adopted on 23 December 2003, the Assembly chose 19 December 2004 for the first Day.",
        ),
        (
            "en",
            "Two texts, [@A/RES/58/220] and [@A/DEC/66/550], made it; in 2012 it moved.",
        ),
        ("en", "The Assembly adopted [@A/RES/58/220] in time for 2004."),
        (
            "en",
            "The Assembly called in [@A/RES/58/220] for a Day from 2004.",
        ),
        (
            "en",
            "The Day proclaimed in [@A/RES/58/220] in 2004 drew thousands.",
        ),
        (
            "en",
            "In 1978 delegates agreed on the Plan, and the Assembly later endorsed it in [@A/RES/33/134].",
        ),
        (
            "en",
            "On that very date in 1978 it had endorsed the Buenos Aires Plan of Action through [@A/RES/33/134].",
        ),
        (
            "en",
            "Twenty years after the Plan of 1978, the Assembly adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "Since 2012 we have met on the date of the Plan itself, as [@A/DEC/66/550] asks.",
        ),
        (
            "en",
            "On 12 September 1978 a plan was agreed on, and [@A/RES/58/220] made a Day of it.",
        ),
        (
            "en",
            "On 12 September 1978 delegates adopted the Plan that [@A/RES/58/220] recalls.",
        ),
        (
            "en",
            "In 2010 our town adopted a charter in the spirit of [@A/RES/58/220].",
        ),
        ("en", "In 2010 our council adopted the aims of [@A/RES/58/220]."),
        (
            "en",
            "In 2015 the Assembly adopted the Goals, which go further than [@A/RES/58/220].",
        ),
        (
            "en",
            "By 2010, forty countries had adopted laws that follow [@A/RES/61/106].",
        ),
        (
            "en",
            "The Convention, adopted with [@A/RES/61/106], was opened for signature on 30 March 2007.",
        ),
        (
            "en",
            "[@A/RES/61/106] was adopted and entered into force on 3 May 2008.",
        ),
        (
            "en",
            "The Convention annexed to [@A/RES/61/106] entered into force on 3 May 2008.",
        ),
        (
            "en",
            "Our town adopted it in 2012, six years after [@A/RES/61/106].",
        ),
        (
            "en",
            "In 2012 our town adopted the Convention of [@A/RES/61/106].",
        ),
        (
            "en",
            "The International Year of Cooperatives, proclaimed by [@A/RES/64/136], was held in 2012.",
        ),
        ("en", "The Year of 2012 was proclaimed by [@A/RES/64/136]."),
        (
            "en",
            "The International Decade (2005–2015) was proclaimed in [@A/RES/58/217].",
        ),
        ("en", "For the year 2009 the Assembly adopted [@A/RES/60/192]."),
        ("en", "The school adopted [@A/RES/44/25] as its motto in 2012."),
        ("en", "Our school adopted the text of [@A/RES/44/25] in 2012."),
        (
            "en",
            "We have read [@A/RES/58/220] since the house was established in 1998.",
        ),
        (
            "en",
            "We hung up [@A/RES/58/220] when the house was created in 1998.",
        ),
        (
            "en",
            "The house was founded on 4 May 1998, and [@A/RES/58/220] hangs in it.",
        ),
        (
            "en",
            "Ana was elected in 2014; the Assembly had adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "On 12 September 2026, adopted children read [@A/RES/58/220].",
        ),
        ("en", "On 12 September 2025 we passed around [@A/RES/58/220]."),
        ("en", "In 2012, [@A/DEC/66/550] moved the Day to September."),
        ("en", "In 2004, [@A/RES/58/220] had its first Day."),
        (
            "fr",
            "Depuis 2012, [@A/DEC/66/550] a fixé la date au 12 septembre.",
        ),
        (
            "fr",
            "La Journée instituée par [@A/RES/58/220] a lieu le 12 septembre 2026.",
        ),
        (
            "fr",
            "La Journée instituée par [@A/RES/58/220] le sera encore le 12 septembre 2026.",
        ),
        (
            "es",
            "El Día proclamado por [@A/RES/58/220] se celebró en 2004 por primera vez.",
        ),
        (
            "en",
            "It was proclaimed by [@A/RES/58/220] on 23 December 2003 and moved by [@A/DEC/66/550] on 22 December 2011.",
        ),
        (
            "en",
            "It was on 23 December 2003 that [@A/RES/58/220] was adopted.",
        ),
        (
            "en",
            "The General Assembly, which had met since 16 September 2003, adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "At the session that opened in September 2003, the Assembly adopted [@A/RES/58/220] of 23 December.",
        ),
        (
            "en",
            "The Human Rights Council was created by [@A/RES/60/251] on 15 March 2006.",
        ),
        (
            "en",
            "The draft was tabled on 1 November 2003 and adopted as [@A/RES/58/220].",
        ),
        (
            "en",
            "Tabled on 5 November 2003, the text was adopted as [@A/RES/58/220].",
        ),
        (
            "en",
            "It was tabled on 5 November 2003 before the Assembly adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "The Assembly adopted [@A/RES/58/220] a quarter of a century after the Plan of 1978.",
        ),
        (
            "en",
            "Agnes was born on 24 December 2003, the day after the Assembly adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "Agnes was born in 2004, the year after the Assembly adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "Agnes was born in 2002, the year before the Assembly adopted [@A/RES/58/220].",
        ),
        (
            "en",
            "Less than a year after 12 September 2002 the Assembly adopted [@A/RES/58/220].",
        ),
        ("en", "The Assembly, [@A/RES/58/220] in hand, met in 2012."),
        ("en", "Refugees have had a Day since 2001, under [@A/RES/55/76]."),
        (
            "en",
            "The Day goes back to the Convention of 1951 and to [@A/RES/55/76].",
        ),
        (
            "en",
            "On 20 June 2001 the first Day was held, as [@A/RES/55/76] had asked.",
        ),
        (
            "en",
            "Under [@A/RES/55/76], on 20 June 2001, the first Day was held.",
        ),
        (
            "en",
            "[@A/RES/55/76] has been followed since 2001 by events in many towns.",
        ),
        ("en", "[@A/RES/55/76] followed the Convention of 1951."),
        (
            "en",
            "[@A/RES/55/76] was adopted in time for the anniversary in 2001.",
        ),
        (
            "en",
            "[@A/RES/55/76] was adopted for the fiftieth anniversary of the Convention of 1951.",
        ),
        ("en", "[@A/RES/55/76] has been our guide since 2012."),
        (
            "en",
            "[@A/RES/55/76] noted that 2001 would mark the fiftieth anniversary of the Convention.",
        ),
        (
            "en",
            "The Assembly decided in [@A/RES/55/76] that from 2001 the Day would be kept.",
        ),
        (
            "en",
            "The Assembly decided in [@A/RES/55/76] to observe the Day from 20 June 2001.",
        ),
        (
            "en",
            "The Assembly proclaimed in [@A/RES/64/136] the year 2012 the International Year of Cooperatives.",
        ),
        (
            "en",
            "The Assembly proclaimed 2012 the International Year of Cooperatives in [@A/RES/64/136].",
        ),
        (
            "en",
            "In 2012, the International Year of Cooperatives proclaimed in [@A/RES/64/136] began.",
        ),
        (
            "en",
            "By [@A/RES/54/120], the Assembly endorsed the proposal made in Lisbon in August 1998.",
        ),
        (
            "en",
            "In August 1998 ministers met in Lisbon, and in [@A/RES/54/120] the Assembly endorsed their proposal.",
        ),
        (
            "en",
            "In August 1998 ministers in Lisbon asked for it, and the Assembly adopted [@A/RES/54/120].",
        ),
        (
            "en",
            "Ministers met in Lisbon in 1998; a year later the Assembly adopted [@A/RES/54/120].",
        ),
        (
            "en",
            "A conference in Lisbon in 1998 proposed what [@A/RES/54/120] adopted.",
        ),
        (
            "en",
            "What was proposed in Lisbon in 1998 was adopted in [@A/RES/54/120].",
        ),
        ("en", "The proposal of 1998 was adopted in [@A/RES/54/120]."),
        (
            "en",
            "The Convention of 1989 was adopted by [@A/RES/44/25] after ten years of work.",
        ),
        (
            "en",
            "Drafted from 1979 on, the Convention was adopted in [@A/RES/44/25].",
        ),
        (
            "en",
            "Poland proposed it in 1978, and the Assembly adopted it in [@A/RES/44/25].",
        ),
        (
            "en",
            "The Convention was adopted by [@A/RES/44/25] and has been in force since 2 September 1990.",
        ),
        (
            "en",
            "The Convention was adopted in [@A/RES/44/25], opened for signature on 26 January 1990 and entered into force that year.",
        ),
        (
            "en",
            "The United States signed the Convention of [@A/RES/44/25] in 1995.",
        ),
        (
            "en",
            "When Ana was born in 1991, [@A/RES/44/25] was two years old.",
        ),
        (
            "en",
            "In 1991, when Ana was born, the Assembly adopted [@A/RES/46/119].",
        ),
        (
            "en",
            "On 12 December 2012, a Wednesday, the General Assembly asked for health coverage for all; exactly five years on it proclaimed the Day in [@A/RES/72/138].",
        ),
        (
            "en",
            "The Assembly met on 10 December 1948, and [@A/RES/260(III) A] was a day old.",
        ),
        (
            "en",
            "Sputnik went up on 4 October 1957, which is why [@A/RES/54/68] chose that date.",
        ),
        (
            "en",
            "The Treaty of 10 October 1967 is why [@A/RES/54/68] ends the Week on that date.",
        ),
        (
            "en",
            "In 1957 Sputnik went up, and in [@A/RES/54/68] the Assembly remembered it.",
        ),
        (
            "en",
            "On 21 March 1960 sixty-nine people were shot, and [@A/RES/2142(XXI)] made of it a Day.",
        ),
        (
            "en",
            "After 21 March 1960 the Assembly adopted [@A/RES/2142(XXI)].",
        ),
        (
            "en",
            "On 21 March 1960 the police opened fire; the Assembly remembered it with [@A/RES/2142(XXI)].",
        ),
        (
            "en",
            "They were killed on 25 November 1960. The Assembly chose their date in [@A/RES/54/134].",
        ),
        (
            "en",
            "They were killed on 25 November 1960, and the Assembly gave them their date with [@A/RES/54/134].",
        ),
        (
            "en",
            "The Assembly has met in the hall since 1952, and there it adopted [@A/RES/54/134].",
        ),
        (
            "en",
            "Our house was opened in 2004 and keeps [@A/RES/58/220] on the wall.",
        ),
        (
            "en",
            "Our house, opened in 2004, adopted [@A/RES/58/220] as its charter.",
        ),
        ("en", "In 2004 our house took its name from [@A/RES/58/220]."),
        ("en", "In 2004, we read [@A/RES/58/220] for the first time."),
        (
            "en",
            "In 2010 the Assembly came back to it with [@A/RES/64/222], and in 2019 a second conference met.",
        ),
        (
            "en",
            "The Assembly adopted it by consensus, as it had in 2001; see [@A/RES/58/220].",
        ),
        ("en", "The report of 2005 cites [@A/RES/58/220]."),
        ("en", "The report of 2005 ([@A/RES/58/220] is its annex) is long."),
        (
            "en",
            "A vote of 2011 in our town, [@A/RES/58/220] in the mayor's hand, was close.",
        ),
        (
            "en",
            "The resolution of the town of 4 May 2011, which cites [@A/RES/58/220], is long.",
        ),
        (
            "en",
            "Our own text of 2011, [@A/RES/58/220] beside it, is on the wall.",
        ),
        (
            "en",
            "Between 2004 and 2011 the Day stood where [@A/RES/58/220] had put it.",
        ),
        (
            "en",
            "Since 2012 it has been 12 September, by virtue of [@A/DEC/66/550].",
        ),
        ("en", "In 2012 the Day moved to 12 September, by [@A/DEC/66/550]."),
        ("en", "The Day was moved in 2012 by [@A/DEC/66/550]."),
        (
            "en",
            "From 2012 on the Day fell on 12 September, as the Assembly had decided in [@A/DEC/66/550].",
        ),
        (
            "en",
            "The first Day, in 2004, followed the adoption of [@A/RES/58/220].",
        ),
        (
            "en",
            "In 2005 the Assembly was to hold a summit; its outcome is [@A/RES/60/1].",
        ),
        ("en", "Years after 1994 the Assembly adopted [@A/RES/58/234]."),
        (
            "en",
            "Ten years after the genocide of 1994 began, the Assembly, in [@A/RES/58/234], set a day.",
        ),
        (
            "en",
            "The Assembly asked in [@A/RES/58/234] for a day on 7 April 2004.",
        ),
        (
            "en",
            "The Assembly, by [@A/RES/58/234], made 7 April 2004 a day of reflection.",
        ),
        ("en", "[@A/RES/58/234] made 7 April 2004 a day of reflection."),
        (
            "en",
            "In [@A/RES/58/234] the Assembly designated 7 April 2004 the day of reflection.",
        ),
        ("en", "The Assembly reviewed [@A/RES/58/220] in 2013."),
        (
            "en",
            "The Assembly has quoted [@A/RES/58/220] in 2009 and again in 2019.",
        ),
        ("en", "The Assembly praised [@A/RES/58/220] on 12 September 2013."),
        ("en", "We adopted the words of [@A/RES/58/220] on 5 May 2012."),
        (
            "en",
            "Our members voted on 5 May 2012 to hang up [@A/RES/58/220].",
        ),
        (
            "en",
            "The town council decided on 5 May 2012 to follow [@A/RES/58/220].",
        ),
        (
            "en",
            "Parliament passed a law on 5 May 2012 in line with [@A/RES/61/106].",
        ),
        (
            "en",
            "Parliament passed the law in 2012, and [@A/RES/61/106] is named in it.",
        ),
        (
            "en",
            "Parliament adopted the law in 2012 with [@A/RES/61/106] in mind.",
        ),
        (
            "en",
            "Kenya adopted its constitution in 2010, four years after [@A/RES/61/106].",
        ),
        (
            "en",
            "In 2010 Kenya adopted a constitution that goes back to [@A/RES/61/106].",
        ),
        (
            "en",
            "It was adopted in Paris in 1948 and is printed in [@A/RES/217(III) A].",
        ),
        (
            "fr",
            "La Journée, célébrée depuis 2001, a été instituée par [@A/RES/55/76].",
        ),
        (
            "fr",
            "Adoptée en 1951, la Convention est citée par [@A/RES/55/76].",
        ),
        (
            "fr",
            "Le 20 juin 2001, on a célébré la première Journée, comme le voulait [@A/RES/55/76].",
        ),
        (
            "fr",
            "En 2001, la Convention a eu cinquante ans ; [@A/RES/55/76] en a fait une Journée.",
        ),
        (
            "fr",
            "La maison fut créée en 1998 et [@A/RES/55/76] y est affichée.",
        ),
        (
            "fr",
            "La Journée proclamée par [@A/RES/55/76] a été célébrée en 2001.",
        ),
        (
            "fr",
            "[@A/RES/55/76] fixe la Journée au 20 juin à partir de 2001.",
        ),
        (
            "fr",
            "L’Assemblée générale a proclamé l’année 2012 par [@A/RES/64/136].",
        ),
        (
            "es",
            "El Día, celebrado desde 2001, fue proclamado por [@A/RES/55/76].",
        ),
        (
            "es",
            "La Asamblea General proclamó 2012 Año Internacional mediante [@A/RES/64/136].",
        ),
        (
            "es",
            "En 2001 se celebró el primer Día, como pedía [@A/RES/55/76].",
        ),
        (
            "es",
            "La Convención, aprobada en 1951, se recuerda en [@A/RES/55/76].",
        ),
        (
            "en",
            "It took a single text, adopted on 24 July 2013, to create World Toilet Day. That text is [@A/RES/67/291], and the date is 19 November.",
        ),
        (
            "en",
            "The Day rests on [@A/RES/67/291], and its date is 19 November.",
        ),
        (
            "en",
            "The Convention was adopted in 1951. The result is [@A/RES/428(V)] and much else.",
        ),
        (
            "en",
            "The Convention was adopted on 28 July 1951. That text is older than [@A/RES/55/76].",
        ),
        (
            "en",
            "At its meeting on 16 September 2003 the Assembly took its seats; [@A/RES/58/220] came in December.",
        ),
        (
            "en",
            "At its first meeting of 2004 our board adopted [@A/RES/58/220] as its charter.",
        ),
        (
            "en",
            "At our meeting on 4 May 2012 we adopted [@A/RES/58/220] as a charter.",
        ),
        (
            "en",
            "On 4 May 2012, after a long debate, our town adopted a plan that quotes [@A/RES/58/220].",
        ),
        (
            "en",
            "On 4 May 2012, after a long debate, we hung up [@A/RES/58/220].",
        ),
        (
            "en",
            "On 12 September 2026, after a walk, we read [@A/RES/58/220].",
        ),
        (
            "en",
            "On 12 September 2026 the mayor reads from [@A/RES/58/220], adopted without a vote.",
        ),
        ("en", "The club adopted [@A/RES/58/220] unanimously in 2012."),
        (
            "en",
            "The chess club adopted, without a vote, the rule that [@A/RES/58/220] be read in 2012.",
        ),
        (
            "en",
            "Nobody voted against the plan in 2012, and [@A/RES/58/220] is in it.",
        ),
        (
            "en",
            "The Security Council adopted no resolution in 2001 as short as [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "In 2001, a year after [@S/RES/1325(2000)], the network was founded.",
        ),
        (
            "en",
            "The network was founded in 2001 to see that [@S/RES/1325(2000)] is kept.",
        ),
        (
            "en",
            "The network founded in 2001 reads [@S/RES/1325(2000)] aloud.",
        ),
        (
            "en",
            "In 2001 the network asked governments to keep to [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "In 2004 the Council asked for a report on [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "In 2004 the Security Council asked, by a statement, for plans to carry out [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "In 2005 the Security Council called for plans to carry out [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "In 2010 the Security Council looked back on ten years of [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "In 2010 the Security Council took stock of [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "In 2010 the Security Council welcomed what had been done under [@S/RES/1325(2000)].",
        ),
        (
            "en",
            "In 2013 the Assembly called on States to honour the promise made in [@A/RES/58/220].",
        ),
        (
            "en",
            "In 2013 the Assembly asked for a review of what was agreed in [@A/RES/58/220].",
        ),
        ("en", "In 2013 the Assembly gave new life to [@A/RES/58/220]."),
        (
            "en",
            "In 2013 the Assembly recalled the Day with gratitude, as in [@A/RES/58/220].",
        ),
        (
            "en",
            "In 2013 the Assembly spoke of it again, as in [@A/RES/58/220].",
        ),
        (
            "en",
            "In 2013 delegates said that the Day, set by [@A/RES/58/220], should be kept by all.",
        ),
        (
            "en",
            "In 2013 delegates turned to the question raised in [@A/RES/58/220].",
        ),
        ("en", "In 2013 delegates took up the theme of [@A/RES/58/220]."),
        ("en", "In 2013 governments made good on [@A/RES/58/220]."),
        (
            "en",
            "In 2013 governments agreed to do more, in line with [@A/RES/58/220].",
        ),
        (
            "en",
            "In 2013 States agreed on a plan, the fruit of [@A/RES/58/220].",
        ),
        (
            "en",
            "In 2013 States agreed on a plan (see [@A/RES/58/220] for its roots).",
        ),
        (
            "en",
            "In 2009, in Nairobi, States agreed on a text that became [@A/RES/64/222].",
        ),
        (
            "en",
            "In December 2009 States met in Nairobi, and the Assembly endorsed the outcome in [@A/RES/64/222].",
        ),
        (
            "en",
            "It was decided on 4 May 2012 that the hall should be named after the Day ([@A/RES/58/220]).",
        ),
        (
            "en",
            "Our board decided on 4 May 2012 that the hall should open on the Day ([@A/RES/58/220]).",
        ),
        (
            "en",
            "The mayor opened the hall on 12 September 2012 ([@A/RES/58/220] hangs at the door).",
        ),
        (
            "en",
            "The school was named on 12 September 2012 ([@A/RES/58/220] was read).",
        ),
        (
            "en",
            "We kept the Day for the first time in 2012 ([@A/RES/58/220]).",
        ),
        (
            "en",
            "They kept the Day for the first time on 19 December 2004 ([@A/RES/58/220]).",
        ),
        ("en", "It was first kept on 19 December 2004 ([@A/RES/58/220])."),
        ("en", "The Day was given a new date in 2012 ([@A/DEC/66/550])."),
        ("en", "The Day has had its new date since 2012 ([@A/DEC/66/550])."),
        (
            "en",
            "The new date has been in force since 2012 ([@A/DEC/66/550]).",
        ),
        (
            "en",
            "Since 2012 the date has been 12 September ([@A/DEC/66/550]).",
        ),
        ("en", "In 2012 the date became 12 September ([@A/DEC/66/550])."),
        (
            "en",
            "In 2012 the Day was moved to 12 September ([@A/DEC/66/550]).",
        ),
        (
            "en",
            "The Day was moved from 19 December to 12 September in 2012 ([@A/DEC/66/550]).",
        ),
        (
            "en",
            "For 2012 the Assembly moved the Day to 12 September ([@A/DEC/66/550]).",
        ),
        (
            "en",
            "The 2012 edition, the first under [@A/DEC/66/550], was in September.",
        ),
        ("en", "The 2012 text of our song quotes [@A/RES/58/220]."),
        ("en", "A 2012 resolution of our town quotes [@A/RES/58/220]."),
        (
            "en",
            "Our 2012 resolution, [@A/RES/58/220] in its first line, is on the wall.",
        ),
        ("en", "The first Day came in 2004, under [@A/RES/58/220]."),
        ("en", "[@A/RES/58/220] came into being in 2003."),
        ("en", "[@A/RES/58/220] came to our town in 2012."),
        ("en", "[@A/RES/58/220] came up in 2013."),
        (
            "en",
            "[@A/RES/58/220] set 19 December as the Day, and in 2012 it moved.",
        ),
        ("en", "[@A/RES/58/220] made the Day in 2003."),
        ("en", "[@A/RES/61/106], the Convention, was in force by 2008."),
        ("en", "[@A/RES/66/281] set the Day for 20 March 2013."),
        ("en", "[@A/RES/66/281] asked for the Day to be kept from 2013."),
        ("fr", "En 2012, la Journée a changé de date ([@A/DEC/66/550])."),
        ("fr", "La Journée a été déplacée en 2012 ([@A/DEC/66/550])."),
        (
            "fr",
            "En 2012, notre ville a adopté un plan qui cite [@A/RES/58/220].",
        ),
        ("fr", "En 2013, l’Assemblée a fait le bilan de [@A/RES/58/220]."),
        ("es", "En 2012 el Día cambió de fecha ([@A/DEC/66/550])."),
        (
            "es",
            "En 2012 nuestra ciudad aprobó un plan que cita [@A/RES/58/220].",
        ),
        (
            "en",
            "The Day has a short history. In 1978 delegates from 138 States met in Buenos Aires and adopted a plan; twenty-five years later, by [@A/RES/58/220], the General Assembly gave the idea a day.",
        ),
        (
            "en",
            "The Assembly proclaimed the Day in [@A/RES/58/220] and fixed it, eight years later, on 12 September by [@A/DEC/66/550].",
        ),
        (
            "en",
            "World Refugee Day was first held on 20 June 2001, half a year after the Assembly had adopted [@A/RES/55/76].",
        ),
        (
            "en",
            "On 20 June 2001, half a year after [@A/RES/55/76] was adopted, people met.",
        ),
        (
            "en",
            "Before 2001 Africa had kept 20 June by itself; [@A/RES/55/76] made it everybody's.",
        ),
        (
            "en",
            "The Organization of African Unity agreed in 2000 that the two days should be one, and [@A/RES/55/76] says so.",
        ),
        (
            "en",
            "[@A/RES/55/76], adopted on 4 December 2000 by the General Assembly, noted that the Convention of 1951 would be fifty in 2001.",
        ),
        ("en", "Our library bought its copy of [@A/RES/55/76] in 2003."),
        ("en", "The copy of [@A/RES/55/76] in our library dates from 2003."),
        ("en", "The poster with [@A/RES/55/76] is of 2003."),
        (
            "en",
            "A translation of [@A/RES/55/76] was approved by our board on 5 May 2003.",
        ),
        (
            "en",
            "The translation of [@A/RES/217(III) A] was adopted by our school in 1998.",
        ),
        (
            "en",
            "Our town signed a pledge to follow [@A/RES/55/76] on 5 May 2003.",
        ),
        ("en", "A reading of [@A/RES/55/76] on 20 June 2003 drew a crowd."),
        ("en", "The reading of [@A/RES/55/76] in 2003 drew a crowd."),
        ("en", "The anniversary of [@A/RES/55/76] in 2010 drew a crowd."),
        (
            "en",
            "The twentieth birthday of [@A/RES/217(III) A] in 1968 was the Year for Human Rights.",
        ),
        (
            "en",
            "The Year for Human Rights, 1968, marked twenty years of [@A/RES/217(III) A].",
        ),
        (
            "en",
            "In 1968, twenty years of [@A/RES/217(III) A] were celebrated.",
        ),
        (
            "en",
            "In 1968 the Assembly celebrated twenty years of [@A/RES/217(III) A].",
        ),
        (
            "en",
            "In 1993 the world met in Vienna, and what it asked for came true in [@A/RES/48/141].",
        ),
        (
            "en",
            "The Vienna Conference of June 1993 had asked for what [@A/RES/48/141] created.",
        ),
        (
            "en",
            "What the Vienna Conference asked for in June 1993 was created by [@A/RES/48/141].",
        ),
        (
            "en",
            "The post was asked for in Vienna in June 1993 and created by [@A/RES/48/141].",
        ),
        (
            "en",
            "The post was proposed in June 1993 in Vienna, and created in December by [@A/RES/48/141].",
        ),
        (
            "en",
            "First proposed in 1947, the post was created by [@A/RES/48/141].",
        ),
        (
            "en",
            "The Convention on Biological Diversity, agreed on 22 May 1992, is the reason for [@A/RES/55/201].",
        ),
        (
            "en",
            "The Convention was agreed on 22 May 1992, so [@A/RES/55/201] chose that date.",
        ),
        (
            "en",
            "Because the Convention was agreed on 22 May 1992, the Assembly chose that date in [@A/RES/55/201].",
        ),
        (
            "en",
            "Since the Convention was agreed on 22 May 1992, the Assembly could choose that date in [@A/RES/55/201].",
        ),
        (
            "en",
            "The Convention of 22 May 1992 gave its date to the Day that [@A/RES/55/201] moved.",
        ),
        (
            "en",
            "The Assembly chose 22 May in [@A/RES/55/201], the day on which the Convention was agreed in 1992.",
        ),
        (
            "en",
            "The Assembly chose in [@A/RES/55/201] the day on which the Convention was adopted, 22 May 1992.",
        ),
        (
            "en",
            "With [@A/RES/55/201] the Assembly chose the date on which the Convention had been adopted in 1992.",
        ),
        (
            "en",
            "[@A/RES/55/201] chose the date on which the Convention was adopted in 1992.",
        ),
        (
            "en",
            "[@A/RES/55/201] recalls the day in 1992 when the Convention was adopted.",
        ),
        (
            "en",
            "[@A/RES/58/4] annexed the Convention, which was opened for signature on 9 December 2003.",
        ),
        (
            "en",
            "The Convention, annexed to [@A/RES/58/4], was opened for signature in Mérida on 9 December 2003.",
        ),
        (
            "en",
            "[@A/RES/58/4] contains the Convention that 95 States signed on 9 December 2003.",
        ),
        (
            "en",
            "The Charter, signed on 26 June 1945, is quoted in [@A/RES/52/149].",
        ),
        (
            "en",
            "By [@A/RES/52/149], the Assembly chose the date on which the Charter was signed in 1945.",
        ),
        (
            "en",
            "The Inter-Parliamentary Union adopted its Declaration on 16 September 1997, and ten years later the Assembly proclaimed the Day in [@A/RES/62/7].",
        ),
        (
            "en",
            "The Inter-Parliamentary Union adopted its Declaration in September 1997; [@A/RES/62/7] recalls it.",
        ),
        (
            "en",
            "On 15 September 1997 the Inter-Parliamentary Union adopted the Declaration that [@A/RES/62/7] recalls.",
        ),
        (
            "en",
            "The Declaration adopted on 16 September 1997 is recalled in [@A/RES/62/7].",
        ),
        (
            "en",
            "The Declaration of 16 September 1997, recalled in [@A/RES/62/7], is short.",
        ),
        (
            "en",
            "UNESCO proclaimed the Day in November 1999, and the Assembly welcomed that in [@A/RES/56/262].",
        ),
        (
            "en",
            "UNESCO had proclaimed the Day on 17 November 1999, before [@A/RES/56/262] welcomed it.",
        ),
        (
            "en",
            "The Day, proclaimed by UNESCO in 1999, was welcomed by the Assembly in [@A/RES/56/262].",
        ),
        (
            "en",
            "The Day was proclaimed by UNESCO on 17 November 1999 and welcomed by [@A/RES/56/262].",
        ),
        (
            "en",
            "Proclaimed by UNESCO on 17 November 1999, the Day was welcomed in [@A/RES/56/262].",
        ),
        (
            "en",
            "UNESCO declared it in 2011; the Assembly followed with [@A/RES/67/124].",
        ),
        ("en", "UNESCO declared it in 2011, and [@A/RES/67/124] followed."),
        (
            "en",
            "After UNESCO had declared it in 2011, the Assembly adopted [@A/RES/67/124].",
        ),
        (
            "en",
            "When UNESCO declared it in 2011, [@A/RES/67/124] was a year away.",
        ),
        (
            "en",
            "The Second Decade, from 2021 to 2030, was proclaimed by [@A/RES/74/299].",
        ),
        (
            "en",
            "By [@A/RES/74/299], adopted in August 2020, the Assembly proclaimed a Decade from 2021 to 2030.",
        ),
        (
            "en",
            "The Assembly had proclaimed a first Decade in 2010, and [@A/RES/74/299] proclaimed the second.",
        ),
        (
            "en",
            "A first Decade was proclaimed in 2010, a second by [@A/RES/74/299].",
        ),
        (
            "en",
            "A first Decade was proclaimed in March 2010 ([@A/RES/64/255]), a second in August 2020 ([@A/RES/74/299]).",
        ),
        (
            "en",
            "Ten years after [@A/RES/64/255], adopted in 2010, came [@A/RES/74/299].",
        ),
        (
            "en",
            "In 2020 came [@A/RES/74/299], ten years after the first, of 2010.",
        ),
        (
            "en",
            "The club was founded in 2012, the year in which [@A/RES/66/281] gave the world the Day.",
        ),
        ("en", "The club is as old as [@A/RES/66/281]: both are of 2012."),
        (
            "en",
            "Our club was founded on 28 June 2012, the very day on which the Assembly adopted [@A/RES/66/281].",
        ),
        (
            "en",
            "Maria was born on 28 June 2013, a year to the day after the Assembly adopted [@A/RES/66/281].",
        ),
        ("en", "Maria was born in 2013, one year after [@A/RES/66/281]."),
        (
            "en",
            "In 2013, when Maria was born, [@A/RES/66/281] was one year old.",
        ),
        (
            "en",
            "In 2013 the first Day was held; [@A/RES/66/281] had set it.",
        ),
        ("en", "In 2013 Maria adopted a dog and called it [@A/RES/66/281]."),
        (
            "en",
            "As decided in [@A/RES/66/281], the first Day was held on 20 March 2013.",
        ),
        (
            "en",
            "Following [@A/RES/66/281] of 28 June 2012, the first Day was held on 20 March 2013.",
        ),
        (
            "en",
            "The first Day, held on 20 March 2013 under [@A/RES/66/281], was sunny.",
        ),
        (
            "en",
            "The first Day was held on 20 March 2013, as the Assembly had decided in [@A/RES/66/281].",
        ),
        (
            "en",
            "On 20 March 2013 the world kept the Day that the Assembly had established with [@A/RES/66/281].",
        ),
        (
            "en",
            "On 20 March 2013 the world kept for the first time what the Assembly had decided in [@A/RES/66/281].",
        ),
        (
            "en",
            "On 20 March 2013 the Assembly marked the Day that it had established by [@A/RES/66/281].",
        ),
        (
            "en",
            "On 20 March 2013 the Assembly met to mark the Day, established by [@A/RES/66/281].",
        ),
        (
            "en",
            "On 20 March 2013 delegates celebrated what they had adopted in [@A/RES/66/281].",
        ),
        (
            "en",
            "In September 2015 leaders adopted the 2030 Agenda, [@A/RES/70/1], and in 2017 the Assembly measured it by [@A/RES/71/313].",
        ),
        (
            "en",
            "The Goals were adopted in 2015 ([@A/RES/70/1]); in 2019 leaders renewed the promise.",
        ),
        ("en", "The Goals of 2015 ([@A/RES/70/1]) end in 2030."),
        ("en", "The Goals in [@A/RES/70/1] are to be reached by 2030."),
        ("en", "[@A/RES/70/1] set Goals for 2030."),
        ("en", "[@A/RES/70/1] set the world on a course to 2030."),
        ("en", "Until 2030, the Goals of [@A/RES/70/1] guide us."),
        (
            "en",
            "Between 2015, when [@A/RES/70/1] was adopted, and 2030 lie fifteen years.",
        ),
        ("en", "In 2030 the Goals adopted in [@A/RES/70/1] fall due."),
        ("en", "In 2030, [@A/RES/70/1] will be fifteen years old."),
        (
            "fr",
            "La Convention de 1951 a cinquante ans quand naît la Journée, par [@A/RES/55/76].",
        ),
        (
            "fr",
            "Avant d’être fixée au 12 septembre, en 2012, la Journée de [@A/RES/58/220] tombait en décembre.",
        ),
        (
            "fr",
            "Adoptée à Paris le 10 décembre 1948, la Déclaration se trouve dans [@A/RES/217(III) A].",
        ),
        (
            "fr",
            "L’UNESCO a proclamé la Journée en 1999 et [@A/RES/56/262] l’a saluée.",
        ),
        (
            "fr",
            "En 1997, l’Union interparlementaire adopta une Déclaration que [@A/RES/62/7] rappelle.",
        ),
        (
            "fr",
            "La première Journée eut lieu le 20 mars 2013, comme l’avait décidé l’Assemblée générale dans [@A/RES/66/281].",
        ),
        (
            "fr",
            "Elle fut célébrée pour la première fois en 2013, selon [@A/RES/66/281].",
        ),
        (
            "fr",
            "Le 20 mars 2013, on fêta la Journée instituée par [@A/RES/66/281].",
        ),
        (
            "fr",
            "Depuis le 20 mars 2013, la Journée créée par [@A/RES/66/281] a sa place.",
        ),
        (
            "es",
            "La UNESCO proclamó el Día en 1999 y [@A/RES/56/262] lo acogió.",
        ),
        (
            "es",
            "El primer Día se celebró el 20 de marzo de 2013, como había decidido la Asamblea General en [@A/RES/66/281].",
        ),
        (
            "es",
            "El 20 de marzo de 2013 se celebró el Día creado por [@A/RES/66/281].",
        ),
        (
            "es",
            "Adoptada en 1951, la Convención cumplió cincuenta años cuando [@A/RES/55/76] le dio un Día.",
        ),
        (
            "es",
            "Desde 2013 se celebra el Día que la Asamblea General proclamó en [@A/RES/66/281].",
        ),
        (
            "en",
            "| Year | Text | What it added |\n|---|---|---|\n| 2000 | [@S/RES/1325(2000)] | women |",
        ),
        (
            "en",
            "| Observance | When | Text |\n|---|---|---|\n| United Nations Day | 24 October | [@A/RES/168(II)] |",
        ),
        (
            "en",
            "| Year | Theme | Text |\n|---|---|---|\n| 2004 | Water | [@A/RES/58/220] |",
        ),
        (
            "en",
            "| Text | Adopted | First kept |\n|---|---|---|\n| [@A/RES/58/220] | 23 December 2003 | 19 December 2004 |",
        ),
    ] {
        assert_silent(
            "citation-date",
            &format!("---\nlanguage: {language}\n---\n\n{text}\n"),
        );
    }
}
