package io.tollgate.cli.option;

import io.tollgate.files.Neutral;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;

/**
 * Prints text from outside so that it cannot deceive: arguments of a format stay within their line,
 * and no character reaches the terminal as a command.
 */
public final class NeutralWriter extends PrintWriter {
  /** ANSI: cursor to the first place, and erase all below. */
  private static final String CLEAR = "\u001b[H\u001b[2J";

  private final PrintWriter raw;

  private NeutralWriter(PrintWriter raw) {
    super(raw, true);
    this.raw = raw;
  }

  /** A neutral writer over another; one that is neutral already is returned. */
  public static NeutralWriter over(PrintWriter writer) {
    return writer instanceof NeutralWriter neutral ? neutral : new NeutralWriter(writer);
  }

  /** The writer below, for text of the program itself with colours, such as help. */
  public PrintWriter raw() {
    return raw;
  }

  /** Clears the terminal if the condition holds. */
  public void clear(boolean condition) {
    if (condition) {
      raw.print(CLEAR);
      raw.flush();
    }
  }

  @Override
  public PrintWriter format(String format, Object... args) {
    return super.format(format, neutral(args));
  }

  @Override
  public PrintWriter format(Locale locale, String format, Object... args) {
    return super.format(locale, format, neutral(args));
  }

  private static Object[] neutral(Object... args) {
    return Arrays.stream(args)
        .map(arg -> arg instanceof CharSequence text ? Neutral.text(text.toString()) : arg)
        .toArray();
  }

  @Override
  public void write(String text, int offset, int length) {
    String neutral = Neutral.lines(text.substring(offset, offset + length));
    super.write(neutral, 0, neutral.length());
  }
}
