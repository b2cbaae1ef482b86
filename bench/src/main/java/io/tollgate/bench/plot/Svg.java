package io.tollgate.bench.plot;

import java.util.Locale;

/** Builds an SVG document; lengths are in pixels. */
final class Svg {
  private static final String INK = "#1f2328";
  private static final int SMALL = 12;

  private final StringBuilder body = new StringBuilder();
  private final int width;
  private final int height;

  /** The part of a text that is at its position: start, middle or end. */
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  Svg(int width, int height) {
    this.width = width;
    this.height = height;
  }

  void line(double x1, double y1, double x2, double y2, String colour, double thickness) {
    add(
        "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='%s' stroke-width='%.1f'/>",
        x1, y1, x2, y2, colour, thickness);
  }

  void bar(double x, double y, double wide, double high, String colour, String tip) {
    add(
        "<rect x='%.1f' y='%.1f' width='%.1f' height='%.1f' fill='%s'><title>%s</title></rect>",
        x, y, wide, high, colour, escaped(tip));
  }

  void dot(double x, double y, String colour, String tip) {
    add(
        "<circle cx='%.1f' cy='%.1f' r='4' fill='%s'><title>%s</title></circle>",
        x, y, colour, escaped(tip));
  }

  void text(double x, double y, Anchor anchor, String text) {
    text(x, y, anchor, SMALL, text);
  }

  void text(double x, double y, Anchor anchor, int size, String text) {
    add(
        "<text x='%.1f' y='%.1f' text-anchor='%s' font-size='%d'>%s</text>",
        x, y, anchor.name().toLowerCase(Locale.ROOT), size, escaped(text));
  }

  /** A vertical text, read upwards and centred. */
  void upright(double x, double y, String text) {
    add(
        "<text transform='translate(%.1f %.1f) rotate(-90)' text-anchor='middle'"
            + " font-size='%d'>%s</text>",
        x, y, SMALL, escaped(text));
  }

  private void add(String form, Object... values) {
    body.append(String.format(Locale.ROOT, form, values)).append('\n');
  }

  /** Escapes a text for SVG, without the characters that XML cannot represent. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            sign -> {
              switch (sign) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '\'' -> escaped.append("&apos;");
                case '"' -> escaped.append("&quot;");
                default -> {
                  if (sign >= ' ' && sign != 0xfffe && sign != 0xffff && !isSurrogate(sign)) {
                    escaped.appendCodePoint(sign);
                  }
                }
              }
            });
    return escaped.toString();
  }

  private static boolean isSurrogate(int sign) {
    return sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
  }

  /** The document. Its background is white, so that it is readable on dark pages, too. */
  @Override
  public String toString() {
    return String.format(
            Locale.ROOT,
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' width='%d' height='%d'"
                + " font-family='sans-serif' fill='%s'>%n<rect width='100%%' height='100%%'"
                + " fill='#ffffff'/>%n",
            width,
            height,
            width,
            height,
            INK)
        + body
        + "</svg>\n";
  }
}
