//! Whatever somebody types, open → save → open is identical.

use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use scidip_scorecard::model::{
    ActionId, ActionStatus, Answer, AreaId, Assessment, CheckLength, CityId, Confidence, CriterionId,
    Diplomacy, Evidence, Framework, FrameworkId, FrameworkRef, GovernmentLevel, Initiative, Inquiry, Lead,
    LeadDate, LeadId, Level, Missing, Motive, OwnLead, Partner, PlannedAction, PlannedStep, Purpose, Rating,
    Round, Sdg, Sector, SetAside, Speaks, StepCost, Tie, Weight,
};
use scidip_scorecard::store::{
    Library, assessment_from_text, assessment_to_text, load_assessment, save_assessment,
};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// Texts that have broken file formats before.
pub const HOSTILE: &[&str] = &[
    "",
    " ",
    "\0",
    "\u{1}\u{7}\u{8}\u{b}\u{c}\u{1b}[31m\u{7f}\u{85}\u{9f}",
    "\r\n\r\n\t line \r alone",
    "\"quoted\" and 'quoted' and “quoted”",
    "ends in a backslash\\",
    "\\\\\\\"",
    "\\u{41} \\x41 \\n stays as typed",
    "r#\"raw\"# r##\"rawer\"##",
    "/* comment */ // comment",
    ")]}, (version: 2)",
    "#![enable(implicit_some)]",
    "Some(None)",
    "\u{feff}begins with a byte order mark",
    "\u{2028}\u{2029}\u{200b}\u{200d}\u{ad}",
    "\u{202e}right to left\u{202c} שלום עולם مرحبا بالعالم",
    "👩🏽‍🔬🏙️🇨🇭 🧑‍🤝‍🧑",
    "e\u{301} Å ﬁ ǆ ß İ",
    "\u{10ffff}\u{fffd}\u{e000}",
    "ไม่มีที่ว่าง 城市科学外交 नगर",
];

pub fn hostile_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => select(HOSTILE).prop_map(str::to_owned),
        4 => any::<String>(),
        2 => vec(select(HOSTILE), 0..4).prop_map(|texts| texts.concat()),
        1 => vec(any::<char>(), 0..40).prop_map(String::from_iter),
    ]
}

pub fn any_rating() -> impl Strategy<Value = Rating> {
    let answer = prop_oneof![
        select(&Level::ALL[..]).prop_map(Answer::Level),
        Just(Answer::NotApplicable),
        Just(Answer::NotKnown),
    ];
    let texts = (hostile_text(), hostile_text(), hostile_text());
    (option::of(answer), option::of(select(&Confidence::ALL[..])), texts).prop_map(
        |(answer, confidence, (text, link, note))| Rating {
            answer,
            confidence,
            evidence: Evidence { text, link },
            note,
        },
    )
}

fn any_criterion() -> impl Strategy<Value = CriterionId> {
    prop_oneof!["[FMECG][1-6]", hostile_text()].prop_map(CriterionId::new)
}

fn any_framework_ref() -> impl Strategy<Value = FrameworkRef> {
    (hostile_text(), hostile_text())
        .prop_map(|(id, version)| FrameworkRef { id: FrameworkId::new(id), version })
}

fn any_of<T: Copy + Ord + std::fmt::Debug + 'static>(
    all: &'static [T],
) -> impl Strategy<Value = BTreeSet<T>> {
    subsequence(all, 0..=all.len()).prop_map(BTreeSet::from_iter)
}

pub fn any_initiative() -> impl Strategy<Value = Initiative> {
    let texts = proptest::array::uniform6(hostile_text());
    let partner = (hostile_text(), select(Sector::ALL)).prop_map(|(name, sector)| Partner { name, sector });
    let sets =
        (any_of(GovernmentLevel::ALL), any_of(Diplomacy::ALL), any_of(Purpose::ALL), any_of(Motive::ALL));
    let sdgs = btree_set(select(Sdg::all().collect::<Vec<_>>()), 0..5);
    let resembles = option::of(hostile_text().prop_map(CityId::new));
    (texts, option::of(any::<i32>()), vec(partner, 0..4), sets, resembles, sdgs).prop_map(
        |(texts, start_year, partners, sets, resembles, sdgs)| {
            let [title, city, country, lead_body, description, web_link] = texts;
            let (government_levels, diplomacy, purposes, motives) = sets;
            Initiative {
                title,
                city,
                country,
                lead_body,
                start_year,
                description,
                web_link,
                partners,
                government_levels,
                diplomacy,
                purposes,
                motives,
                resembles,
                sdgs,
            }
        },
    )
}

fn any_weight() -> impl Strategy<Value = Weight> {
    prop_oneof![
        Just(0.0),
        0.0..10.0,
        select(&[f64::MAX, f64::MIN_POSITIVE, 5e-324, 0.1 + 0.2, 1e21, 1.0 / 3.0][..]),
    ]
    .prop_map(|weight| Weight::new(weight).unwrap())
}

pub fn built_in_framework() -> Framework {
    let library = Library::built_in().unwrap();
    Framework::clone(library.default_framework().unwrap())
}

fn any_action() -> impl Strategy<Value = PlannedAction> {
    let level = select(&Level::ALL[..]);
    let texts = proptest::array::uniform4(hostile_text());
    (any_criterion(), level, texts, select(&ActionStatus::ALL[..])).prop_map(
        |(criterion, from, [action, owner, due, proof], status)| PlannedAction {
            id: ActionId::new(owner.clone()),
            // Without a level it is one of one's own.
            step: (from < Level::MAX).then_some(PlannedStep { criterion, from }),
            action,
            owner,
            due,
            proof,
            status,
        },
    )
}

fn any_inquiries() -> impl Strategy<Value = BTreeMap<CriterionId, Inquiry>> {
    let ticked = option::of(select(&[Missing::Answer, Missing::Evidence][..]));
    let inquiry = (hostile_text(), hostile_text(), ticked);
    btree_map(any_criterion(), inquiry.prop_map(|(ask, due, ticked)| Inquiry { ask, due, ticked }), 0..3)
}

fn any_step_cost() -> impl Strategy<Value = StepCost> {
    (1_u8..=9).prop_map(|cost| StepCost::new(cost).unwrap())
}

fn any_own_lead() -> impl Strategy<Value = OwnLead> {
    let date = select(&["undated", "2024", "2024-05", "2024-05-06"][..])
        .prop_map(|text| text.parse::<LeadDate>().unwrap());
    let address = select(&["https://example.org/a?b=c&d=%20#e", "http://bücher.example"][..])
        .prop_map(|text| text.parse().unwrap());
    let texts = proptest::array::uniform4(hostile_text());
    let criteria = vec(any_criterion(), 0..3);
    let city = option::of(hostile_text().prop_map(CityId::new));
    (city, texts, date, address, criteria, select(&Tie::ALL[..]), select(&Speaks::ALL[..])).prop_map(
        |(city, [id, fact, publisher, read], date, address, bears_on, tie, speaks)| {
            let id = LeadId::new(id);
            let lead = Lead { id, fact, publisher, date, address, bears_on, tie, speaks, read };
            OwnLead { city, lead }
        },
    )
}

fn any_assessment() -> impl Strategy<Value = Assessment> {
    let own_framework = prop_oneof![4 => Just(None), 1 => Just(Some(built_in_framework()))];
    let ratings = || btree_map(any_criterion(), any_rating(), 0..6);
    let own = || prop_oneof![9 => Just(None), 1 => Just(Some(built_in_framework()))];
    let round = (hostile_text(), any_framework_ref(), own(), ratings()).prop_map(
        |(name, framework, own_framework, ratings)| Round { name, framework, own_framework, ratings },
    );
    let set_aside = (any_criterion(), hostile_text(), any_rating(), option::of(any_weight())).prop_map(
        |(criterion, from_version, rating, weight)| SetAside { criterion, from_version, rating, weight },
    );
    (
        any_framework_ref(),
        own_framework,
        any_initiative(),
        select(&[CheckLength::Quick, CheckLength::Full][..]),
        hostile_text(),
        ratings(),
        btree_map(hostile_text().prop_map(AreaId::new), any_weight(), 0..4),
        btree_map(any_criterion(), any_weight(), 0..4),
        vec(any_action(), 0..4),
        btree_map(any_criterion(), any_step_cost(), 0..4),
        (vec(round, 0..3), vec(set_aside, 0..3), any::<bool>(), vec(any_own_lead(), 0..3), any_inquiries()),
    )
        .prop_map(
            |(
                framework,
                own_framework,
                initiative,
                check,
                round,
                ratings,
                area_weights,
                criterion_weights,
                plan,
                step_costs,
                (earlier_rounds, set_aside, count_general, own_leads, inquiries),
            )| Assessment {
                confirmed: BTreeSet::new(),
                framework,
                own_framework,
                initiative,
                check,
                round,
                ratings,
                area_weights,
                criterion_weights,
                count_general,
                plan,
                step_costs,
                earlier_rounds,
                set_aside,
                own_leads,
                inquiries,
            },
        )
}

/// What is written, read and written again.
fn check_round_trip(assessment: &Assessment) {
    let path = Path::new("typed.ron");
    let text = assessment_to_text(assessment).unwrap();
    let read = assessment_from_text(path, &text).unwrap_or_else(|fault| panic!("{fault}\n{text}"));
    assert_eq!(read, *assessment);
    assert_eq!(assessment_to_text(&read).unwrap(), text);
}

proptest! {
    #[test]
    fn whatever_is_typed_comes_back(assessment in any_assessment()) {
        check_round_trip(&assessment);
    }
}

/// An assessment with that text wherever one can be typed.
pub fn filled_with(text: &str) -> Assessment {
    let mut assessment = Assessment::new(&built_in_framework());
    text.clone_into(&mut assessment.round);
    let initiative = &mut assessment.initiative;
    for field in [
        &mut initiative.title,
        &mut initiative.city,
        &mut initiative.country,
        &mut initiative.lead_body,
        &mut initiative.description,
        &mut initiative.web_link,
    ] {
        text.clone_into(field);
    }
    initiative.partners = vec![Partner { name: text.to_owned(), sector: Sector::CivilSociety }];
    let rating = Rating {
        answer: Some(Answer::NotKnown),
        confidence: None,
        evidence: Evidence { text: text.to_owned(), link: text.to_owned() },
        note: text.to_owned(),
    };
    assessment.ratings.insert(CriterionId::new("C4"), rating);
    assessment.plan = vec![PlannedAction {
        id: ActionId::new(text),
        step: Some(PlannedStep { criterion: CriterionId::new("C4"), from: Level::MIN }),
        action: text.to_owned(),
        owner: text.to_owned(),
        due: text.to_owned(),
        proof: text.to_owned(),
        status: ActionStatus::UnderWay,
    }];
    let lead = Lead {
        id: LeadId::new("own-1"),
        fact: text.to_owned(),
        publisher: text.to_owned(),
        date: LeadDate::Undated,
        address: "https://example.org/page".parse().unwrap(),
        bears_on: vec![CriterionId::new("C4")],
        tie: Tie::SameInitiative,
        speaks: Speaks::Status,
        read: text.to_owned(),
    };
    assessment.own_leads = vec![OwnLead { city: None, lead }];
    let inquiry = Inquiry { ask: text.to_owned(), due: text.to_owned(), ticked: Some(Missing::Answer) };
    assessment.inquiries.insert(CriterionId::new("C4"), inquiry);
    assessment
}

#[test]
fn each_hostile_text_comes_back_from_every_field() {
    for text in HOSTILE {
        check_round_trip(&filled_with(text));
    }
}

#[test]
fn fifty_thousand_characters_come_back_from_every_field() {
    for text in ["\"\\", "\u{202e}👩🏽\u{200d}🔬\0", &HOSTILE.concat()] {
        let long: String = text.chars().cycle().take(50_000).collect();
        check_round_trip(&filled_with(&long));
    }
}

#[test]
pub fn hostile_texts_come_back_from_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    for (i, text) in HOSTILE.iter().enumerate() {
        let path = folder.path().join(format!("{i}.ron"));
        let assessment = filled_with(text);
        save_assessment(&path, &assessment, scidip_scorecard::store::Expected::Anything).unwrap();
        assert_eq!(load_assessment(&path).unwrap().assessment, assessment, "{text:?}");
    }
}
