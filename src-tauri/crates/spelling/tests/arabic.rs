//! What is said of Arabic in docs/decisions/0006: no name is taken for a slip, and how many damaged words are found.

use daymark_spelling::{Answer, Language, dictionary};

/// Names of people and places as Arabic writes them.
const NAMES: &str = "غوتيريش أنطونيو نيروبي بوينس آيرس جنيف نيويورك باريس لندن طوكيو بكين موسكو برلين روما \
     مدريد لشبونة فيينا كوبنهاغن ستوكهولم أوسلو هلسنكي وارسو براغ بودابست بوخارست صوفيا أثينا \
     أنقرة إسطنبول طهران كابول إسلام آباد نيودلهي دكا كولومبو كاتماندو بانكوك هانوي جاكرتا \
     مانيلا سيول كانبرا ويلينغتون أوتاوا واشنطن مكسيكو هافانا بوغوتا ليما سانتياغو برازيليا \
     كاراكاس كيتو لاباز أديس أبابا كمبالا دودوما لوساكا هراري بريتوريا ويندهوك لواندا كينشاسا \
     أبوجا أكرا داكار باماكو نيامي نجامينا روبرت مارغريت كوفي عنان مانديلا لوثر كينغ غاندي \
     تيريزا ألدرلاين فريدريش ماريا خوسيه كارلوس إيزابيلا سفيتلانا دميتري تشانغ واي ناكامورا \
     أوكونكوو مبيكي رواندا بوروندي زيمبابوي موزامبيق أوزبكستان قيرغيزستان سلوفينيا إستونيا \
     ليتوانيا هندوراس نيكاراغوا باراغواي أوروغواي";

#[test]
fn no_name_is_taken_for_a_slip() {
    let arabic = dictionary(Language::Arabic);
    let taken: Vec<_> = NAMES
        .split_whitespace()
        .filter(|name| arabic.look_up(name) != Answer::Word)
        .collect();
    assert_eq!(taken, [""; 0]);
}

#[test]
fn two_in_five_damaged_words_are_found() {
    let arabic = dictionary(Language::Arabic);
    let sample = include_str!("../../../../templates/samples/a-seat-in-the-classroom.md");
    let is_arabic = |letter: char| matches!(letter, '\u{621}'..='\u{64a}');
    let mut words: Vec<Vec<char>> = sample
        .split(|letter| !is_arabic(letter))
        .map(|word| word.chars().collect())
        .filter(|word: &Vec<char>| word.len() >= 5)
        .collect();
    words.sort();
    words.dedup();
    let (mut damaged, mut found) = (0, 0);
    for word in words {
        let middle = word.len() / 2;
        let mut doubled = word.clone();
        doubled.insert(middle, word[middle]);
        let mut dropped = word.clone();
        dropped.remove(middle);
        let mut swapped = word.clone();
        swapped.swap(middle - 1, middle);
        for slip in [doubled, dropped, swapped] {
            damaged += usize::from(slip != word);
            found += usize::from(arabic.look_up(&slip.into_iter().collect::<String>()) == Answer::Slip);
        }
    }
    println!("{found} of {damaged} damaged words are found");
    assert!(damaged > 60, "the sample has words: {damaged}");
    assert!(found * 5 >= damaged * 2, "{found} of {damaged}");
}
