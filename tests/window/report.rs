//! The Report screen: choosing, reading, writing, copying, and ratings from a spreadsheet.

use super::names::assert_named;
use super::{Window, choose_file, press, wait_until, window_at, with_example};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use scidip_scorecard::report::SectionId;
use scidip_scorecard::session::{Command, FilePurpose, Route, Session};

fn on_report(size: [f32; 2]) -> Window {
    let mut window = with_example(size, "Coastal Lab Exchange (invented example)");
    window.key_press_modifiers(Modifiers::ALT, Key::Num7);
    wait_until(&mut window, "the report is worked out", |session| session.reporting().outline().is_some());
    window
}

fn has_section(session: &Session, id: SectionId) -> bool {
    session.reporting().outline().is_some_and(|outline| outline.section(id).is_some())
}

#[test]
fn the_preview_follows_what_is_chosen() {
    let mut window = on_report([1280.0, 800.0]);
    assert!(has_section(window.state().session(), SectionId::Passages));
    press(&mut window, "Passages of the cities");
    wait_until(&mut window, "the passages are gone", |session| !has_section(session, SectionId::Passages));
    assert_named(&window, "report");
    press(&mut window, "31.05.2026 · 1,5");
    wait_until(&mut window, "the date reads as there", |session| {
        session.reporting().outline().is_some_and(|outline| outline.date_shown().contains('.'))
    });
}

#[test]
fn a_report_is_written_where_one_says_and_a_file_is_replaced_only_after_asking() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.md");
    std::fs::write(&file, "mine").unwrap();
    let mut window = on_report([1280.0, 800.0]);
    press(&mut window, "Write the report…");
    choose_file(&mut window, &file, "Save");
    wait_until(&mut window, "it asks", |session| session.question().is_some());
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mine");
    press(&mut window, "Replace it");
    wait_until(&mut window, "it is written", |session| session.reporting().written().is_some());
    let written = std::fs::read_to_string(&file).unwrap();
    assert!(written.contains("Coastal Lab Exchange"), "{written}");
    window.get_by_label("Open its folder");
}

#[test]
fn where_there_is_little_room_the_choices_unfold() {
    let mut window = on_report([1024.0, 700.0]);
    assert!(window.query_by_label("Passages of the cities").is_none());
    press(&mut window, "Choose what it says, numbers and more");
    window.get_by_label("Passages of the cities");
    assert_named(&window, "report, narrow");
}

#[test]
fn ratings_go_out_to_a_spreadsheet_and_come_back_as_one_step_that_can_be_undone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ratings.csv");
    let mut window = on_report([1280.0, 800.0]);
    // Notes stay behind unless they are chosen.
    press(&mut window, "Notes");
    press(&mut window, "Write the report…");
    choose_file(&mut window, &file, "Save");
    wait_until(&mut window, "it is written", |session| session.reporting().written().is_some());

    let rated = |window: &Window| window.state().session().document().unwrap().assessment().ratings.clone();
    let before = rated(&window);
    let mut window = window_at([1280.0, 800.0], None);
    window.run();
    press(&mut window, "Begin an assessment");
    window.key_press_modifiers(Modifiers::ALT, Key::Num7);
    wait_until(&mut window, "the report is worked out", |session| session.reporting().outline().is_some());
    press(&mut window, "Import ratings…");
    choose_file(&mut window, &file, "Import");
    wait_until(&mut window, "they are in", |session| session.route() == Route::Results);
    assert_eq!(rated(&window), before);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    window.run();
    assert!(rated(&window).is_empty(), "one undo takes all of them back");
}

#[test]
fn a_spreadsheet_with_a_wrong_cell_changes_nothing_and_says_where_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("wrong.csv");
    std::fs::write(&file, "Id,Level\nF1,3\nF2,seven\n").unwrap();
    let mut session = super::new_session(None);
    session.apply(Command::Begin(scidip_scorecard::model::CheckLength::Full));
    session.apply(Command::UseFile(FilePurpose::ImportAssessment, file));
    for effect in session.take_effects() {
        let mut outcomes = Vec::new();
        effect.perform(None, |outcome| outcomes.push(outcome));
        for outcome in outcomes {
            session.finish(outcome);
        }
    }
    assert!(session.document().unwrap().assessment().ratings.is_empty());
    let said = &session.notices().last().unwrap().text;
    assert!(said.contains("row 3") && said.contains("seven"), "{said}");
}

/// What has been asked of the world is done, and its answers are taken in.
fn settle(session: &mut Session) {
    for _ in 0..4 {
        for effect in session.take_effects() {
            let mut outcomes = Vec::new();
            effect.perform(None, |outcome| outcomes.push(outcome));
            for outcome in outcomes {
                session.finish(outcome);
            }
        }
    }
}

#[test]
fn undo_brings_the_answers_back_and_takes_what_was_told_of_the_import_away() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("two.csv");
    std::fs::write(&file, "Id,Level,Owner\nF1,0,Ana\nF2,4,\n").unwrap();
    let mut session = super::new_session(None);
    session.apply(Command::OpenExample(0));
    let before = session.document().unwrap().assessment().ratings.clone();
    session.apply(Command::UseFile(FilePurpose::ImportAssessment, file));
    settle(&mut session);
    let after = session.document().unwrap().assessment().ratings.clone();
    let changed: Vec<&str> =
        before.iter().filter(|(id, rating)| after[*id] != **rating).map(|(id, _)| id.as_str()).collect();
    assert_eq!((changed, after.len()), (vec!["F1", "F2"], before.len()));
    assert!(after.values().map(|rating| &rating.note).eq(before.values().map(|rating| &rating.note)));
    let said = &session.notices().last().unwrap().text;
    assert!(said.contains("Undo brings") && said.ends_with("This column was not read: “Owner”."), "{said}");
    session.apply(Command::Undo);
    assert_eq!(session.document().unwrap().assessment().ratings, before);
    assert!(session.notices().is_empty() && session.route() == Route::Results);
}

#[test]
fn a_sheet_about_another_initiative_takes_nobodys_place() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("health-bridge.xlsx");
    let mut session = super::new_session(None);
    session.apply(Command::OpenExample(2));
    session.apply(Command::UseFile(FilePurpose::Export, file.clone()));
    settle(&mut session);
    let sent = session.document().unwrap().assessment().initiative.title.clone();

    session.apply(Command::OpenExample(0));
    let own = session.document().unwrap().assessment().clone();
    assert_ne!(own.initiative.title, sent);
    session.apply(Command::UseFile(FilePurpose::ImportAssessment, file));
    settle(&mut session);
    let opened = session.document().unwrap();
    assert_eq!(opened.assessment().initiative.title, sent);
    assert!(opened.is_dirty() && opened.file().is_none(), "an assessment of its own, in no file yet");
}

#[test]
fn the_chart_that_is_left_is_chosen_and_without_any_nothing_can_be_written() {
    use scidip_scorecard::report::{ChartId, Format};
    use scidip_scorecard::session::ReportEdit;
    let mut session = super::new_session(None);
    session.apply(Command::OpenExample(0));
    session.apply(Command::GoTo(Route::Report));
    session.apply(Command::EditReport(ReportEdit::Format(Format::Svg)));
    settle(&mut session);
    assert_eq!(session.reporting().choice().chart, ChartId::Radar);
    session.apply(Command::EditReport(ReportEdit::Section(SectionId::Result, false)));
    settle(&mut session);
    assert_eq!(session.reporting().choice().chart, ChartId::RadarCompared);
    for id in [SectionId::Comparison, SectionId::Criteria, SectionId::Rounds] {
        assert!(session.reporting().can_be_written());
        session.apply(Command::EditReport(ReportEdit::Section(id, false)));
        settle(&mut session);
    }
    assert!(!session.reporting().can_be_written());
    session.apply(Command::EditReport(ReportEdit::Format(Format::Pdf)));
    assert!(session.reporting().can_be_written());
}

#[test]
fn the_whole_report_can_be_read_with_page_down() {
    let mut window = on_report([1280.0, 800.0]);
    let head = |window: &Window| window.get_by_label("Science diplomacy scorecard").rect().top();
    let top = head(&window);
    for _ in 0..2 {
        window.key_press(Key::PageDown);
        window.run();
    }
    // What is far out of sight is not told any more; what is left has moved up by two pages.
    let moved = window.query_by_label("Science diplomacy scorecard").map(|head| head.rect().top());
    assert!(moved.is_none_or(|moved| moved < top - 1000.0), "{moved:?}");
    for _ in 0..2 {
        window.key_press(Key::PageUp);
        window.run();
    }
    assert!((head(&window) - top).abs() < 1.0);
}

#[test]
fn the_pages_are_counted_before_anything_is_written_and_one_page_is_one() {
    use scidip_scorecard::session::PageCount;
    let mut window = on_report([1280.0, 800.0]);
    wait_until(
        &mut window,
        "the pages are counted",
        |session| matches!(session.reporting().pages(), PageCount::Pages(pages) if pages > 5),
    );
    window.get_by_label_contains("pages of A4");
    press(&mut window, "One page");
    wait_until(&mut window, "it is one", |session| session.reporting().pages() == PageCount::Pages(1));
    window.get_by_label("1 page of A4");
    assert!(window.query_by_label("CSV").is_none(), "a page is no table of ratings");
    assert_named(&window, "report, one page");
}

#[test]
fn what_is_chosen_for_reports_is_remembered_but_nothing_private() {
    use scidip_scorecard::report::{Format, Paper, Personal};
    use scidip_scorecard::session::ReportEdit;
    use scidip_scorecard::store::Places;
    let folder = tempfile::tempdir().unwrap();
    let places = Places::below(folder.path());
    let mut session = super::new_session(Some(&places));
    session.apply(Command::EditReport(ReportEdit::Paper(Paper::OnePage)));
    session.apply(Command::EditReport(ReportEdit::Format(Format::Docx)));
    session.apply(Command::EditReport(ReportEdit::Personal(Personal::Owners, true)));
    for effect in session.take_effects() {
        effect.perform(Some(&places), |_| {});
    }
    let again = super::new_session(Some(&places));
    let choice = again.reporting().choice();
    assert_eq!((choice.paper, choice.format), (Paper::OnePage, Format::Docx));
    assert_eq!(choice.personal, Personal::USUAL.into());
}

#[test]
fn the_file_that_proves_an_answer_is_linked_to_the_question_it_was_chosen_for_and_never_printed() {
    let mut session = super::new_session(None);
    session.apply(Command::OpenExample(0));
    let id = session.document().unwrap().criterion().clone();
    session.apply(Command::AskFor(FilePurpose::EvidenceFile));
    // The dialog of the desktop is still open while somebody goes on.
    session.apply(Command::Step(scidip_scorecard::session::Move::Next));
    session.apply(Command::UseFile(FilePurpose::EvidenceFile, "/home/ana/minutes.pdf".into()));
    let rating = &session.document().unwrap().assessment().ratings[&id];
    assert_eq!(rating.evidence.link, "/home/ana/minutes.pdf");
    assert!(session.asking_for().is_none());
    session.apply(Command::GoTo(Route::Report));
    settle(&mut session);
    let said = format!("{:?}", session.reporting().outline().unwrap());
    assert!(!said.contains("minutes.pdf"));
    session.apply(Command::Undo);
    let undone = &session.document().unwrap().assessment().ratings;
    assert!(undone.get(&id).is_none_or(|rating| rating.evidence.link != "/home/ana/minutes.pdf"));
}

#[test]
fn what_can_be_chosen_stands_in_its_column_whole() {
    let mut window = on_report([1600.0, 1000.0]);
    window.run();
    for role in [egui::accesskit::Role::CheckBox, egui::accesskit::Role::RadioButton] {
        for node in window.query_all_by_role(role) {
            let place = node.rect();
            assert!(place.right() <= 1600.0 - 16.0, "cut at the right: {place:?} {node:?}");
            assert!(place.left() >= 1600.0 - 316.0, "covered at the left: {place:?} {node:?}");
        }
    }
}
