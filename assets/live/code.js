// The short code of a sheet; the same as store/course/short_code.rs, which says what stands where.
const shortCode = ({ alphabet, version, room }, { second, person, edition, sector, answers }) => {
  const digits = [version << 1 | (second ? 1 : 0)];
  const push = (number, bits) => {
    for (let at = bits - 3; at >= 0; at -= 3) digits.push(number >> at & 7);
  };
  push(room, 18);
  push(person, 24);
  push(Math.min(edition, 63), 6);
  digits.push(sector, ...answers);
  while (digits.length % 3) digits.push(0);
  const base = alphabet.length, values = [];
  for (let i = 0; i < digits.length; i += 3) {
    const three = digits[i] << 6 | digits[i + 1] << 3 | digits[i + 2];
    values.push(Math.floor(three / base), three % base);
  }
  let sum = 0, weighted = 0;
  values.forEach((value, i) => {
    sum = (sum + value) % base;
    weighted = (weighted + (i + 1) * value) % base;
  });
  const last = ((values.length + 1) * sum - weighted + base) % base;
  values.push((2 * base - sum - last) % base, last);
  return values.map((value) => alphabet[value]).join('').match(/.{1,4}/g).join('-');
};
