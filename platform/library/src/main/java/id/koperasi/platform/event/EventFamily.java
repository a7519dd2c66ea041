package id.koperasi.platform.event;

import java.util.List;
import java.util.stream.Stream;

/** The records of a sealed family of events; a large family is sealed in branches. */
public final class EventFamily {

    private EventFamily() {}

    /** All records of a family, of its branches too. */
    public static List<Class<?>> records(Class<?> family) {
        return leaves(family).toList();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        Class<?>[] permitted = type.getPermittedSubclasses();
        if (permitted != null) {
            return Stream.of(permitted).flatMap(EventFamily::leaves);
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is neither sealed nor a record");
        }
        return Stream.of(type);
    }
}
