//! The pages look as the window does, and weigh little.

use super::client::visited;

/// Name of a colour of the style sheet, in light and in dark.
fn colors(style: &str) -> (Vec<String>, Vec<String>) {
    let (light, dark) = style.split_once("prefers-color-scheme:dark").unwrap();
    let all = |part: &str| {
        let part = part.split(":root{").nth(1).unwrap().split('}').next().unwrap().to_owned();
        part.split(';')
            .filter(|one| one.contains('#'))
            .map(|one| one.trim_start_matches("--").to_owned())
            .collect()
    };
    (all(light), all(dark))
}

#[test]
fn every_colour_of_the_pages_is_one_of_the_theme() {
    let theme = include_str!("../../src/ui/theme.rs").replace('_', "").to_lowercase();
    let (light, dark) = theme.split_once("static dark: palette").unwrap();
    let light = light.split_once("static light: palette").unwrap().1;
    let (of_light, of_dark) = colors(include_str!("../../assets/live/page.css"));
    assert_eq!(of_light.len(), of_dark.len());
    for (colors, theme) in [(of_light, light), (of_dark, dark)] {
        for color in colors {
            let (name, value) = color.split_once(":#").unwrap();
            assert!(theme.contains(&format!("rgb(0x{value})")), "{name} {value}");
            if !name.starts_with('a') || name.starts_with("accent") || name == "attention" {
                let name = name.replace('-', "");
                assert!(theme.contains(&format!("{name}: rgb(0x{value})")), "{name} {value}");
            }
        }
    }
}

#[test]
fn no_page_needs_a_script_and_each_names_its_language() {
    let room = visited();
    let mut phone = room.phone();
    phone.join("A").answer(1, "2");
    for page in ["/case", "/q/1", "/q/6", "/review", "/you"] {
        let body = phone.get(page).body;
        assert!(body.starts_with("<!DOCTYPE html><html lang=\"en\">"), "{body}");
        assert_eq!(body.matches("<h1").count(), 1, "{page}");
        assert!(!body.contains("onclick") && !body.contains("style=\""), "{page}");
    }
    let question = phone.get("/q/1").body;
    assert!(question.contains("<fieldset><legend>") && question.contains("role=\"status\""), "{question}");
    assert_eq!(question.matches("type=\"radio\"").count(), 7);
}
