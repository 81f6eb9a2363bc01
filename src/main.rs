//! Arguments → window. (The command line joins here.)

fn main() {
    let library = scidip_scorecard::store::Library::built_in().unwrap();
    let file = std::env::args().nth(1).map(Into::into);
    scidip_scorecard::ui::run(file, library, scidip_scorecard::store::Places::of_user()).unwrap();
}
