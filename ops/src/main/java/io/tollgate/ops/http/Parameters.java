package io.tollgate.ops.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Optional;

/** Reads and checks the parameters of requests. */
final class Parameters {
  private static final int PAGE = 50;
  private static final int MOST_PAGE = 500;

  private Parameters() {}

  static String word(Context context, String name) {
    return Optional.ofNullable(context.queryParam(name)).orElse("");
  }

  static int most(Context context) {
    return Math.min(MOST_PAGE, number(context, "most", PAGE));
  }

  static int number(Context context, String name, int standard) {
    String text = word(context, name);
    if (!text.matches("[0-9]{0,8}")) {
      throw new BadRequestResponse(name + " must be a whole number from 0 to 99999999");
    }
    return text.isEmpty() ? standard : Integer.parseInt(text);
  }

  static int partition(Context context) {
    return Integer.parseInt(whole(context, "partition", "[0-9]{1,9}"));
  }

  static long offset(Context context) {
    return Long.parseLong(whole(context, "offset", "[0-9]{1,18}"));
  }

  static String noDeadLetter(Context context) {
    return "the dead-letter topic has no dead letter at partition %d, offset %d"
        .formatted(partition(context), offset(context));
  }

  private static String whole(Context context, String name, String digits) {
    String text = context.pathParam(name);
    if (!text.matches(digits)) {
      throw new BadRequestResponse(name + " must be a whole number of 0 or more");
    }
    return text;
  }
}
