package io.tollgate.ops.http;

import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.Optional;

/** The parameters of requests, checked. */
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
      throw new BadRequestResponse(name + " has to be a whole number of 0 or more");
    }
    return text.isEmpty() ? standard : Integer.parseInt(text);
  }

  static int partition(Context context) {
    return Integer.parseInt(whole(context, "partition", "[0-9]{1,9}"));
  }

  static long offset(Context context) {
    return Long.parseLong(whole(context, "offset", "[0-9]{1,18}"));
  }

  private static String whole(Context context, String name, String digits) {
    String text = context.pathParam(name);
    if (!text.matches(digits)) {
      throw new BadRequestResponse(name + " has to be a whole number");
    }
    return text;
  }
}
