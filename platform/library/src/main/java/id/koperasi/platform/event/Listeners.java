package id.koperasi.platform.event;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who hears what: the listeners of this service by the type they read. A service does not hear itself: what a listener of the
 * platform would do everywhere it does where it announces, at once.
 */
@ApplicationScoped
class Listeners {

    private final String service;
    private final Map<String, List<Route<?>>> routes = new HashMap<>();
    private final Set<String> topics = new TreeSet<>();

    Listeners(
            @Any Instance<EventListener<?>> listeners,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.service = service;
        for (EventListener<?> listener : listeners) {
            register(listener, json);
        }
    }

    private <E> void register(EventListener<E> listener, ObjectMapper json) {
        for (Class<?> record : EventFamily.records(listener.hears())) {
            EventType type = EventNames.typeOf(record);
            if (EventNames.serviceOf(type.value()).equals(service)) {
                continue;
            }
            ObjectReader reader = json.readerFor(record).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            routes.computeIfAbsent(type.value(), key -> new ArrayList<>())
                    .add(new Route<>(listener, listener.hears(), reader));
            topics.add(EventNames.topicOf(type));
        }
    }

    Set<String> topics() {
        return topics;
    }

    void deliver(EventEnvelope event) {
        for (Route<?> route : routes.getOrDefault(event.type(), List.of())) {
            route.deliver(event);
        }
    }

    private record Route<E>(EventListener<E> listener, Class<E> family, ObjectReader reader) {

        void deliver(EventEnvelope event) {
            listener.on(family.cast(read(event)), event);
        }

        private Object read(EventEnvelope event) {
            try {
                return reader.readValue(event.data());
            } catch (IOException e) {
                throw new UnreadableEvent("the data of " + event.type() + " cannot be read: " + e.getMessage());
            }
        }
    }
}
