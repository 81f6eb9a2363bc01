//! Words of the trainer’s side of a room with phones.
