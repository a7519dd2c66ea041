package id.koperasi.platform.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How types, topics and sources are spelt, in one place. */
public final class EventNames {

    private static final Pattern TYPE =
            Pattern.compile("id\\.koperasi\\.([a-z]+)\\.([a-z]+(?:-[a-z]+)*)\\.v([1-9][0-9]*)");
    private static final String PREFIX = "koperasi.";

    private EventNames() {}

    /** The annotated name of an event's record. */
    public static EventType typeOf(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalArgumentException(event.getName() + " has no @EventType");
        }
        return type;
    }

    /** The service that announces a type. */
    public static String serviceOf(String type) {
        return matched(type).group(1);
    }

    /** The file name, without ending, of a type's schema and example: {@code cooperative-formed.v1}. */
    public static String fileOf(String type) {
        Matcher matcher = matched(type);
        return matcher.group(2) + ".v" + matcher.group(3);
    }

    /** The topic of an {@code aggregateType} of the outbox. */
    static String topicOf(String aggregateType) {
        return PREFIX + aggregateType;
    }

    /** The topic on which an event of this type travels. */
    public static String topicOf(EventType type) {
        return topicOf(type.channel().of(serviceOf(type.value())));
    }

    /** The topic into which facts are sent again for one consumer. */
    public static String replayTopicOf(String consumer) {
        return PREFIX + "replay." + consumer;
    }

    /**
     * The CloudEvents source of an {@code aggregateType} of the outbox. The two channels of a service are two
     * sources, because each numbers its streams by itself: who hears only one of them sees no gap.
     */
    static String sourceOf(String aggregateType) {
        return "urn:koperasi:" + aggregateType.replace('.', ':');
    }

    private static Matcher matched(String type) {
        Matcher matcher = TYPE.matcher(type);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not the name of an event type: " + type);
        }
        return matcher;
    }
}
