package id.koperasi.platform.request;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A bounded piece of a list. There are no page numbers and no totals: a cursor stays right while rows are added, and
 * costs the same on the last page as on the first.
 *
 * @param items at most as many as the caller's limit
 * @param nextCursor where the next page begins, absent on the last one
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /** The page made of rows of which one more than the limit was read, so that a next page is known to exist. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<? super T, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, cursorOf.apply(items.get(limit - 1)).toString());
    }

    /** The same page as others see it. */
    public <R> Page<R> map(Function<? super T, ? extends R> view) {
        return new Page<>(items.stream().<R>map(view).toList(), nextCursor);
    }
}
