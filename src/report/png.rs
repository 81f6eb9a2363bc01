//! A chart as PNG, drawn without a graphics card.

use super::{Drawing, Typefaces};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::sync::Arc;

/// Dots for each pixel of the drawing: sharp on paper at the width of a page.
const SCALE: f32 = 3.0;

/// Paints a drawing.
///
/// # Errors
/// When it is empty or larger than any picture can be, in words of the library.
pub fn write(drawing: &Drawing, typefaces: &Typefaces) -> Result<Vec<u8>, String> {
    // No other typeface is looked for, so that a chart is the same on every machine that has them.
    let mut database = fontdb::Database::new();
    typefaces.files().for_each(|file| database.load_font_data(file.to_vec()));
    let fontdb = Arc::new(database);
    let options = Options { font_family: "Inter".to_owned(), fontdb, ..Options::default() };
    let tree = Tree::from_str(&drawing.svg, &options).map_err(|err| err.to_string())?;
    let size = tree.size().to_int_size().scale_by(SCALE).ok_or("it has no size")?;
    let mut picture = Pixmap::new(size.width(), size.height()).ok_or("it is too large")?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut picture.as_mut());
    picture.encode_png().map_err(|err| err.to_string())
}
