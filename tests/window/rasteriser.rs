//! Paints a window's triangles without a graphics card, so that pictures are the same on every machine.

use egui::epaint::{ImageData, Mesh, Primitive, Vertex};
use egui::{Color32, Context, FullOutput, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};
use std::collections::HashMap;

/// A texture: width, height, premultiplied pixels.
type Texture = (usize, usize, Vec<Color32>);

/// The renderer of all pictures.
#[derive(Default)]
pub struct Rasteriser {
    textures: HashMap<TextureId, Texture>,
}

impl TestRenderer for Rasteriser {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        for (id, changes) in std::mem::take(&mut delta.set) {
            for change in changes {
                let ImageData::Color(image) = &change.image;
                let [width, height] = image.size;
                let Some([left, top]) = change.pos else {
                    self.textures.insert(id, (width, height, image.pixels.clone()));
                    continue;
                };
                let (whole, _, pixels) = self.textures.get_mut(&id).expect("a patch follows its texture");
                for y in 0..height {
                    let from = &image.pixels[y * width..(y + 1) * width];
                    let start = (top + y) * *whole + left;
                    pixels[start..start + width].copy_from_slice(from);
                }
            }
        }
        for id in std::mem::take(&mut delta.free) {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = ctx.pixels_per_point();
        let size = ctx.content_rect().size() * scale;
        let mut picture = RgbaImage::from_pixel(size.x as u32, size.y as u32, Rgba([0, 0, 0, 255]));
        for clipped in ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = &clipped.primitive else {
                return Err("a shape that only a graphics card can paint".to_owned());
            };
            let texture = self.textures.get(&mesh.texture_id).ok_or("an unknown texture")?;
            let clip = (clipped.clip_rect * scale)
                .intersect(Rect::from_min_size(egui::Pos2::ZERO, size))
                .round_for_picture();
            paint(&mut picture, mesh, texture, clip, scale);
        }
        Ok(picture)
    }
}

trait RoundForPicture {
    fn round_for_picture(self) -> Rect;
}

impl RoundForPicture for Rect {
    fn round_for_picture(self) -> Rect {
        Rect::from_min_max(self.min.round(), self.max.round())
    }
}

fn paint(picture: &mut RgbaImage, mesh: &Mesh, texture: &Texture, clip: Rect, scale: f32) {
    for corners in mesh.indices.chunks_exact(3) {
        let [a, b, c] = [0, 1, 2].map(|i| &mesh.vertices[corners[i] as usize]);
        triangle(picture, [a, b, c], texture, clip, scale);
    }
}

fn triangle(picture: &mut RgbaImage, v: [&Vertex; 3], texture: &Texture, clip: Rect, scale: f32) {
    let p = v.map(|vertex| vertex.pos * scale);
    let area = (p[1] - p[0]).x * (p[2] - p[0]).y - (p[1] - p[0]).y * (p[2] - p[0]).x;
    if area == 0.0 || clip.is_negative() {
        return;
    }
    let bounds = Rect::from_points(&p).intersect(clip);
    for y in bounds.top().floor().max(clip.top()) as u32..bounds.bottom().ceil().max(0.0) as u32 {
        for x in bounds.left().floor().max(clip.left()) as u32..bounds.right().ceil().max(0.0) as u32 {
            if x >= picture.width() || y >= picture.height() {
                continue;
            }
            let at = egui::pos2(x as f32 + 0.5, y as f32 + 0.5);
            if !clip.contains(at) {
                continue;
            }
            let edge = |from: egui::Pos2, to: egui::Pos2| {
                ((to - from).x * (at - from).y - (to - from).y * (at - from).x) / area
            };
            let share = [edge(p[1], p[2]), edge(p[2], p[0]), edge(p[0], p[1])];
            if share.iter().any(|share| *share < 0.0) || is_shared_edge(&share, &p, area) {
                continue;
            }
            let mix = |of: fn(&Vertex) -> f32| (0..3).map(|i| of(v[i]) * share[i]).sum::<f32>();
            let texel = sample(texture, mix(|v| v.uv.x), mix(|v| v.uv.y));
            let color = [
                mix(|v| f32::from(v.color.r())),
                mix(|v| f32::from(v.color.g())),
                mix(|v| f32::from(v.color.b())),
                mix(|v| f32::from(v.color.a())),
            ];
            let over = [0, 1, 2, 3].map(|i| color[i] * texel[i] / 255.0);
            let Rgba(under) = picture.get_pixel_mut(x, y);
            for i in 0..3 {
                under[i] =
                    (over[i] + f32::from(under[i]) * (1.0 - over[3] / 255.0)).round().clamp(0.0, 255.0) as u8;
            }
        }
    }
}

/// The colour of a texture between its pixels, 0..=255 a channel.
fn sample((width, height, pixels): &Texture, u: f32, v: f32) -> [f32; 4] {
    let x = (u * *width as f32 - 0.5).clamp(0.0, *width as f32 - 1.0);
    let y = (v * *height as f32 - 0.5).clamp(0.0, *height as f32 - 1.0);
    let (left, top) = (x as usize, y as usize);
    let (right, bottom) = ((left + 1).min(width - 1), (top + 1).min(height - 1));
    let at = |x: usize, y: usize| pixels[y * width + x].to_array().map(f32::from);
    let between = |a: [f32; 4], b: [f32; 4], share: f32| [0, 1, 2, 3].map(|i| a[i] + (b[i] - a[i]) * share);
    let above = between(at(left, top), at(right, top), x.fract());
    let below = between(at(left, bottom), at(right, bottom), x.fract());
    between(above, below, y.fract())
}

/// A pixel exactly on an edge belongs to one of the two triangles that share it: the top-left rule.
fn is_shared_edge(share: &[f32; 3], p: &[egui::Pos2; 3], area: f32) -> bool {
    let edges = [(p[1], p[2]), (p[2], p[0]), (p[0], p[1])];
    share.iter().zip(edges).any(|(share, (from, to))| {
        let along = (to - from) * area.signum();
        let is_top_left = along.y < 0.0 || (along.y == 0.0 && along.x > 0.0);
        *share == 0.0 && !is_top_left
    })
}
