package org.cpor.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next the value of {@code after} for the next page; absent on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Makes a page of {@code rows}, which were read with {@link Limit#probe()}.
   *
   * @param cursor returns the text that identifies a row; {@code next} is the text of the page's
   *     last row
   */
  public static <R, T> Page<T> of(
      List<R> rows, Limit limit, Function<R, T> view, Function<R, String> cursor) {
    List<R> shown = rows.subList(0, Math.min(rows.size(), limit.value()));
    String next = rows.size() > limit.value() ? cursor.apply(shown.getLast()) : null;
    return new Page<>(shown.stream().map(view).toList(), next);
  }
}
