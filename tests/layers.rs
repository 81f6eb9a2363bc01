//! Reads `src/` and holds the layers: nothing points up, and what belongs to one layer stays there.
//!
//! A path counts wherever it stands: in a `use` with or without braces, or in the middle of a line.
//! Comments and strings do not count. A new folder of `src/` is entered in [`LAYERS`].

use std::path::Path;

mod machines;
mod thresholds;
mod tokens;
use thresholds::thresholds_in;
use tokens::{paths_of, tokens_of};

/// Each layer, and the layers it may use besides itself.
const LAYERS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("scoring", &["model"]),
    ("findings", &["model", "scoring"]),
    ("text", &["model", "scoring", "findings"]),
    ("geometry", &["model"]),
    ("report", &["model", "scoring", "findings", "text", "geometry"]),
    ("store", &["model", "scoring", "findings", "text", "report"]),
    ("session", &["model", "scoring", "findings", "text", "geometry", "report", "store"]),
    ("live", &["model", "scoring", "findings", "text", "geometry", "store", "session"]),
    ("cli", &["model", "scoring", "findings", "text", "geometry", "report", "store", "session", "live"]),
    ("ui", &["model", "scoring", "findings", "text", "geometry", "report", "store", "session", "live"]),
    ("main.rs", &["model", "scoring", "findings", "text", "store", "session", "cli", "ui"]),
];

/// Crates of the window.
const WINDOW: &[&str] = &["egui", "eframe", "rfd", "epaint", "emath", "ecolor", "winit", "accesskit"];
/// What opens a way to other computers, or brings along what does.
const SOCKETS: &[&str] =
    &["TcpListener", "TcpStream", "UdpSocket", "hyper", "hyper_util", "tokio", "if_addrs"];
/// The only file that knows colours.
const THEME: &str = "ui/theme.rs";
/// What `Color32` may be asked for elsewhere.
const NO_COLOURS: &[&str] = &["TRANSPARENT", "PLACEHOLDER"];
/// What makes a colour from numbers.
const COLOUR_MAKERS: &[&str] = &["hex_color", "Rgba", "Hsva", "ColorImage"];
/// What stands in files has types of its own, so that the model can change while old files go on opening.
const FILES: &str = "store/wire/";
/// Who may write JSON all the same. It is made for other programs and never read again, so no old form of it has to
/// go on opening.
const WRITES_JSON: &[&str] = &["report/", "cli/"];
/// Where text becomes such types, and such types text.
const PARSER: &str = "store/ron_text.rs";
/// Macros that write to the terminal.
const PRINTERS: &[&str] = &["print", "println", "eprint", "eprintln", "dbg"];

/// Where what is said must not hang on a number: that is decided in `findings`, once.
const SAYS_ONLY: &[&str] = &["text/", "report/", "cli/", "session/", "ui/screens/"];
/// Files and folders that compare with a number all the same, and why that decides nothing that is said of a
/// result.
const COMPARES: &[(&str, &str)] = &[
    ("cli/typed.rs", "what may be typed as a target"),
    ("report/room_template.rs", "widths of columns"),
    ("report/xlsx/", "heights and widths of cells"),
    ("text/faults/content.rs", "a level off the scale is a fault of its file"),
    ("text/numbers.rs", "the sign of a number"),
    ("ui/screens/course/projector.rs", "room on the screen"),
];
/// What is wrong with one file; `file` is its path below `src`, with `/`.
fn faults_of(file: &str, source: &str) -> Vec<String> {
    let layer = file.split('/').next().unwrap_or_default();
    // A layer that is one file is named like its folder would be.
    let layer = if layer == "main.rs" { layer } else { layer.strip_suffix(".rs").unwrap_or(layer) };
    let tokens = tokens_of(source);
    let mut faults = Vec::new();
    let mut fault = |line: usize, what: String| faults.push(format!("src/{file}, line {line}: {what}"));

    let root = layer == "lib";
    let allowed = LAYERS.iter().find(|(name, _)| *name == layer).map(|(_, allowed)| *allowed);
    if allowed.is_none() && !root {
        fault(1, format!("\"{layer}\" is no layer yet; enter it in tests/layers.rs"));
    }
    for (line, path) in paths_of(file, &tokens) {
        let parts: Vec<&str> = path.iter().map(String::as_str).collect();
        match parts[..] {
            ["crate", ..] if root => fault(line, "lib.rs only lists the modules".to_owned()),
            ["crate"] => fault(line, "names the crate as a whole; name the layer".to_owned()),
            ["crate", used, ..] => {
                let may = used == layer || allowed.is_some_and(|allowed| allowed.contains(&used));
                if !may {
                    fault(line, format!("{layer} may not use {used} ({})", parts.join("::")));
                }
            }
            ["std", "fs", ..] if layer != "store" => {
                fault(line, "only store knows files (std::fs)".to_owned());
            }
            [.., "Color32", made] if file != THEME && !NO_COLOURS.contains(&made) => {
                fault(line, format!("only the theme makes colours (Color32::{made})"));
            }
            _ => {}
        }
    }
    for (i, token) in tokens.iter().enumerate() {
        let (line, text) = (token.line, token.text.as_str());
        let next = tokens.get(i + 1).map_or("", |next| next.text.as_str());
        if layer != "ui" && (WINDOW.contains(&text) || text.starts_with("egui_")) {
            fault(line, format!("only ui knows {text}"));
        }
        if layer != "live" && SOCKETS.contains(&text) {
            fault(line, format!("only live knows the network ({text})"));
        }
        if layer != "store" && text == "ron" {
            fault(line, "only store knows the file format (ron)".to_owned());
        }
        let writes_json = WRITES_JSON.iter().any(|folder| file.starts_with(folder));
        let is_serde = matches!(text, "Serialize" | "Serializer" | "Deserialize" | "Deserializer");
        let may_be = file.starts_with(FILES) || writes_json && text.starts_with("Serialize");
        if is_serde && !may_be && file != PARSER {
            fault(line, format!("only store::wire says how files look ({text})"));
        }
        if file != THEME && (COLOUR_MAKERS.contains(&text) || text.starts_with("from_rgb")) {
            fault(line, format!("only the theme makes colours ({text})"));
        }
        if !matches!(layer, "cli" | "main.rs") && next == "!" && PRINTERS.contains(&text) {
            fault(line, format!("only the command line writes to the terminal ({text}!)"));
        }
        // Either would bring in code from a place that these checks do not expect.
        if text == "include" && next == "!" || text == "path" && i > 1 && tokens[i - 2].text == "#" {
            fault(line, format!("{text} hides where code comes from"));
        }
        if root && text == "use" {
            fault(line, "lib.rs only lists the modules".to_owned());
        }
    }
    faults
}

/// Every Rust file below `folder`, as its path below `src` and its text.
fn sources(folder: &Path, below: &str) -> Vec<(String, String)> {
    let mut sources = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{below}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            sources.extend(self::sources(&path, &format!("{name}/")));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            sources.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
    sources.sort();
    sources
}

#[test]
fn nothing_in_src_points_up() {
    let sources = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "");
    assert!(sources.len() > 40, "only {} files were read", sources.len());
    let faults: Vec<String> = sources.iter().flat_map(|(file, source)| faults_of(file, source)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn what_is_said_hangs_on_no_number_outside_findings() {
    let excused: Vec<&str> = COMPARES.iter().map(|(file, _)| *file).collect();
    let mut faults = Vec::new();
    let mut needed = Vec::new();
    for (file, source) in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "") {
        if !SAYS_ONLY.iter().any(|folder| file.starts_with(folder)) {
            continue;
        }
        let found = thresholds_in(&source);
        if let Some(excuse) = excused.iter().find(|excuse| file.starts_with(**excuse)) {
            needed.extend((!found.is_empty()).then_some(*excuse));
        } else {
            faults.extend(found.iter().map(|(line, what)| format!("src/{file}, line {line}: {what}")));
        }
    }
    assert!(faults.is_empty(), "a threshold of wording belongs to findings:\n{}", faults.join("\n"));
    let idle: Vec<&&str> = excused.iter().filter(|excuse| !needed.contains(excuse)).collect();
    assert!(idle.is_empty(), "these compare with no number any more; take them off the lists: {idle:?}");
}

#[test]
fn a_threshold_is_found_however_it_is_written() {
    let check = |source: &str, expected: &str| {
        let found: Vec<String> = thresholds_in(source).into_iter().map(|(_, what)| what).collect();
        assert_eq!(found.first().map(String::as_str), Some(expected), "{source}");
    };
    check("fn f() { if score >= 60.0 { } }", "score beside 60.0");
    check("fn f() { if a.mean(x) < -0.5 { } }", "mean beside 0.5");
    check("fn f() { if 0.5 <= share { } }", "share beside 0.5");
    check("fn f() { match d { d if d > 1.5_f64 => 1, _ => 2 } }", "d beside 1.5_f64");
    check("fn f() { match d { -0.005..=0.1 => 1, _ => 2 } }", "beside 0.005");
    check("fn f() { (0.2..0.8).contains(&x) }", "beside 0.2");
    check("fn f() { if whole(points) < 15 { } }", "whole beside 15");
    check("fn f() { if points > 0.0 { } }", "points beside 0.0");
    check("const FIRM: f64 = 0.5;", "const FIRM");
}

#[test]
fn what_decides_nothing_is_no_threshold() {
    for source in [
        "fn f() { if area.weight > 0.0 && effective_weight(j) <= 0.0 && **share == 0.0 {} }",
        "fn f() -> f64 { match x { 3 => 9.0, _ => 100.0 * share } }",
        "fn f() { ui.add_space(4.0); Slider::new(&mut value, 0.0..=5.0); pair.0.1 < other.0.1; }",
        "fn f() { match whole(points) { 1 => one(), 2.. => many(), _ => none() } }",
        "fn f() { if levels.len() > 3 && n >= 10 { } }",
        "// score > 60.0\nconst WIDTH: f32 = 90.0; const A: &str = \"x > 1.0\";",
        "#[cfg(test)] mod tests { fn f() { assert!(score > 60.0); } }",
    ] {
        assert_eq!(thresholds_in(source), Vec::new(), "{source}");
    }
}

#[test]
fn layouts_of_reports_name_their_colours() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/report");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let layout = std::fs::read_to_string(&path).unwrap();
        let is_color = |after: &str| after.bytes().take_while(u8::is_ascii_hexdigit).count() == 6;
        let colors = layout.split('#').skip(1).filter(|after| is_color(after)).count();
        assert_eq!(colors, 0, "{} makes a colour; take it from report::palette", path.display());
    }
}

#[test]
fn a_path_that_points_up_is_found_however_it_is_written() {
    let check = |file: &str, source: &str, expected: &str| {
        let faults = faults_of(file, source);
        assert_eq!(faults.len(), 1, "{file}: {source}\n{}", faults.join("\n"));
        assert!(faults[0].contains(expected), "{source}\n{}", faults[0]);
    };
    check("model/city.rs", "use crate::scoring::Cell;", "model may not use scoring");
    check(
        "model/city.rs",
        "use crate::{\n model::{Level, Weight},\n store,\n};",
        "line 3: model may not use store",
    );
    check("model/city.rs", "fn f() { crate::ui::run() }", "model may not use ui");
    check("model/city.rs", "use super::super::text;", "model may not use text");
    check("model/mod.rs", "use super::text;", "model may not use text");
    check("model/city.rs", "mod tests { use super::super::super::cli; }", "model may not use cli");
    check("model/mod.rs", "use super::*;", "model may not use *");
    check("model/city.rs", "use crate as everything;", "names the crate");
    check("model/city.rs", "macro_rules! m { () => { $crate::store::x() } }", "model may not use store");
    check("model/city.rs", "pub(in crate::store) fn f() {}", "model may not use store");
    check("session/course/room.rs", "use std::net::TcpListener;", "only live knows the network");
    check(
        "scoring/a.rs",
        "use crate::{model::{self, Level}, session::{Route}};",
        "scoring may not use session",
    );
    check("scoring/a.rs", "use scidip_scorecard::text::numbers;", "scoring may not use text");
    check("text.rs", "use crate::store;", "text may not use store");
    check("store/a.rs", "use crate::session::Session;", "store may not use session");
    check("session/a/b.rs", "use super::super::super::ui;", "session may not use ui");
    check("cli/mod.rs", "fn f(x: &'static str) -> crate::ui::App { x }", "cli may not use ui");
    check("ui/screens/a.rs", "use crate::cli::run;", "ui may not use cli");
    check("widgets/mod.rs", "use crate::widgets::x;", "\"widgets\" is no layer yet");
    check("report/html.rs", "use crate::store::Fault;", "report may not use store");
    check("geometry/radar.rs", "use crate::text::charts;", "geometry may not use text");
    check("lib.rs", "pub use model;", "lib.rs only lists");
    check("model/a.rs", "#[path = \"../ui/b.rs\"] mod b;", "path hides");
    check("model/a.rs", "include!(\"../ui/b.rs\");", "include hides");
}

#[test]
fn what_belongs_to_one_layer_is_found_elsewhere() {
    let check = |file: &str, source: &str, expected: &str| {
        let faults = faults_of(file, source);
        assert_eq!(faults.len(), 1, "{file}: {source}\n{}", faults.join("\n"));
        assert!(faults[0].contains(expected), "{source}\n{}", faults[0]);
    };
    check("session/a.rs", "use egui::Context;", "only ui knows egui");
    check("cli/mod.rs", "fn f() -> egui_extras::Size {}", "only ui knows egui_extras");
    check("main.rs", "fn main() { eframe::run_native() }", "only ui knows eframe");
    check("ui/a.rs", "use ron::Value;", "only store knows the file format");
    check("session/a.rs", "use std::{io, fs::File};", "only store knows files");
    check("cli/mod.rs", "fn f() { std::fs::read(\"a\"); }", "only store knows files");
    check("ui/a.rs", "use std::fs;", "only store knows files");
    check("ui/a.rs", "const C: Color32 = Color32::RED;", "Color32::RED");
    check("ui/a.rs", "fn f() { egui::Color32::from_gray(3); }", "Color32::from_gray");
    check("ui/widgets/theme.rs", "fn f() { Color32::from_black_alpha(3); }", "only the theme makes colours");
    check("ui/a.rs", "fn f() { hex_color!(\"#fff\"); }", "only the theme makes colours");
    check("ui/a.rs", "fn f() { println!(\"a\"); }", "only the command line");
    check("store/a.rs", "fn f() { if let Err(_) = x { eprintln!() } }", "only the command line");
    check("scoring/a.rs", "fn f() { dbg!(3); }", "only the command line");
    check(
        "model/a.rs",
        "#[derive(Clone, serde::Serialize)] struct A;",
        "only store::wire says how files look",
    );
    check("store/save.rs", "#[derive(Deserialize)] struct A;", "only store::wire says how files look");
    check("cli/a.rs", "#[derive(Deserialize)] struct A;", "only store::wire says how files look");
}

#[test]
fn what_is_allowed_is_let_through() {
    let check = |file: &str, source: &str| assert_eq!(faults_of(file, source), Vec::<String>::new());
    check(
        "model/city.rs",
        "use super::{CityId, Level};\n#[cfg(test)] mod tests { use super::*; use super::super::Level; }",
    );
    check(
        "model/city.rs",
        "//! See crate::ui.\n/* use /* crate::cli */ crate::store */ const A: &str = \"crate::ui\";",
    );
    check(
        "model/city.rs",
        "const A: &str = r#\"use \"crate::ui\"#; const Q: char = '\"'; const U: &str = \"\\\"crate::ui\";",
    );
    check("model/city.rs", "fn f<'a>(store: &'a str) -> Level {}");
    check("text/mod.rs", "pub mod cities; pub use cities::basis; use crate::model::Basis;");
    check("store/save.rs", "use crate::text::{self, faults}; use std::fs::{self, File}; use ron::Error;");
    check(
        "session/mod.rs",
        "mod route; use crate::store::Library; pub use route::Route; use self::route::x;",
    );
    check("cli/a.rs", "#[derive(serde::Serialize)] struct A;");
    check("store/wire/a_v1.rs", "use serde::{Deserialize, Serialize};");
    check("ui/a.rs", "use crate::session::Route; use egui::{Color32, Ui}; fn f() { Color32::TRANSPARENT; }");
    check("ui/theme.rs", "const PAPER: Color32 = Color32::from_rgb(1, 2, 3);");
    check("ui/widgets/a.rs", "use super::super::theme; use super::super::super::model::Level;");
    check("cli/mod.rs", "use crate::session::Session; fn f() { println!(\"a\"); }");
    check("main.rs", "use scidip_scorecard::{cli, ui}; fn main() { eprintln!(\"a\"); }");
    check("lib.rs", "//! All.\npub mod model;\n#[cfg(feature = \"gui\")]\npub mod ui;");
}
