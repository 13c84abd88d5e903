// The codes of JSON's characters. Most of a reader's work is to compare codes.

export const QUOTE = 0x22;
export const APOSTROPHE = 0x27;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const SLASH = 0x2f;
export const STAR = 0x2a;
export const OPEN_BRACE = 0x7b;
export const CLOSE_BRACE = 0x7d;
export const OPEN_BRACKET = 0x5b;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_PARENTHESIS = 0x28;
export const CLOSE_PARENTHESIS = 0x29;
export const BACKSLASH = 0x5c;
export const MINUS = 0x2d;
export const PLUS = 0x2b;
export const POINT = 0x2e;
export const LETTER_U = 0x75;
export const LETTER_N = 0x6e;
export const LETTER_E = 0x65;
export const LETTER_I = 0x49;
export const UNDERSCORE = 0x5f;
export const DOLLAR = 0x24;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
