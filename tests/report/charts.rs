//! Charts as pictures: they parse, they have a size, and they say what they show.

use super::port_aurel;
use scidip_scorecard::report::{ChartId, Format, Options, SectionId, Typefaces, WriteError, write};

fn chart(format: Format, id: ChartId) -> Vec<u8> {
    write(&port_aurel(), format, &Typefaces::default(), id).unwrap()
}

#[test]
fn every_chart_is_an_svg_with_title_description_and_real_text() {
    for id in ChartId::ALL {
        let svg = String::from_utf8(chart(Format::Svg, id)).unwrap();
        let tree = roxmltree::Document::parse(&svg).unwrap();
        let all = |name: &str| -> Vec<String> {
            let of = tree.descendants().filter(|node| node.tag_name().name() == name);
            of.map(|node| node.text().unwrap_or_default().to_owned()).collect()
        };
        assert_eq!(tree.root_element().attribute("role"), Some("img"));
        assert_eq!((all("title").len(), all("desc").len()), (1, 1));
        assert!(all("text").iter().any(|text| text.contains("commons")), "{id:?}: {:?}", all("text"));
        let told = if id == ChartId::Rounds { "Spring 2026" } else { "You" };
        assert!(all("desc")[0].contains(told), "{id:?}");
    }
}

#[test]
fn what_the_radar_says_is_what_it_draws() {
    let outline = port_aurel();
    let said = &outline.charts().next().unwrap().alt;
    let expected = "Radar chart. You: Multilevel coordination 56, Urban experimentation 83, Citizen science 20, \
        Global commons 60.";
    assert_eq!(said, expected);
}

#[test]
fn a_chart_is_drawn_as_png_with_our_letters() {
    let png = chart(Format::Png, ChartId::Radar);
    let picture = image::load_from_memory_with_format(&png, image::ImageFormat::Png).unwrap().into_rgb8();
    assert!(picture.width() > 1500 && picture.height() > 800, "{:?}", picture.dimensions());
    // Letters are ink on white: without a typeface there would be none in the corner of the title.
    let corner = image::imageops::crop_imm(&picture, 30, 30, 300, 60).to_image();
    let dark = corner.pixels().filter(|pixel| pixel.0[0] < 80).count();
    assert!(dark > 500, "{dark} dark dots where the title stands");
    let own = picture.pixels().filter(|pixel| pixel.0 == [0x17, 0x4a, 0x7c]).count();
    assert!(own > 500, "{own} dots of one’s own colour");
}

#[test]
fn a_chart_that_was_not_chosen_is_refused_in_words() {
    let (_, framework, assessment) = &super::examples()[0];
    let options = Options { sections: [SectionId::Plan].into(), ..super::options() };
    let outline = super::report(framework, assessment, &options);
    let refused = write(&outline, Format::Svg, &Typefaces::default(), ChartId::Dots).unwrap_err();
    assert_eq!(refused, WriteError::NoChart(ChartId::Dots));
    assert!(refused.to_string().contains("dots"));
}
